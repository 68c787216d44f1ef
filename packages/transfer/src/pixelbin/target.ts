import { deleteFile, getFileByFileId, type PixelbinClient, urlUpload } from "@pixwire/api/pixelbin";
import { checkClient, gateClient, isApiError } from "@pixwire/api/runtime";
import { boolean, isObject, type OptionRules, object, oneOf, string, withMethods } from "@pixwire/check-options";
import {
  createUploader,
  ResumeError,
  type ResumeOptions,
  type ResumeStore,
  type UploadedAsset,
  UploadFailedError,
  type UploadInput,
  type UploadOptions,
} from "@pixwire/uploader/pixelbin";
import { DestinationTakenError } from "../errors.js";
import type { StoredFile } from "../item.js";
import type { CallContext, Target, WriteRequest } from "../ports.js";
import { checkProviderOptions, rootPath } from "../provider-options.js";
import { destinationOf, parseDestination, placeOf } from "./names.js";
import { walkFiles } from "./walk.js";

export interface PixelbinTargetOptions {
  /** The folder that the files go to. @defaultValue the root */
  path?: string | undefined;
  /** @defaultValue the default of the service, `public-read` */
  access?: "public-read" | "private" | undefined;
  /**
   * Whether PixelBin fetches an item that has a `url`. If not, the bytes pass through this process, which can then tell
   * their hash. @defaultValue true
   */
  copyFromUrl?: boolean | undefined;
  /** How files are cut into parts, and how parts are retried and limited. */
  uploadOptions?: UploadOptions | undefined;
  /**
   * Keeps which parts of a file have arrived, so that another run sends only the others. For files of a folder that are
   * longer than 4 MiB.
   *
   * @defaultValue an interrupted file starts over
   */
  resumeStore?: ResumeStore | undefined;
}

const RULES = {
  path: string,
  access: oneOf("public-read", "private"),
  copyFromUrl: boolean,
  uploadOptions: object,
  resumeStore: withMethods("a resume store", "load", "save", "remove"),
} satisfies OptionRules<PixelbinTargetOptions>;

/**
 * Creates a target that writes to the library of a PixelBin account. An item with a `url` is fetched by
 * PixelBin; any other is uploaded in parts. Tags and metadata are carried. Names are reduced to letters, digits, `_` and
 * `-`, with an extension in lower case.
 *
 * @throws ConfigurationError for a client of another provider, or an unknown option.
 */
export function pixelbinTarget(client: PixelbinClient, options: PixelbinTargetOptions = {}): Target {
  checkClient(client, "pixelbin", "pixelbinTarget");
  checkProviderOptions(options, RULES, "pixelbinTarget");
  const root = rootPath(options.path);
  const gated = ({ gate }: CallContext): PixelbinClient => gateClient(client, gate);

  async function look(destination: string, context: CallContext): Promise<StoredFile | undefined> {
    try {
      const file = await getFileByFileId(gated(context), { fileId: destination }, { signal: context.signal });
      return { destination: file.fileId, size: file.size, url: file.url, locator: file._id };
    } catch (error) {
      if (isApiError(error, 404)) return undefined;
      throw error;
    }
  }

  async function write(request: WriteRequest, context: CallContext): Promise<StoredFile> {
    const { item, overwrite } = request;
    const { folder, stem, format } = parseDestination(request.destination);
    const input = {
      path: folder,
      access: options.access,
      tags: item.tags && [...item.tags],
      metadata: item.metadata && { ...item.metadata },
      overwrite,
      // A suffix of the service's own would make a second file of a repeated write.
      filenameOverride: false,
    };
    const { signal } = context;
    const { url, content, onProgress } = request;
    const asset = content
      ? await uploadResumed(gated(context), resumeOf(request), {
          ...input,
          uploadOptions: options.uploadOptions,
          file: content.body,
          size: content.size,
          name: stem,
          format,
          signal,
          onProgress: onProgress && (({ loadedBytes }) => onProgress(loadedBytes)),
        })
      : await urlUpload(gated(context), { ...input, url: url ?? "", name: `${stem}.${format}` }, { signal });
    return { destination: asset.fileId, size: asset.size, url: asset.url, locator: asset._id };
  }

  function resumeOf({ destination, content }: WriteRequest): ResumeOptions | undefined {
    const { resumeStore: store } = options;
    // A stream cannot be read again, and bytes in memory are sent in one part.
    return store && isObject(content?.body) && "path" in content.body
      ? { store, key: `pixelbin:${destination}` }
      : undefined;
  }

  return {
    id: `pixelbin:${root}`,
    capabilities: { copyFromUrl: options.copyFromUrl ?? true, sha256: false, overwrite: true },
    place: (item) => ({ destination: destinationOf(placeOf(item, root)), notCarried: [] }),
    look,
    async write(request, context) {
      try {
        return await write(request, context);
      } catch (error) {
        if (request.overwrite || !isRefusal(error) || !(await look(request.destination, context))) throw error;
        throw new DestinationTakenError(request.item.path, request.destination, { cause: error });
      }
    },
    async *list(context, from) {
      for await (const { file, cursor } of walkFiles(gated(context), root, context.signal, from)) {
        yield { destination: file.fileId, size: file.size, url: file.url, locator: file._id, cursor };
      }
    },
    async remove({ destination }, context) {
      try {
        await deleteFile(gated(context), { fileId: destination }, { signal: context.signal });
      } catch (error) {
        if (!isApiError(error, 404)) throw error;
      }
    },
  };
}

/** Uploads a file, from where an earlier upload of the same file was interrupted if there is a record of it. */
async function uploadResumed(
  client: PixelbinClient,
  resume: ResumeOptions | undefined,
  input: Omit<UploadInput, "resume">,
): Promise<UploadedAsset> {
  const upload = () => createUploader(client).upload({ ...input, resume });
  try {
    return await upload();
  } catch (error) {
    if (!(error instanceof ResumeError) || !resume) throw error;
    // Only the record was left.
    if (error.asset) return error.asset;
    if (error.problem === "store" || error.problem === "source") throw error;
    // The record is damaged, or of an earlier version of the file.
    await resume.store.remove(resume.key);
    return upload();
  }
}

/** The statuses with which a name that is taken may be refused. PixelBin does not document which one it is. */
const REFUSALS = new Set<number | undefined>([400, 409, 422]);

function isRefusal(error: unknown): boolean {
  return (isApiError(error) || error instanceof UploadFailedError) && REFUSALS.has(error.status);
}

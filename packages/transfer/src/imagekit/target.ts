import { deleteFile, type FileDetails, type ImageKitClient, listFiles } from "@pixwire/api/imagekit";
import { checkClient, isApiError } from "@pixwire/api/runtime";
import { arrayOf, boolean, nonEmptyString, type OptionRules, string } from "@pixwire/check-options";
import { createUploader } from "@pixwire/uploader/imagekit";
import { DestinationTakenError, ItemError } from "../errors.js";
import type { StoredFile } from "../item.js";
import { joinPath, splitPath } from "../paths.js";
import type { CallContext, Target, WriteRequest } from "../ports.js";
import { checkProviderOptions, rootPath } from "../provider-options.js";
import { carry } from "./carried.js";
import { gateImageKit } from "./gate.js";
import { walkFiles } from "./walk.js";

export interface ImageKitTargetOptions {
  /** The folder that the files go to. @defaultValue the root */
  path?: string | undefined;
  /**
   * The names of the custom metadata fields of the account that the files get. Metadata with another name is listed as
   * not carried, because ImageKit refuses a file with a field that is not declared. `getCustomMetadataFields` lists what
   * is. @defaultValue none
   */
  metadataFields?: readonly string[] | undefined;
  /** Whether the files are delivered only by signed URLs. @defaultValue false */
  isPrivateFile?: boolean | undefined;
  /**
   * Whether ImageKit fetches an item that has a `url`, whose server has to respond within 8 seconds. If not, the bytes pass
   * through this process, which can then tell their hash. @defaultValue true
   */
  copyFromUrl?: boolean | undefined;
}

const RULES = {
  path: string,
  metadataFields: arrayOf(nonEmptyString),
  isPrivateFile: boolean,
  copyFromUrl: boolean,
} satisfies OptionRules<ImageKitTargetOptions>;

/** What ImageKit replaces by `_` in names. */
const NOT_IN_FOLDER_NAMES = /[^\p{L}\p{N}_-]/gu;
const NOT_IN_FILE_NAMES = /[^\p{L}\p{N}._-]/gu;

/**
 * Creates a target that writes to the media library of an ImageKit account, without the suffix that uploads get by
 * default. An item with a `url` is fetched by ImageKit; any other is uploaded in one request.
 *
 * ImageKit has no look-up by path: a file is found in the list of its folder, where a new file may appear some seconds
 * late.
 *
 * @throws ConfigurationError for a client of another provider, or an unknown option.
 */
export function imagekitTarget(client: ImageKitClient, options: ImageKitTargetOptions = {}): Target {
  checkClient(client, "imagekit", "imagekitTarget");
  checkProviderOptions(options, RULES, "imagekitTarget");
  const root = cleanFolder(rootPath(options.path));
  const metadataFields = new Set(options.metadataFields);
  const gated = ({ gate }: CallContext): ImageKitClient => gateImageKit(client, gate);

  async function look(destination: string, context: CallContext): Promise<StoredFile | undefined> {
    const { folder, name } = splitPath(destination);
    const found = await listFiles(
      gated(context),
      // A name in NFC that `place` has written holds no quotation mark.
      { path: `/${folder}`, searchQuery: `name = ${JSON.stringify(name)}`, limit: 10 },
      { signal: context.signal },
    );
    const file = found.find((entry) => entry?.type === "file" && entry.filePath === `/${destination}`);
    return file?.type === "file" ? toStored(file) : undefined;
  }

  async function write({ item, destination, content, url, overwrite, onProgress }: WriteRequest, context: CallContext) {
    const { folder, name } = splitPath(destination);
    const { tags, customMetadata } = carry(item, metadataFields);
    const result = await createUploader(gated(context)).upload({
      file: content ? content.body : (url ?? ""),
      size: content?.size,
      fileName: name,
      folder: `/${folder}`,
      useUniqueFileName: false,
      overwriteFile: overwrite,
      isPrivateFile: options.isPrivateFile,
      tags: tags.length > 0 ? [...tags] : undefined,
      customMetadata: Object.keys(customMetadata).length > 0 ? customMetadata : undefined,
      signal: context.signal,
      onProgress: onProgress && (({ loadedBytes }) => onProgress(loadedBytes)),
    });
    if (!("fileId" in result))
      throw new ItemError("verify", item.path, "ImageKit accepted the file without storing it");
    return toStored(result);
  }

  return {
    id: `imagekit:${root}`,
    capabilities: { copyFromUrl: options.copyFromUrl ?? true, sha256: false, overwrite: true },
    place(item) {
      const { folder, name } = splitPath(joinPath(root, item.destination ?? item.path));
      const destination = joinPath(cleanFolder(folder), name.replace(NOT_IN_FILE_NAMES, "_"));
      return { destination, notCarried: carry(item, metadataFields).notCarried };
    },
    look,
    async write(request, context) {
      try {
        return await write(request, context);
      } catch (error) {
        // The status of a name that is taken is that of any other bad request.
        const mayBeTaken = !request.overwrite && isApiError(error, 400);
        if (!mayBeTaken || !(await look(request.destination, context))) throw error;
        throw new DestinationTakenError(request.item.path, request.destination, { cause: error });
      }
    },
    async *list(context, from) {
      for await (const { file, cursor } of walkFiles(gated(context), `/${root}`, context.signal, from)) {
        yield { ...toStored(file), cursor };
      }
    },
    async remove({ destination, locator }, context) {
      const fileId = locator ?? (await look(destination, context))?.locator;
      if (fileId === undefined) return;
      try {
        await deleteFile(gated(context), { fileId }, { signal: context.signal });
      } catch (error) {
        if (!isApiError(error, 404)) throw error;
      }
    },
  };
}

/** Writes the path of a folder as ImageKit stores it. */
function cleanFolder(path: string): string {
  return path
    .split("/")
    .map((segment) => segment.replace(NOT_IN_FOLDER_NAMES, "_"))
    .join("/");
}

function toStored({
  filePath,
  size,
  url,
  fileId,
}: Pick<FileDetails, "filePath" | "size" | "url" | "fileId">): StoredFile {
  return { destination: filePath.replace(/^\//, ""), size, url, locator: fileId };
}

import { validators } from "validators:imagekit";
import { callable, type OptionRules, object, oneOf } from "@pixwire/check-options";
import { fromBase64 } from "../encoding.js";
import type { Handlers } from "../generated/imagekit/handlers.js";
import { operations } from "../generated/imagekit/operations.js";
import { type MockOptions, mockOptionRules } from "../mock-options.js";
import type { Provider } from "../provider.js";
import { createReadOwn } from "../remote.js";
import { deliverFile } from "./delivery.js";
import { errorBody } from "./failures.js";
import { createFields } from "./fields.js";
import { createFileHandlers, type Fails } from "./files.js";
import { createFolders } from "./folders.js";
import { createLibrary, pathOf, versionsOf } from "./library.js";
import { createListingHandlers } from "./listing.js";
import { createMetadataHandlers } from "./metadata.js";
import { toAbsolute } from "./names.js";
import { createPurges } from "./purges.js";
import { endpointOf, type View } from "./records.js";
import { createTransferHandlers } from "./transfers.js";
import { createUploadHandlers } from "./upload.js";
import { createVersionHandlers } from "./versions.js";
import { createWebhookHandlers } from "./webhooks.js";
import type { WorkOptions } from "./work.js";

export type { Fails } from "./files.js";
export type { WorkOptions } from "./work.js";

/** For ImageKit, `token` is the private key. */
export interface ImageKitMockOptions extends MockOptions {
  /** How long jobs take that copy, move or rename a folder. The work is done at the end of that time. */
  jobs?: WorkOptions | undefined;
  /** How long purges take. */
  purges?: WorkOptions | undefined;
  /**
   * Makes part of an operation fail, for partial successes, and returns the reason. `target` is the id of a file in a
   * bulk operation, or the path that is renamed when purging its old URLs. @defaultValue nothing fails
   */
  fails?: Fails | undefined;
  /**
   * The value of `tags` and `AITags` for a file without any. Recordings of older answers have `""`. @defaultValue
   * `null`
   */
  emptyTags?: null | "" | undefined;
}

/** A stored file, for assertions in tests. */
export interface ImageKitFileState {
  readonly fileId: string;
  readonly filePath: string;
  readonly size: number;
  /** Of the current version, in lowercase hexadecimal. */
  readonly sha256: string;
  /** The bytes of the current version. */
  readonly blob: Blob | undefined;
  /** The number of versions, including the current one. */
  readonly versions: number;
}

/** What the emulator has stored. The functions return copies. */
export interface ImageKitState {
  files(): ImageKitFileState[];
  /** The paths of all folders except the root. */
  folders(): string[];
  /** The URLs of all purge requests. */
  purges(): string[];
}

export const imagekit: Provider<ImageKitMockOptions, ImageKitState, Handlers> = {
  operations,
  validators,
  errorBody,
  optionRules: {
    ...mockOptionRules,
    jobs: object,
    purges: object,
    fails: callable,
    emptyTags: oneOf(null, ""),
  } satisfies OptionRules<ImageKitMockOptions>,
  exposedHeaders: ["x-ik-requestid", "x-ratelimit-limit", "x-ratelimit-reset", "x-ratelimit-interval"],
  credentials: { basicAuth: { in: "header", name: "authorization", tokenOf: readPrivateKey } },
  create(context, { jobs = {}, purges: purgeOptions = {}, fails = () => undefined, emptyTags = null }) {
    const viewOf = (baseUrl: string | undefined): View => ({ endpoint: endpointOf(baseUrl), emptyTags });
    const library = createLibrary(context);
    const fields = createFields(context);
    const purges = createPurges(context, purgeOptions);
    const folders = createFolders({ library, purges, context, fails, jobs });
    const deliver = async (request: Request, url: URL): Promise<Response | undefined> => {
      if (request.method !== "GET" && request.method !== "HEAD") return undefined;
      folders.settle();
      return deliverFile(request, url, library, context);
    };
    const readOwn = createReadOwn((baseUrl) => [endpointOf(baseUrl)], deliver);
    return {
      headers: (random) => ({ "x-ik-requestid": random.uuid() }),
      // Complete the jobs that are due before a call sees the library.
      admit: folders.settle,
      handlers: {
        ...createListingHandlers(library, context.now, viewOf),
        ...createFileHandlers({ library, fields, fails, viewOf }),
        ...createVersionHandlers(library, viewOf),
        ...createTransferHandlers({ library, purges, fails }),
        ...folders.handlers,
        ...purges.handlers,
        ...createMetadataHandlers(library),
        ...fields.handlers,
        ...createUploadHandlers({ library, fields, context, readOwn, viewOf }),
        ...createWebhookHandlers(context),
      },
      deliver,
      state: {
        files: () => {
          folders.settle();
          return [...library.files.values()].map((file) => ({
            fileId: file.id,
            filePath: toAbsolute(pathOf(file)),
            versions: versionsOf(file).length,
            ...file.current.content,
          }));
        },
        folders: () => {
          folders.settle();
          return [...library.folders.keys()].map(toAbsolute);
        },
        purges: purges.urls,
      },
    };
  },
};

/** Basic authentication: the key is the user name. The password is ignored. */
function readPrivateKey(authorization: string): string | undefined {
  const bytes = fromBase64(/^Basic +(\S+)$/i.exec(authorization)?.[1] ?? "");
  const pair = new TextDecoder().decode(bytes);
  const colon = pair.indexOf(":");
  return colon > 0 ? pair.slice(0, colon) : undefined;
}

import { type Store, toContent } from "../content.js";
import { decodePath, Failure } from "../errors.js";
import type { FileUploadCall, Handlers, UrlUploadCall } from "../generated/pixelbin/handlers.js";
import type { Metadata, UploadedAsset } from "../generated/pixelbin/models.js";
import { extensionOf, sniff } from "../media.js";
import { cleanPath } from "../paths.js";
import type { Context } from "../provider.js";
import { type ReadOwn, readRemote } from "../remote.js";
import type { Library, NewFile } from "./library.js";
import { toStoredName } from "./names.js";
import { hostsOf, toUploadedAsset } from "./records.js";

export interface UploadParts {
  library: Library;
  context: Context;
  store: Store;
  readOwn: ReadOwn;
}

/** Uploads in a single request. */
export function createUploadHandlers(parts: UploadParts) {
  return {
    async fileUpload({ body, baseUrl }) {
      return keep(parts, body.file, body.file.name, body, baseUrl);
    },
    async urlUpload({ body, baseUrl }) {
      const url = toUrl(body.url);
      const fetched = await readRemote(url, await parts.readOwn(url.href, baseUrl), parts.context, "url");
      const fromUrl = decodePath(url.pathname.split("/").at(-1) ?? "");
      return keep(parts, fetched, fromUrl, body, baseUrl);
    },
  } satisfies Handlers;
}

async function keep(
  { library, context, store }: UploadParts,
  bytes: Blob,
  givenName: string,
  body: Omit<FileUploadCall["body"], "file"> | Omit<UrlUploadCall["body"], "url">,
  baseUrl: string | undefined,
): Promise<UploadedAsset> {
  const path = cleanPath(body.path ?? "", "path");
  const wantedName = body.name ?? givenName;
  const facts = await sniff(bytes, extensionOf(wantedName) === undefined ? givenName : wantedName);
  const content = await toContent(bytes, store);
  const name = toStoredName(wantedName, facts.format, context.random);
  const stored = library.add(
    { ...readSettings(body), name, path, metadata: toMetadata(body.metadata) },
    facts,
    content,
  );
  return toUploadedAsset(stored, hostsOf(baseUrl));
}

type Settings = Pick<NewFile, "access" | "tags" | "overwrite" | "filenameOverride">;

/** The settings that all kinds of uploads share, with the service's defaults. */
export function readSettings(body: Pick<FileUploadCall["body"], keyof Settings>): Settings {
  const { access = "public-read", tags = [], overwrite = false, filenameOverride = false } = body;
  return { access, tags, overwrite, filenameOverride };
}

/** The service adds the source of a file, which is `direct` for signed uploads, too. */
export function toMetadata(metadata: Metadata = {}): Metadata {
  return { ...metadata, source: "direct" };
}

/** The scheme may be left out. */
function toUrl(value: string): URL {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `https://${value}`;
  if (!URL.canParse(absolute)) throw new Failure(400, "url is not a URL", "url");
  return new URL(absolute);
}

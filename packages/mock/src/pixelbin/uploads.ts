import { type Store, toContent } from "../content.js";
import { decodePath, Failure } from "../errors.js";
import { extensionOf, sniff } from "../media.js";
import type { Call, Context, Handler } from "../provider.js";
import { type ReadOwn, readRemote } from "../remote.js";
import { file, flag, object, text, texts } from "../values.js";
import { accessOf } from "./files.js";
import type { Library, NewFile } from "./library.js";
import { cleanPath, toStoredName } from "./names.js";
import { hostsOf, toUploadedAsset } from "./records.js";

export interface UploadParts {
  library: Library;
  context: Context;
  store: Store;
  readOwn: ReadOwn;
}

/** The uploads that take one request. */
export function createUploadHandlers(parts: UploadParts): Record<string, Handler> {
  return {
    async fileUpload({ body, baseUrl }) {
      const sent = file(body.file);
      if (!sent) throw new Failure(400, "file is required", "file");
      return keep(parts, sent, sent.name, body, baseUrl);
    },
    async urlUpload({ body, baseUrl }) {
      const url = toUrl(text(body.url) ?? "");
      const fetched = await readRemote(url, await parts.readOwn(url.href, baseUrl), parts.context, "url");
      const fromUrl = decodePath(url.pathname.split("/").at(-1) ?? "");
      return keep(parts, fetched, fromUrl, body, baseUrl);
    },
  };
}

async function keep(
  { library, context, store }: UploadParts,
  bytes: Blob,
  givenName: string,
  body: Call["body"],
  baseUrl: string | undefined,
): Promise<ReturnType<typeof toUploadedAsset>> {
  const path = cleanPath(text(body.path) ?? "", "path");
  const wantedName = text(body.name) ?? givenName;
  const facts = await sniff(bytes, extensionOf(wantedName) === undefined ? givenName : wantedName);
  const content = await toContent(bytes, store);
  const name = toStoredName(wantedName, facts.format, context.random);
  const stored = library.add(
    { ...readSettings(body), name, path, metadata: toMetadata(object(body.metadata)) },
    facts,
    content,
  );
  return toUploadedAsset(stored, hostsOf(baseUrl));
}

/** What all kinds of uploads let a caller set, with the service's defaults. */
export function readSettings(body: Call["body"]): Omit<NewFile, "name" | "path" | "metadata"> {
  return {
    access: accessOf(body.access) ?? "public-read",
    tags: texts(body.tags) ?? [],
    overwrite: flag(body.overwrite) ?? false,
    filenameOverride: flag(body.filenameOverride) ?? false,
  };
}

/** The service notes where a file came from; it says `direct` after signed uploads too. */
export function toMetadata(metadata: NewFile["metadata"] = {}): NewFile["metadata"] {
  return { ...metadata, source: "direct" };
}

/** The scheme may be left out. */
function toUrl(value: string): URL {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `https://${value}`;
  if (!URL.canParse(absolute)) throw new Failure(400, "url is no URL", "url");
  return new URL(absolute);
}

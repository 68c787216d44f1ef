import { json } from "../answers.js";
import { toContent } from "../content.js";
import { fromBase64 } from "../encoding.js";
import { sniff } from "../media.js";
import type { Answer, Call, Context, Handler } from "../provider.js";
import { type ReadOwn, readRemote } from "../remote.js";
import { file, flag, object, text, texts } from "../values.js";
import { createUploadCredentials } from "./credentials.js";
import { runExtensions } from "./extensions.js";
import { refuse } from "./failures.js";
import type { Fields } from "./fields.js";
import { tagsProblem } from "./files.js";
import type { Attributes, Library } from "./library.js";
import { cleanFolder, fileName, join, uniqueName } from "./paths.js";
import { endpointOf, toUploadResult } from "./records.js";
import { parseCondition } from "./search.js";

export interface UploadParts {
  library: Library;
  fields: Fields;
  context: Context;
  readOwn: ReadOwn;
}

export function createUploadHandlers(parts: UploadParts): Record<string, Handler> {
  const credentials = createUploadCredentials(parts.context);
  return {
    async uploadFile(call) {
      await credentials.check(call);
      return store(parts, call);
    },
    async uploadFileV2(call) {
      await credentials.checkV2(call);
      return store(parts, call);
    },
  };
}

async function store(parts: UploadParts, { body, baseUrl }: Call): Promise<Answer> {
  const { library, context } = parts;
  const bytes = await readFile(parts, body.file, baseUrl);
  const wanted = fileName(text(body.fileName) ?? "");
  const folder = cleanFolder(text(body.folder) ?? "");
  const facts = await sniff(bytes, wanted);
  check(body, bytes.size, context.now());

  const isVisual = facts.assetType === "image" || facts.assetType === "video";
  const transformation = object(body.transformation);
  if (transformation && !isVisual) refuse(400, "Only images and videos can be transformed.");
  const name = flag(body.useUniqueFileName) === false ? wanted : uniqueName(wanted, context.random);
  const path = join(folder, name);
  const replaced = library.files.get(path)?.current.attributes;
  if (replaced && flag(body.overwriteFile) === false) {
    refuse(400, "A file with this name exists and overwriteFile is false.");
  }
  const attributes = attributesOf(parts, body, replaced);
  const extended = runExtensions(body.extensions, attributes.AITags);
  const content = await toContent(bytes, "memory");
  const AITags = extended?.AITags ?? attributes.AITags;
  const stored = library.add(path, { content, facts, attributes: { ...attributes, AITags } });
  if (facts.assetType === "video" && transformation?.pre !== undefined) {
    return json({ message: "The file is transformed before it is stored; a webhook tells when." }, 202);
  }
  const result = toUploadResult(stored, endpointOf(baseUrl), texts(body.responseFields) ?? []);
  return { ...result, ...(extended && { extensionStatus: extended.status }) };
}

/** Bytes, Base64 with or without `data:` in front, or a URL. */
async function readFile({ context, readOwn }: UploadParts, given: unknown, baseUrl: string | undefined): Promise<Blob> {
  const bytes = file(given);
  if (bytes) return bytes;
  const value = text(given) ?? "";
  if (/^https?:/i.test(value)) {
    if (!URL.canParse(value)) refuse(400, "The file parameter is no URL.");
    const url = new URL(value);
    return readRemote(url, await readOwn(url.href, baseUrl), context, "file");
  }
  const base64 = value.replace(/^data:[^,]*;base64,/, "");
  if (base64 === "") return refuse(400, "Your request is missing the file parameter.");
  const decoded = fromBase64(base64) ?? refuse(400, "The file parameter is neither Base64 nor a URL.");
  return new Blob([decoded]);
}

/** @throws Failure 400 for a form that breaks a rule, or a condition of its own. */
function check({ tags, checks, folder, fileName: name }: Call["body"], size: number, now: number): void {
  const problem = tagsProblem(texts(tags) ?? []);
  if (problem) refuse(400, problem);
  const condition = text(checks);
  if (condition === undefined) return;
  // Folders are compared without the slash in front, with which they may be given or not.
  const values: Record<string, string | number> = {
    "request.folder": (text(folder) ?? "").replace(/^\/+/, ""),
    "request.fileName": text(name) ?? "",
    "file.size": size,
  };
  const passes = parseCondition(condition.replace(/(["'])\/+/g, "$1"), "checks");
  if (!passes((field) => values[field], now)) refuse(400, "The file did not pass the checks of your request.");
}

/** What a replaced file hands on depends on what the upload brings and what it wants overwritten. */
function attributesOf({ fields }: UploadParts, body: Call["body"], replaced: Attributes | undefined): Attributes {
  const keeps = (overwrite: unknown): boolean => flag(overwrite) === false;
  const tags = texts(body.tags)?.filter((tag) => tag !== "");
  const metadata = object(body.customMetadata);
  const keptMetadata = keeps(body.overwriteCustomMetadata) ? replaced?.customMetadata : undefined;
  return {
    tags: tags && tags.length > 0 ? tags : (keeps(body.overwriteTags) && replaced?.tags) || null,
    AITags: (keeps(body.overwriteAITags) && replaced?.AITags) || null,
    customCoordinates: text(body.customCoordinates) ?? null,
    customMetadata: metadata ? fields.merge({}, metadata) : (keptMetadata ?? {}),
    isPrivateFile: flag(body.isPrivateFile) ?? false,
    isPublished: flag(body.isPublished) ?? true,
    description: text(body.description),
  };
}

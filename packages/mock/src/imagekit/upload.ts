import { toContent } from "../content.js";
import { fromBase64 } from "../encoding.js";
import type { Handlers, UploadFileCall, UploadFileV2Call } from "../generated/imagekit/handlers.js";
import type { UploadAccepted, UploadResult } from "../generated/imagekit/models.js";
import { Reply } from "../handler.js";
import { sniff } from "../media.js";
import { join } from "../paths.js";
import type { Context } from "../provider.js";
import { type ReadOwn, readRemote } from "../remote.js";
import { createUploadCredentials } from "./credentials.js";
import { runExtensions } from "./extensions.js";
import { refuse } from "./failures.js";
import type { Fields } from "./fields.js";
import { tagsProblem } from "./files.js";
import type { Attributes, Library } from "./library.js";
import { cleanFilePath, cleanFolder, fileName, uniqueName } from "./names.js";
import { toUploadResult, type View } from "./records.js";
import { parseCondition } from "./search.js";

export interface UploadParts {
  library: Library;
  fields: Fields;
  context: Context;
  readOwn: ReadOwn;
  viewOf(baseUrl: string | undefined): View;
}

type UploadCall = UploadFileCall | UploadFileV2Call;

export function createUploadHandlers(parts: UploadParts) {
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
  } satisfies Handlers;
}

async function store(
  parts: UploadParts,
  { body, baseUrl }: UploadCall,
): Promise<UploadResult | Reply<202, UploadAccepted>> {
  const { library, context } = parts;
  const { transformation, useUniqueFileName = true, overwriteFile = true, responseFields = [] } = body;
  const bytes = await readFile(parts, body.file, baseUrl);
  const wanted = fileName(body.fileName);
  const folder = cleanFolder(body.folder ?? "");
  const facts = await sniff(bytes, wanted);
  check(body, bytes.size, context.now());

  const isVisual = facts.assetType === "image" || facts.assetType === "video";
  if (transformation && !isVisual) refuse(400, "Only images and videos can be transformed.");
  const path = join(folder, useUniqueFileName ? uniqueName(wanted, context.random) : wanted);
  const replaced = library.files.get(path)?.current.attributes;
  if (replaced && !overwriteFile) refuse(400, "A file with this name exists and overwriteFile is false.");
  const attributes = attributesOf(parts, body, replaced);
  const extended = runExtensions(body.extensions, attributes.AITags);
  const content = await toContent(bytes, "memory");
  const AITags = extended?.AITags ?? attributes.AITags;
  const stored = library.add(path, { content, facts, attributes: { ...attributes, AITags } });
  if (facts.assetType === "video" && transformation?.pre !== undefined) {
    return new Reply(202, { message: "The file is transformed before it is stored; a webhook tells when." });
  }
  const result = toUploadResult(stored, parts.viewOf(baseUrl), responseFields);
  return { ...result, ...(extended && { extensionStatus: extended.status }) };
}

/** Reads the `file` field: bytes, Base64, a `data:` URI, or a URL. */
async function readFile(
  { context, readOwn }: UploadParts,
  value: File | string,
  baseUrl: string | undefined,
): Promise<Blob> {
  if (typeof value !== "string") return value;
  if (/^https?:/i.test(value)) {
    if (!URL.canParse(value)) refuse(400, "The file parameter is not a URL.");
    const url = new URL(value);
    return readRemote(url, await readOwn(url.href, baseUrl), context, "file");
  }
  const base64 = value.replace(/^data:[^,]*;base64,/, "");
  if (base64 === "") return refuse(400, "Your request is missing the file parameter.");
  const decoded = fromBase64(base64) ?? refuse(400, "The file parameter is neither Base64 nor a URL.");
  return new Blob([decoded]);
}

/** @throws Failure 400 for invalid tags, or for a file that does not pass the form's own `checks`. */
function check(body: UploadCall["body"], size: number, now: number): void {
  const problem = tagsProblem(body.tags ?? []);
  if (problem) refuse(400, problem);
  if (body.checks === undefined) return;
  // Folders are compared without a leading slash, because it is optional.
  const values: Record<string, string | number> = {
    "request.folder": cleanFilePath(body.folder ?? ""),
    "request.fileName": body.fileName,
    "file.size": size,
  };
  const passes = parseCondition(body.checks.replace(/(["'])\/+/g, "$1"), "checks");
  if (!passes((field) => values[field], now)) refuse(400, "The file did not pass the checks of your request.");
}

/** The attributes of the new version. Those that are not overwritten come from the version that it replaces. */
function attributesOf({ fields }: UploadParts, body: UploadCall["body"], replaced: Attributes | undefined): Attributes {
  const { overwriteTags = true, overwriteAITags = true, overwriteCustomMetadata = true } = body;
  const tags = (body.tags ?? []).filter((tag) => tag !== "");
  const keptTags = overwriteTags ? null : (replaced?.tags ?? null);
  const keptMetadata = overwriteCustomMetadata ? {} : (replaced?.customMetadata ?? {});
  return {
    tags: tags.length > 0 ? tags : keptTags,
    AITags: overwriteAITags ? null : (replaced?.AITags ?? null),
    customCoordinates: body.customCoordinates ?? null,
    customMetadata: body.customMetadata ? fields.merge({}, body.customMetadata) : keptMetadata,
    isPrivateFile: body.isPrivateFile ?? false,
    isPublished: body.isPublished ?? true,
    description: body.description,
  };
}

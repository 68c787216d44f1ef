import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { UploadIntegrityError } from "./errors.js";
import { exchange, parseObject } from "./exchange.js";
import { encode } from "./multipart.js";
import { sum } from "./progress.js";
import { type Session, storedParts } from "./session.js";

/** Has the parts put together, and checks that what is stored is as long as what was sent. */
export async function complete(session: Session): Promise<UploadedAsset> {
  const { target, settings, confirmed } = session;
  const body = encode(JSON.stringify({ ...target.fields, parts: storedParts(session) }));
  const { text } = await exchange(session, {
    method: "POST",
    url: target.url,
    headers: { "content-type": "application/json" },
    body: { segments: [body], byteLength: body.byteLength },
    stallTimeoutMs: 4 * settings.stallTimeoutMs,
  });
  const asset = parseObject(text);
  const sentBytes = sum(confirmed);
  if (isAsset(asset) && asset.size === sentBytes) return asset;
  throw new UploadIntegrityError(sentBytes, isAsset(asset) ? asset.size : undefined);
}

function isAsset(answer: Readonly<Record<string, unknown>>): answer is UploadedAsset {
  return typeof answer.size === "number" && typeof answer.fileId === "string";
}

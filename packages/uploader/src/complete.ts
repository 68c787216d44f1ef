import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { UploadIntegrityError } from "./errors.js";
import { exchange, parseObject } from "./exchange.js";
import { encode } from "./multipart.js";
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
  const sentBytes = [...confirmed.values()].reduce((sum, byteLength) => sum + byteLength);
  if (isAsset(asset) && asset.size === sentBytes) return asset;
  throw new UploadIntegrityError(sentBytes, isAsset(asset) ? asset.size : undefined);
}

function isAsset(answer: object): answer is UploadedAsset {
  return "fileId" in answer && "size" in answer && typeof answer.size === "number";
}

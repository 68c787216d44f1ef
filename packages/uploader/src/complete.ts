import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { UploadIntegrityError } from "./errors.js";
import { exchange, parseObject } from "./exchange.js";
import type { Session } from "./session.js";

/** Has the parts put together, and checks that what was stored is as long as what was sent. */
export async function complete(session: Session): Promise<UploadedAsset> {
  const { target, settings, confirmed } = session;
  const body = new TextEncoder().encode(JSON.stringify({ ...target.fields, parts: session.storedParts() }));
  const { text } = await exchange(session, {
    partNumber: undefined,
    method: "POST",
    url: target.url,
    contentType: "application/json",
    body: { segments: [body], byteLength: body.byteLength },
    stallTimeoutMs: settings.completionTimeoutMs,
  });
  let sentBytes = 0;
  for (const byteLength of confirmed.values()) sentBytes += byteLength;
  const asset = parseObject(text);
  if (!isAsset(asset)) throw new UploadIntegrityError(sentBytes, undefined);
  if (asset.size !== sentBytes) throw new UploadIntegrityError(sentBytes, asset.size);
  return asset;
}

function isAsset(answer: object): answer is UploadedAsset {
  return "size" in answer && typeof answer.size === "number" && "fileId" in answer && typeof answer.fileId === "string";
}

import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { UploadFailedError, UploadIntegrityError, withoutPrefix } from "../errors.js";
import { sum } from "../progress.js";
import { encode } from "./form-frame.js";
import { readCompletionResponse } from "./read-response.js";
import { sendWithRetries } from "./send-with-retries.js";
import { type Session, storedParts } from "./session.js";

/** The server assembles the file before it responds, so the completion gets this many times `stallTimeoutMs`. */
const STALL_TIMEOUT_FACTOR = 4;

/** Has the server assemble the parts, and checks that it stored as many bytes as were sent. */
export async function complete(session: Session): Promise<UploadedAsset> {
  const { target, settings, confirmed } = session;
  const body = encode(JSON.stringify({ ...target.fields, parts: storedParts(confirmed) }));
  const sentBytes = sum(confirmed);
  const asset = await sendWithRetries(session, {
    method: "POST",
    url: target.url,
    headers: { "content-type": "application/json" },
    body: { segments: [body], byteLength: body.byteLength },
    limits: { ...settings, stallTimeoutMs: STALL_TIMEOUT_FACTOR * settings.stallTimeoutMs },
    read: readCompletionResponse,
  }).catch((error: unknown) => {
    throw isUnconfirmed(error)
      ? new UploadIntegrityError(
          sentBytes,
          undefined,
          `no response confirms that they are stored (${withoutPrefix(error)})`,
          error,
        )
      : error;
  });
  if (asset.size !== sentBytes) throw new UploadIntegrityError(sentBytes, asset.size);
  return asset;
}

/** Whether the last response was a success that names no stored file. */
function isUnconfirmed(error: unknown): error is UploadFailedError {
  return error instanceof UploadFailedError && error.status !== undefined && error.status < 300;
}

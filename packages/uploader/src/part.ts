import { exchange } from "./exchange.js";
import type { FormFrame } from "./multipart.js";
import type { Session } from "./session.js";
import type { Part } from "./source.js";
import { partUrl } from "./target.js";

/** Sends one part until the server has confirmed it. Every attempt sends all of it anew. */
export async function sendPart(
  session: Session,
  part: Part,
  { prefix, suffix, contentType }: FormFrame,
): Promise<void> {
  const { number, byteLength } = part;
  const bytes = await part.read();
  await exchange(session, {
    partNumber: number,
    method: "PUT",
    url: partUrl(session.target, number),
    contentType,
    body: { segments: [prefix, bytes, suffix], byteLength: prefix.byteLength + byteLength + suffix.byteLength },
    stallTimeoutMs: session.settings.stallTimeoutMs,
    onBytes: (sentBytes) =>
      session.progress.moved(number, Math.min(Math.max(sentBytes - prefix.byteLength, 0), byteLength)),
  });
  part.release();
  session.confirmed.set(number, byteLength);
  session.progress.confirmed(number, byteLength);
}

import { raceAbort } from "@pixwire/api/runtime";
import type { Part } from "../sources/parts.js";
import type { FormFrame } from "./form-frame.js";
import { readPartResponse } from "./read-response.js";
import { sendWithRetries } from "./send-with-retries.js";
import type { Session } from "./session.js";
import { partUrl } from "./target.js";

/** Sends one part until the server has confirmed it. Each attempt sends all of it. */
export async function sendPart(
  session: Session,
  part: Part,
  { prefix, suffix, contentType }: FormFrame,
): Promise<void> {
  const { partNumber, byteLength } = part;
  const { target, progress, resume, signal, settings, confirmed } = session;
  const content = await raceAbort(part.read(), signal);
  await sendWithRetries(session, {
    partNumber,
    method: "PUT",
    url: partUrl(target, partNumber),
    headers: { "content-type": contentType },
    body: { segments: [prefix, content, suffix], byteLength: prefix.byteLength + byteLength + suffix.byteLength },
    limits: settings,
    onBytes: (sent) => progress.sent(partNumber, Math.max(0, Math.min(sent - prefix.byteLength, byteLength))),
    read: readPartResponse,
  });
  part.release?.();
  confirmed.set(partNumber, byteLength);
  await raceAbort(resume?.save(target, confirmed), signal);
  progress.confirm(partNumber, byteLength);
}

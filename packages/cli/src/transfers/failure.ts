import type { ItemRecord } from "@pixwire/transfer";
import { EXIT, type ExitCode } from "../exit-codes.js";

/** Codes of records that mean that the service refused, rather than this one file. */
const REFUSED = new Set(["401", "402", "403", "429"]);

/** Codes of records that mean that no complete answer arrived. */
const NETWORK =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENETUNREACH|UND_ERR_|ConnectionError|TimeoutError|UploadStalledError|UploadFailedError)/;

/** What `fetch` rejects with when a connection breaks. The code of its record is the name of that error. */
const BROKEN = "TypeError";

/** Says why an item failed, without its path, which stands in front. */
export function messageOf({ path, error }: ItemRecord, isRemote: boolean): string {
  const message = error?.message ?? "failed";
  // Two words of `fetch` that say nothing to a reader.
  if (isRemote && message === "terminated") return "The connection broke before the file was complete.";
  if (isRemote && message === "fetch failed") return `The server cannot be reached (${error?.code}).`;
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}

/** The code with which a command ends if everything failed as this item did. */
export function exitCodeOf({ error }: ItemRecord, isRemote: boolean): ExitCode {
  const code = error?.code ?? "";
  if (REFUSED.has(code)) return EXIT.refused;
  // What a server sends has another length than it announced, or than the list said.
  const isCutOff = isRemote && (code === "changed" || code === BROKEN);
  return isCutOff || NETWORK.test(code) ? EXIT.network : EXIT.failed;
}

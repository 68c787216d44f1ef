import type { ItemRecord } from "@pixwire/transfer";
import { EXIT, type ExitCode } from "../exit-codes.js";

/** Codes of records that mean that the service refused, rather than this one file. */
const REFUSED = new Set(["401", "402", "403", "429"]);

/** Codes of records that mean that no complete answer arrived. */
const NETWORK =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENETUNREACH|UND_ERR_|ConnectionError|TimeoutError|UploadStalledError|UploadFailedError)/;

/** Says why an item failed, without its path, which stands in front. */
export function messageOf({ path, error }: ItemRecord): string {
  const message = error?.message ?? "failed";
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}

/** The code with which a command ends if everything failed as this item did. */
export function exitCodeOf({ error }: ItemRecord, isRemote: boolean): ExitCode {
  const code = error?.code ?? "";
  if (REFUSED.has(code)) return EXIT.refused;
  // What a server sends has another length than it announced, or than the list said.
  const isCutOff = isRemote && code === "changed";
  return isCutOff || NETWORK.test(code) ? EXIT.network : EXIT.failed;
}

import { createHash } from "node:crypto";
import { joinPath } from "../paths.js";

/** File systems limit a name to 255 bytes. This leaves room for the name of a file that is being written. */
const MAX_BYTES = 200;

/** Names that Windows opens as devices, whatever the extension. Bytes written to `NUL` are lost. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

/**
 * Returns a path that every file system takes, and that cannot lead out of a folder. What Windows or Linux refuse in a
 * name becomes `_`, and a long name is shortened to its start, a hash of the whole, and its extension.
 *
 * @throws ItemRefusedError for a path with a segment that is `.` or `..`, or without a name.
 */
export function safePath(path: string): string {
  return joinPath(path).split("/").map(safeName).join("/");
}

function safeName(segment: string): string {
  const clean = segment.replace(/[\\:*?"<>|\p{Cc}\p{Cs}]/gu, "_");
  return shorten(withoutEndingDots(clean).replace(DEVICE, "_$&"));
}

/** Windows drops dots and spaces at the end of a name, which would make two names one. */
function withoutEndingDots(name: string): string {
  let end = name.length;
  while (name[end - 1] === "." || name[end - 1] === " ") end--;
  return name.slice(0, end) + "_".repeat(name.length - end);
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = /\.[A-Za-z0-9]{1,12}$/.exec(name)?.[0] ?? "";
  const ending = `-${createHash("sha256").update(name).digest("hex").slice(0, 16)}${extension}`;
  let start = "";
  for (const character of name) {
    if (Buffer.byteLength(start + character) + ending.length > MAX_BYTES) break;
    start += character;
  }
  return start + ending;
}

/** Longer than any name in a URL has to be. It bounds the work on one name. */
const MAX_SEGMENT_LENGTH = 4096;

/** File systems limit a name to 255 bytes. This leaves room for the suffix of a partial file. */
const MAX_BYTES = 200;

/** Names that Windows opens as devices, whatever the extension. Bytes written to `NUL` are lost. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Returns a unique file name for each URL, also for file systems that ignore case. */
export function fileNames(urls: readonly URL[]): string[] {
  const taken = new Set<string>();
  return urls.map((url, index) => {
    const name = fileName(url, index);
    let unique = name;
    for (let number = index; taken.has(unique.toLowerCase()); number++) unique = `${number}_${name}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/**
 * Returns the last segment of the URL, without characters that could leave the folder or that a file system refuses.
 */
function fileName({ pathname }: URL, index: number): string {
  const segment = pathname.slice(pathname.lastIndexOf("/") + 1).slice(-MAX_SEGMENT_LENGTH);
  const name = decode(segment).replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, "_");
  return lastBytes(withoutEndingDots(name).replace(DEVICE, "_$&")) || `output_${index}`;
}

/** Decodes percent-encoded UTF-8. Other percent signs remain part of the name. */
function decode(segment: string): string {
  return segment.replace(/(%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** Windows drops dots and spaces at the end of a name. */
function withoutEndingDots(name: string): string {
  let end = name.length;
  while (name[end - 1] === "." || name[end - 1] === " ") end--;
  return name.slice(0, end);
}

/** Shortens a name to {@link MAX_BYTES} bytes. Keeps its end, which has the extension. */
function lastBytes(name: string): string {
  let kept = "";
  // A character has at least as many bytes as code units.
  for (const character of [...name.slice(-MAX_BYTES)].reverse()) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(character) > MAX_BYTES) break;
    kept = character + kept;
  }
  return kept;
}

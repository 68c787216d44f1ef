/** More of a URL than any name needs, so that the work on one is bounded: each byte takes three characters at most. */
const MAX_SEGMENT_LENGTH = 4096;

/** Leaves room for the suffix of an unfinished file: file systems limit a name to 255 bytes. */
const MAX_BYTES = 200;

/** What Windows opens as a device, whatever the extension; bytes written to `NUL` are lost. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The names of files as in their URLs, each once, also where a file system does not tell `A` from `a`. */
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

/** The last segment of the URL, without what could leave the folder or what a file system refuses. */
function fileName({ pathname }: URL, index: number): string {
  const segment = pathname.slice(pathname.lastIndexOf("/") + 1).slice(-MAX_SEGMENT_LENGTH);
  const name = decode(segment).replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, "_");
  return lastBytes(withoutEndingDots(name).replace(DEVICE, "_$&")) || `output_${index}`;
}

/** Percent signs that encode nothing, or no text, are a part of the name. */
function decode(segment: string): string {
  return segment.replace(/(%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** Windows drops dots and blanks at the end of a name. */
function withoutEndingDots(name: string): string {
  let end = name.length;
  while (name[end - 1] === "." || name[end - 1] === " ") end--;
  return name.slice(0, end);
}

/** As many characters as fit, from the end, because that has the extension. */
function lastBytes(name: string): string {
  let kept = "";
  // No character has fewer bytes than code units.
  for (const character of [...name.slice(-MAX_BYTES)].reverse()) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(character) > MAX_BYTES) break;
    kept = character + kept;
  }
  return kept;
}

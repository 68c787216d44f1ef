/** Room for the suffix of an unfinished file: file systems limit a name to 255 bytes. */
const MAX_BYTES = 200;

/** What Windows opens as a device, whatever the extension; bytes written to `NUL` are lost. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Names of files as in their URLs, each once, also where a file system does not tell `A` from `a`. */
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
  const name = decode(pathname.slice(pathname.lastIndexOf("/") + 1))
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, "_")
    .replace(/[. ]+$/, "")
    .replace(DEVICE, "_$&");
  // The end is kept, because it has the extension.
  const characters = [...name];
  while (Buffer.byteLength(characters.join("")) > MAX_BYTES) characters.shift();
  return characters.join("") || `output_${index}`;
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

import type { Bytes } from "../sources/bytes.js";

/** What stands before and after the bytes of the file in a `multipart/form-data` body. */
export interface FormFrame {
  contentType: string;
  prefix: Bytes;
  suffix: Bytes;
}

/**
 * Frames one file as the last part of a form, behind its text fields.
 *
 * @param filename - makes the part a file; without one it is a text.
 */
export function frameForm(
  fields: Iterable<readonly [name: string, value: string]>,
  filename: string | undefined,
  fileType = "application/octet-stream",
): FormFrame {
  // 128 random bits: no file holds them by chance, so the file need not be searched.
  const boundary = `pixwire-${crypto.getRandomValues(new Uint32Array(4)).join("")}`;
  const partNamed = (name: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
  let prefix = "";
  for (const [name, value] of fields) prefix += `${partNamed(name)}\r\n\r\n${value}\r\n`;
  prefix += partNamed("file");
  if (filename !== undefined) prefix += `; filename="${quoted(filename)}"\r\nContent-Type: ${fileType}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    prefix: encode(`${prefix}\r\n\r\n`),
    suffix: encode(`\r\n--${boundary}--\r\n`),
  };
}

export function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** As browsers write names in forms. */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

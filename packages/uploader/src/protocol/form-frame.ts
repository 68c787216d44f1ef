import type { Bytes } from "../sources/bytes.js";

/** A `multipart/form-data` body without the bytes of its file: what comes before them, and what after. */
export interface FormFrame {
  contentType: string;
  prefix: Bytes;
  suffix: Bytes;
}

/**
 * Frames a file as the last part of a form, after the text fields.
 *
 * @param filename - makes the part a file. Without a name, it is a text field.
 */
export function frameForm(
  fields: Iterable<readonly [name: string, value: string]>,
  filename: string | undefined,
  fileType = "application/octet-stream",
): FormFrame {
  // No file contains these 128 random bits by chance, so the file need not be searched for the boundary.
  const boundary = `pixwire-${crypto.getRandomValues(new Uint32Array(4)).join("")}`;
  const partNamed = (name: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`;
  let prefix = "";
  for (const [name, value] of fields) prefix += `${partNamed(name)}\r\n\r\n${value}\r\n`;
  prefix += partNamed("file");
  if (filename !== undefined) prefix += `; filename="${escapeName(filename)}"\r\nContent-Type: ${fileType}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    prefix: encode(`${prefix}\r\n\r\n`),
    suffix: encode(`\r\n--${boundary}--\r\n`),
  };
}

export function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Escapes a name as browsers do in forms. */
function escapeName(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

/** What stands before and after the bytes of the file in a `multipart/form-data` body. */
export interface FormFrame {
  contentType: string;
  prefix: Uint8Array;
  suffix: Uint8Array;
}

/** Frames one file as the last part of a form, behind its text fields. */
export function frameForm(
  fields: Iterable<readonly [name: string, value: string]>,
  filename: string,
  boundary: string = randomBoundary(),
): FormFrame {
  let head = "";
  for (const [name, value] of fields) {
    head += `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n\r\n${value}\r\n`;
  }
  head +=
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${escapeName(filename)}"\r\n` +
    "Content-Type: application/octet-stream\r\n\r\n";
  const encoder = new TextEncoder();
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    prefix: encoder.encode(head),
    suffix: encoder.encode(`\r\n--${boundary}--\r\n`),
  };
}

/** 128 random bits: no file holds them by chance, so the file need not be searched. */
function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `pixwire-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** As browsers write names in forms. */
function escapeName(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

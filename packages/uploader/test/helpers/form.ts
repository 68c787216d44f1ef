/** The bytes of a part as the protocol has them. */
export function formOf(boundary: string, fields: Readonly<Record<string, string>>, file: Uint8Array): Buffer {
  const lines = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `${lines.join("")}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\n` +
    "Content-Type: application/octet-stream\r\n\r\n";
  return Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

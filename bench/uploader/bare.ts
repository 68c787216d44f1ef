// The least that sends parts over a sliding window: no retry, no check, no progress, no abort. What the bars compare
// with.
import { open } from "node:fs/promises";
import { Agent, request } from "node:http";

export interface Target {
  url: string;
  fields: Record<string, string>;
}

const agent = new Agent({ keepAlive: true });
const BOUNDARY = "bare-window-0123456789";

export async function bareBuffer(target: Target, file: Buffer, chunkSize: number, concurrency: number): Promise<void> {
  const total = Math.ceil(file.byteLength / chunkSize);
  await window(target, total, concurrency, async (part) => [file.subarray((part - 1) * chunkSize, part * chunkSize)]);
}

export async function barePath(
  target: Target,
  path: string,
  size: number,
  chunkSize: number,
  concurrency: number,
): Promise<void> {
  const handle = await open(path);
  const buffers = Array.from({ length: concurrency }, () => Buffer.allocUnsafe(chunkSize));
  await window(target, Math.ceil(size / chunkSize), concurrency, async (part, worker) => {
    const buffer = buffers[worker] as Buffer;
    const { bytesRead } = await handle.read(buffer, 0, chunkSize, (part - 1) * chunkSize);
    return [buffer.subarray(0, bytesRead)];
  });
  await handle.close();
}

export async function bareStream(
  target: Target,
  stream: AsyncIterable<Buffer>,
  chunkSize: number,
  concurrency: number,
): Promise<void> {
  const parts = partsOf(stream, chunkSize);
  await window(target, Number.POSITIVE_INFINITY, concurrency, async () => {
    const { value } = await parts.next();
    return value && [value];
  });
}

/** One copy of each byte: what a stream gives is not the sender's to keep. */
async function* partsOf(stream: AsyncIterable<Buffer>, chunkSize: number): AsyncGenerator<Buffer, undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.byteLength;
    if (length < chunkSize) continue;
    const whole = Buffer.concat(pieces);
    yield whole.subarray(0, chunkSize);
    pieces = [whole.subarray(chunkSize)];
    length -= chunkSize;
  }
  if (length) yield Buffer.concat(pieces);
  return undefined;
}

async function window(
  { url, fields }: Target,
  total: number,
  concurrency: number,
  read: (part: number, worker: number) => Promise<Buffer[] | undefined>,
): Promise<void> {
  let head = "";
  for (const [name, value] of Object.entries(fields)) {
    head += `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  }
  head += `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const prefix = Buffer.from(head);
  const suffix = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  let next = 1;
  const done: number[] = [];
  const worker = async (index: number): Promise<void> => {
    while (next <= total) {
      const part = next++;
      const bytes = await read(part, index);
      if (!bytes) return;
      await send("PUT", `${url}&partNumber=${part}`, `multipart/form-data; boundary=${BOUNDARY}`, [
        prefix,
        ...bytes,
        suffix,
      ]);
      done.push(part);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, index) => worker(index)));
  const body = JSON.stringify({ parts: done.sort((a, b) => a - b), ...fields });
  await send("POST", url, "application/json", [Buffer.from(body)]);
}

function send(method: string, url: string, contentType: string, body: Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let length = 0;
    for (const bytes of body) length += bytes.byteLength;
    const headers = { "content-type": contentType, "content-length": length };
    const put = request(url, { method, agent, headers }, (response) => {
      response.resume().on("end", resolve).on("error", reject);
    });
    put.on("error", reject);
    for (const bytes of body) put.write(bytes);
    put.end();
  });
}

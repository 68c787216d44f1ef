// Uploads in a process of its own, once for each message: its time, and how far its memory grew. Started with `fork`.
import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { uploadMultipart } from "@pixwire/uploader";
import { bareBuffer, barePath, bareStream, type Target } from "./bare.js";

export type Contender = "pixwire" | "bare" | "admin";

export interface Measurement {
  contender: Contender;
  source: "buffer" | "stream" | "path";
  /** Length of the file, in bytes. */
  size: number;
  chunkSize: number;
  concurrency: number;
  /** Length of the pieces of `stream`, in bytes. */
  piece: number;
  origin: string;
  /** For `path`; the file has `size` bytes, the other one 256 KiB. */
  path: string;
  smallPath: string;
}

export interface Measured {
  ms: number;
  /** Peak resident memory above that before the upload, in bytes. */
  growth: number;
  /** Name of the error that the upload ended with. */
  error: string;
  /** When it ended, in epoch milliseconds. */
  endedAt: number;
}

/** What is used of PixelBin's own JavaScript SDK, which has no types. */
interface Vendor {
  PixelbinConfig: new (options: { domain: string; apiSecret: string }) => object;
  PixelbinClient: new (config: object) => { uploader: { upload(input: object): Promise<unknown> } };
}

const job: Measurement = JSON.parse(process.argv[2] ?? "");
const { source, size, chunkSize, concurrency, piece, origin } = job;
const small = Math.min(size, 256 * 1024);
const buffer = source === "buffer" ? Buffer.alloc(size, 7) : undefined;
/** What pieces are views of. Larger than the caches of a processor, in which those of a real stream are not either. */
const streamed = Buffer.alloc(source === "stream" ? 64 * 1024 * 1024 : 0, 7);

const contenders: Record<Contender, () => (bytes: number) => Promise<unknown>> = {
  pixwire: () => (bytes) => {
    const file = buffer?.subarray(0, bytes) ?? (source === "path" ? { path: pathOf(bytes) } : stream(bytes));
    return uploadMultipart(file, { target: sign, chunkSize, concurrency });
  },
  bare: () => async (bytes) => {
    const target = await sign();
    if (buffer) return bareBuffer(target, buffer.subarray(0, bytes), chunkSize, concurrency);
    if (source === "path") return barePath(target, pathOf(bytes), bytes, chunkSize, concurrency);
    return bareStream(target, stream(bytes), chunkSize, concurrency);
  },
  admin: () => {
    const { PixelbinClient, PixelbinConfig }: Vendor = createRequire(import.meta.url)("@pixelbin/admin");
    const { uploader } = new PixelbinClient(new PixelbinConfig({ domain: origin, apiSecret: "bench-token" }));
    return (bytes) => {
      const file = buffer?.subarray(0, bytes) ?? stream(bytes);
      return uploader.upload({ file, uploadOptions: { chunkSize, concurrency } });
    };
  },
};

function pathOf(bytes: number): string {
  return bytes === size ? job.path : job.smallPath;
}

function stream(bytes: number): Readable {
  return Readable.from(pieces(bytes), { objectMode: false });
}

/** To make them costs nothing that could hide what an uploader costs. */
function* pieces(bytes: number): Generator<Buffer> {
  for (
    let left = bytes, offset = 0;
    left > 0;
    left -= piece, offset = (offset + piece) % (streamed.byteLength - piece)
  ) {
    yield streamed.subarray(offset, offset + Math.min(piece, left));
  }
}

/** By `node:http`, for the contenders that sign by themselves: the first `fetch` of a process grows it by 20 MiB. */
function sign(): Promise<Target> {
  return new Promise((resolve, reject) => {
    get(`${origin}/signed-url`, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => {
        const { presignedUrl }: { presignedUrl: Target } = JSON.parse(text);
        resolve(presignedUrl);
      });
    }).on("error", reject);
  });
}

function status(field: "VmRSS" | "VmHWM"): number {
  const line = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync("/proc/self/status", "utf8"));
  return Number(line?.[1]) * 1024;
}

const upload = contenders[job.contender]();
// Once at small scale first: to load and compile code is not what is measured.
await upload(small);

process.on("message", async () => {
  globalThis.gc?.();
  const before = status("VmRSS");
  // Sets the high-water mark back to what is resident now; see proc(5).
  writeFileSync("/proc/self/clear_refs", "5");
  const startedAt = performance.now();
  const error = await upload(size).then(
    () => "",
    (reason: unknown) => (reason instanceof Error ? reason.name : String(reason)),
  );
  const ms = performance.now() - startedAt;
  const measured: Measured = { ms, growth: status("VmHWM") - before, error, endedAt: Date.now() };
  process.send?.(measured);
});
process.on("disconnect", () => process.exit());
process.send?.({ ready: true });

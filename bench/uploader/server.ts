// A loopback server of the signed multipart protocol that keeps nothing: it counts, and is as slow as it is told.
// Started with `fork`, so that it has a core to itself; it takes its settings and gives its counts as messages.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface ServerSettings {
  /** Wait before a part is confirmed, in milliseconds. */
  partDelayMs?: number;
  /** Of so many parts, by number, one waits 10 times as long. */
  slowEvery?: number;
  /** Limit of each connection, in bytes a second. */
  bytesPerSecond?: number;
  /** The first attempt at this part is answered with `failStatus`, once all of it has arrived. */
  failPart?: number;
  failStatus?: number;
}

export interface ServerCounts {
  /** Bytes of bodies, framing included. */
  receivedBytes: number;
  /** Requests for parts. */
  requests: number;
  inFlight: number;
  /** Parts in flight, as a mean over the time from the first one's begin to the last one's end. */
  meanInFlight: number;
  /** When `failStatus` was sent, in epoch milliseconds. */
  failedAt: number;
}

let settings: ServerSettings = {};
let uploads = 0;
/** Bytes that each upload has stored. */
const sizes = new Map<string, number>();

let counts: ServerCounts;
let partMs = 0;
let firstAt = 0;
let changedAt = 0;
reset({});

function reset(next: ServerSettings): void {
  settings = next;
  counts = { receivedBytes: 0, requests: 0, inFlight: 0, meanInFlight: 0, failedAt: 0 };
  partMs = firstAt = 0;
}

function changeInFlight(change: 1 | -1): void {
  const now = performance.now();
  firstAt ||= now;
  partMs += counts.inFlight * (now - (changedAt || now));
  changedAt = now;
  counts.inFlight += change;
  if (change < 0) counts.meanInFlight = partMs / (now - firstAt);
}

const server = createServer({ requestTimeout: 0 }, (request, response) => {
  handle(request, response).catch(() => response.destroy());
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname.endsWith("/signed-url")) {
    await readAll(request);
    return json(response, { presignedUrl: sign() });
  }
  const id = url.searchParams.get("pbu") ?? "";
  if (request.method === "POST") {
    await readAll(request);
    return json(response, { _id: id, fileId: "bench", size: sizes.get(id) ?? 0 });
  }
  counts.requests++;
  changeInFlight(1);
  response.once("close", () => changeInFlight(-1));
  const size = await readAll(request);
  const part = Number(url.searchParams.get("partNumber"));
  const { partDelayMs = 0, slowEvery, failPart, failStatus = 503 } = settings;
  if (partDelayMs) await sleep(slowEvery && part % slowEvery === 0 ? 10 * partDelayMs : partDelayMs);
  if (part === failPart && counts.failedAt === 0) {
    counts.failedAt = Date.now();
    response.writeHead(failStatus, { "retry-after": "0" }).end();
    return;
  }
  sizes.set(id, (sizes.get(id) ?? 0) + size);
  response.writeHead(204).end();
}

/** Reads a body, at the speed that is set, and resolves with the length of the file in it. */
async function readAll(request: IncomingMessage): Promise<number> {
  const { bytesPerSecond } = settings;
  const startedAt = performance.now();
  let bytes = 0;
  let frame = 0;
  for await (const chunk of request) {
    if (bytes === 0 && Buffer.isBuffer(chunk)) frame = frameLength(chunk, request.headers["content-type"] ?? "");
    bytes += chunk.length;
    counts.receivedBytes += chunk.length;
    if (bytesPerSecond) {
      const aheadMs = (bytes / bytesPerSecond) * 1000 - (performance.now() - startedAt);
      if (aheadMs > 5) await sleep(aheadMs);
    }
  }
  return bytes - frame;
}

/** Length of all that is not the file. The first chunk holds the head of the form. */
function frameLength(chunk: Buffer, contentType: string): number {
  const boundary = contentType.split("boundary=")[1] ?? "";
  const head = chunk.indexOf("\r\n\r\n", chunk.indexOf('name="file"'));
  return head + 4 + `\r\n--${boundary}--\r\n`.length;
}

function sign(): { url: string; fields: Record<string, string> } {
  const query = `pbs=${"0".repeat(64)}&pbe=${Date.now() + 3_000_000}&pbt=bench&pbo=1&pbu=u${++uploads}`;
  return {
    url: `http://127.0.0.1:${port()}/service/public/assets/v1.0/signed-multipart?${query}`,
    fields: { "x-pixb-meta-assetdata": '{"orgId":1,"name":"bench"}' },
  };
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function port(): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

process.on("message", (message: { set?: ServerSettings }) => {
  if (message.set) reset(message.set);
  process.send?.({ counts });
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.({ port: port() }));

import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { UploadTarget } from "../../src/index.js";

export interface SeenRequest {
  method: string;
  /** `undefined` for a completion. */
  partNumber: number | undefined;
  url: string;
  headers: IncomingHttpHeaders;
  /** What arrived of the body. */
  bytes: number;
  body: Buffer;
}

/** What a test does to a request before the server would answer it; `true` when it took the answer over. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
  at: { partNumber: number | undefined; attempt: number; server: UploadServer },
) => boolean | undefined | Promise<boolean | undefined>;

export interface UploadServer {
  url: string;
  /** A target of a new upload. */
  sign(options?: { expiresAt?: number; fields?: Record<string, string> }): UploadTarget;
  /** Every request that has been read to its end or its break. */
  requests: SeenRequest[];
  /** Bytes of request bodies that arrived, of failed attempts too. */
  receivedBytes: number;
  /** Requests that have begun and not ended, now and at most. */
  inFlight: number;
  maxInFlight: number;
  /** Sha-256 of each file that was completed, by upload id. */
  completed: Map<string, { sha256: string; size: number; parts: number[] }>;
  /** Parts that are stored, by upload id. */
  stored: Map<string, Map<number, Buffer>>;
  close(): Promise<void>;
}

/** The server's own clock: tests that set the time set it for the client. */
const { now } = Date;

export const ASSET_FIELDS: Readonly<Record<string, string>> = {
  "x-pixb-meta-assetdata": '{"orgId":5012,"name":"plage été.jpeg","metadata":{"source":"signedUrl"}}',
};

/** The signed multipart protocol on a loopback port: stores parts, puts them together, checks what it is sent. */
export async function startServer(
  intercept: Intercept = () => false,
  { crossOrigin = false }: { crossOrigin?: boolean } = {},
): Promise<UploadServer> {
  let uploads = 0;
  const attempts = new Map<string, number>();
  const server = createServer({ requestTimeout: 0 }, async (request, response) => {
    if (crossOrigin) {
      response.setHeader("access-control-allow-origin", "*");
      response.setHeader("access-control-allow-methods", "GET, PUT, POST");
      response.setHeader("access-control-allow-headers", "content-type");
      if (request.method === "OPTIONS") {
        response.writeHead(204).end();
        return;
      }
    }
    const url = new URL(request.url ?? "/", "http://localhost");
    const uploadId = url.searchParams.get("pbu") ?? "";
    const partText = url.searchParams.get("partNumber");
    const partNumber = partText === null ? undefined : Number(partText);
    const attemptKey = `${uploadId}/${partText}`;
    const attempt = (attempts.get(attemptKey) ?? 0) + 1;
    attempts.set(attemptKey, attempt);
    self.inFlight++;
    self.maxInFlight = Math.max(self.maxInFlight, self.inFlight);
    response.once("close", () => self.inFlight--);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      self.receivedBytes += chunk.byteLength;
    });
    request.on("error", () => {});
    const seen = (): Buffer => {
      const body = Buffer.concat(chunks);
      const { method = "", headers } = request;
      self.requests.push({ method, partNumber, url: request.url ?? "", headers, bytes: body.byteLength, body });
      return body;
    };
    if (await intercept(request, response, { partNumber, attempt, server: self })) {
      request.once("close", seen);
      return;
    }
    if (!request.readableEnded && !request.destroyed) {
      await new Promise((resolve) => request.once("end", resolve).once("close", resolve));
    }
    const body = seen();
    if (!request.complete) return;
    if (now() >= Number(url.searchParams.get("pbe") ?? Number.POSITIVE_INFINITY)) {
      response.writeHead(401, { "content-type": "application/json" });
      response.end(JSON.stringify({ message: "The signed URL has expired", status: 401, exception: "TestError" }));
      return;
    }
    answer(self, uploadId, partNumber, body, request.headers, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: UploadServer = {
    url: origin,
    sign({ expiresAt = now() + 3_000_000, fields = ASSET_FIELDS } = {}) {
      uploads++;
      self.stored.set(`u${uploads}`, new Map());
      const query = `pbs=${"0123456789abcdef".repeat(4)}&pbe=${expiresAt}&pbt=ca1bdc76&pbo=5012&pbu=u${uploads}`;
      return { url: `${origin}/service/public/assets/v1.0/signed-multipart?${query}`, fields: { ...fields } };
    },
    requests: [],
    receivedBytes: 0,
    inFlight: 0,
    maxInFlight: 0,
    completed: new Map(),
    stored: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return self;
}

function answer(
  server: UploadServer,
  uploadId: string,
  partNumber: number | undefined,
  body: Buffer,
  headers: IncomingHttpHeaders,
  response: ServerResponse,
): void {
  const parts = server.stored.get(uploadId);
  const refuse = (status: number, message: string): void => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ message, status, code: `CG-0${status}`, exception: "TestError" }));
  };
  if (!parts) {
    refuse(404, "unknown upload");
    return;
  }
  if (partNumber !== undefined) {
    const file = fileIn(body, headers["content-type"] ?? "");
    if (file) {
      parts.set(partNumber, file);
      response.writeHead(204).end();
    } else {
      refuse(400, "Asset data field is absent");
    }
    return;
  }
  const numbers = (JSON.parse(body.toString()) as { parts: number[] }).parts;
  const files = numbers.map((number) => parts.get(number));
  if (files.length !== parts.size || files.includes(undefined)) {
    refuse(400, "parts are missing");
    return;
  }
  const file = Buffer.concat(files.filter((part) => part !== undefined));
  server.completed.set(uploadId, { sha256: sha256(file), size: file.byteLength, parts: numbers });
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify({
      _id: uploadId,
      fileId: "plage.jpeg",
      name: "plage.jpeg",
      path: "",
      format: "jpeg",
      size: file.byteLength,
    }),
  );
}

/** The bytes of the form's part `file`, when the form is whole. */
function fileIn(body: Buffer, contentType: string): Buffer | undefined {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1];
  const end = body.byteLength - Buffer.byteLength(`\r\n--${boundary}--\r\n`);
  const head = body.indexOf('name="file"');
  const start = body.indexOf("\r\n\r\n", head) + 4;
  if (!boundary || head < 0 || end < start || !body.subarray(end).equals(Buffer.from(`\r\n--${boundary}--\r\n`))) {
    return undefined;
  }
  return body.subarray(start, end);
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Bytes that differ everywhere, the same in every run. */
export function testBytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let index = 0, state = seed; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

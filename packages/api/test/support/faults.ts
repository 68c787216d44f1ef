import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultServer {
  url: string;
  /** Every request that arrived, as `GET /path`. */
  requests: string[];
  /** How many connections were made. */
  connections(): number;
  /** What comes next; the last reply stays. */
  reply(...replies: Reply[]): void;
  close(): Promise<void>;
}

/** A server that answers as it is told, over real sockets. */
export async function startFaultServer(): Promise<FaultServer> {
  let replies: Reply[] = [];
  let connections = 0;
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    // The body is read first: a reset must not be an answer to an upload that was never taken.
    request.resume().once("end", () => reply?.(request, response));
  });
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    reply: (...next) => {
      replies = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const BODY = JSON.stringify({ _id: "7d0f6f6e", name: "beach.jpeg" });
const HEAD = { "content-type": "application/json", "content-length": Buffer.byteLength(BODY) };

export const ok: Reply = (_, response) => void response.writeHead(200, HEAD).end(BODY);

export const status =
  (code: number, head: Record<string, string> = {}, body = '{"message":"No."}'): Reply =>
  (_, response) =>
    void response.writeHead(code, { "content-type": "application/json", ...head }).end(body);

export const faults = {
  resetBeforeHeaders: (request) => void request.socket.resetAndDestroy(),
  closeBeforeHeaders: (request) => void request.socket.destroy(),
  resetInBody: (request, response) =>
    void response
      .writeHead(200, HEAD)
      .write(BODY.slice(0, 9), () => setTimeout(() => request.socket.resetAndDestroy(), 5)),
  closeInBody: (request, response) =>
    void response.writeHead(200, HEAD).write(BODY.slice(0, 9), () => setTimeout(() => request.socket.destroy(), 5)),
  closeInChunkedBody: (request, response) =>
    void response
      .writeHead(200, { "content-type": "application/json" })
      .write(BODY.slice(0, 9), () => setTimeout(() => request.socket.destroy(), 5)),
  noHttp: (request) => void request.socket.end("220 mail.example ESMTP\r\n"),
  stallBeforeHeaders: () => {},
  stallInBody: (_, response) => void response.writeHead(200, HEAD).write(BODY.slice(0, 9)),
} satisfies Record<string, Reply>;

export const slowHeaders =
  (ms: number): Reply =>
  (request, response) =>
    void setTimeout(() => ok(request, response), ms);

export const slowBody =
  (ms: number): Reply =>
  (_, response) => {
    response.writeHead(200, HEAD).write(BODY.slice(0, 9));
    setTimeout(() => response.end(BODY.slice(9)), ms);
  };

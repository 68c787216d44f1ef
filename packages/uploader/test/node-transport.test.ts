import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { TransportRequest } from "../src/index.js";
import { nodeTransport } from "../src/transports/node.js";
import { startServer, testBytes } from "./helpers/server.js";

let server: Server;
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await new Promise((resolve) => server.close(resolve));
});

/** A server of bare sockets; `onData` sees what arrives on each, and how many connections there were. */
async function listen(onData: (socket: Socket, data: Buffer, connection: number) => void): Promise<string> {
  let connections = 0;
  server = createServer((socket) => {
    const connection = ++connections;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (data) => onData(socket, data, connection));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/path?secret=1`;
}

function request(url: string, bytes = testBytes(100)): TransportRequest & { sent: number[] } {
  const sent: number[] = [];
  return {
    sent,
    url,
    method: "PUT",
    headers: { "content-type": "text/plain" },
    body: { segments: [bytes], byteLength: bytes.byteLength },
    signal: new AbortController().signal,
    maxResponseBytes: 1_048_576,
    onBytes: (total) => sent.push(total),
  };
}

/** More than a loopback connection takes when nobody reads. */
const LARGE = testBytes(32 * 1024 * 1024);

describe("an answer before the body was read", () => {
  test.each([
    ["and the connection ends", (socket: Socket) => socket.end()],
    ["and the connection is reset a moment later", (socket: Socket) => setTimeout(() => socket.resetAndDestroy(), 20)],
    ["and the connection stays open", () => {}],
  ])("counts, %s", async (_what, close) => {
    const url = await listen((socket) => {
      socket.pause();
      socket.removeAllListeners("data");
      socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\nRetry-After: 3\r\n\r\ntoo large", () =>
        close(socket),
      );
    });
    const call = request(url, LARGE);
    const { status, headers, text } = await nodeTransport().send(call);
    expect([status, headers.get("retry-after"), text]).toEqual([413, "3", "too large"]);
    expect(call.sent.at(-1)).toBeLessThan(LARGE.byteLength);
  });

  test("counts even when its own body breaks off, for a refusal", async () => {
    const url = await listen((socket) => {
      socket.pause();
      socket.removeAllListeners("data");
      socket.write("HTTP/1.1 503 Busy\r\nContent-Length: 900\r\n\r\npart of it", () =>
        setTimeout(() => socket.resetAndDestroy(), 20),
      );
    });
    const { status, text } = await nodeTransport().send(request(url, LARGE));
    expect([status, text]).toEqual([503, "part of it"]);
  });
});

test("a kept connection that the server gives up just then is replaced, once", async () => {
  const url = await listen((socket, _data, connection) => {
    if (connection === 1 && socket.bytesWritten > 0) socket.resetAndDestroy();
    else socket.write("HTTP/1.1 204 No Content\r\n\r\n");
  });
  const agent = new HttpAgent({ keepAlive: true });
  const transport = nodeTransport({ agent });
  expect((await transport.send(request(url))).status).toBe(204);
  expect((await transport.send(request(url))).status).toBe(204);
  expect(sockets.size).toBe(2);
  agent.destroy();
});

test("so is one of which a write tells first that the server has closed it", async () => {
  const url = await listen((socket) => socket.write("HTTP/1.1 204 No Content\r\n\r\n"));
  const opened: Socket[] = [];
  const agent = Object.assign(new HttpAgent({ keepAlive: true }), {
    createConnection(options: NetConnectOpts) {
      const socket = connect(options);
      opened.push(socket);
      return socket;
    },
  });
  const transport = nodeTransport({ agent });
  expect((await transport.send(request(url))).status).toBe(204);
  const closed = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  // What the system says of a write to a connection that was closed a moment ago.
  Object.assign(opened[0] ?? {}, {
    _write: (_bytes: unknown, _encoding: unknown, callback: (error: Error) => void) => callback(closed),
    _writev: (_pieces: unknown, callback: (error: Error) => void) => callback(closed),
  });
  expect((await transport.send(request(url))).status).toBe(204);
  expect(opened).toHaveLength(2);
  agent.destroy();
});

test("a new connection that is reset is not replaced: that is for the caller to decide", async () => {
  const url = await listen((socket) => socket.resetAndDestroy());
  await expect(nodeTransport().send(request(url))).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(sockets.size).toBe(1);
});

test("tells of bytes as the connection takes them, in rising numbers, and of each byte once", async () => {
  const real = await startServer();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const call = request(`${real.url}/?pbu=none`, LARGE);
  await nodeTransport().send(call);
  expect(call.sent.length).toBeGreaterThan(10);
  expect(call.sent).toEqual(call.sent.toSorted((a, b) => a - b));
  expect(call.sent.at(-1)).toBe(LARGE.byteLength);
  await real.close();
});

test.each<[what: string, segment: () => TransportRequest["body"]["segments"][number]]>([
  ["bytes", () => LARGE],
  ["a Blob", () => new Blob([LARGE])],
  [
    "large pieces",
    async function* () {
      yield LARGE;
    },
  ],
])("hands %s over in steps of at most 256 KiB, however fast the connection was before", async (_what, segment) => {
  const real = await startServer();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const transport = nodeTransport();
  for (let round = 0; round < 2; round++) {
    const call = request(`${real.url}/?pbu=none`);
    call.body = { segments: [segment()], byteLength: LARGE.byteLength };
    await transport.send(call);
    const steps = call.sent.map((total, index) => total - (call.sent[index - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(256 * 1024);
    expect(call.sent.at(-1)).toBe(LARGE.byteLength);
  }
  await real.close();
});

test("asks for answers as they are, not compressed", async () => {
  const real = await startServer();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  await nodeTransport().send(request(`${real.url}/?pbu=none`));
  expect(real.requests[0]?.headers["accept-encoding"]).toBe("identity");
  await real.close();
});

test("sends a body of unknown length in pieces", async () => {
  const real = await startServer();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    yield LARGE.subarray(0, 10);
    yield LARGE.subarray(10, 1000);
  }
  const call = request(`${real.url}/?pbu=none`);
  call.body = { segments: [LARGE.subarray(0, 0), pieces(), new Blob(["end"])], byteLength: undefined };
  await nodeTransport().send(call);
  expect(real.requests[0]?.headers).toMatchObject({ "transfer-encoding": "chunked" });
  expect(real.requests[0]?.body).toEqual(Buffer.concat([LARGE.subarray(0, 1000), Buffer.from("end")]));
  await real.close();
});

test("an https address goes through the https module, and an agent of the caller's own", async () => {
  const url = await listen((socket) => socket.write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
  class Agent extends HttpsAgent {
    override createConnection(): Socket {
      return connect(Number(new URL(url).port), "127.0.0.1");
    }
  }
  const { status } = await nodeTransport({ agent: new Agent() }).send(request("https://upload.example/?secret=1"));
  expect(status).toBe(204);
});

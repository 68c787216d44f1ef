import { once } from "node:events";
import { type IncomingMessage, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createMock, type ListenOptions, type MockOptions, type MockServer } from "../src/index.js";
import { ASSETS, form } from "./support/caller.js";

const servers: MockServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: MockOptions = {}, listen: ListenOptions = {}): Promise<MockServer> {
  const server = await createMock("pixelbin", options).listen(listen);
  servers.push(server);
  return server;
}

/** With headers that `fetch` would not send. */
async function send(server: MockServer, options: RequestOptions): Promise<{ status: number; text: string }> {
  const { port } = new URL(server.url);
  const [response]: IncomingMessage[] = await once(request({ port, ...options }).end(), "response");
  if (!response) throw new Error("There is no response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode ?? 0, text };
}

const LIST = `${ASSETS}/listFiles`;
const authorization = `Bearer ${btoa("token-of-the-test")}`;

describe("the Host header", () => {
  const status = async (server: MockServer, host: string) =>
    (await send(server, { path: LIST, headers: { host, authorization } })).status;

  test.each(["localhost", "localhost:4010", "127.0.0.1", "127.8.9.1:80", "[::1]:4010", "app.localhost", "LOCALHOST."])(
    "%s is this machine",
    async (host) => expect(await status(await start(), host)).toBe(200),
  );

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.7", "evil.example:4010"])(
    "%s is refused with what to do",
    async (host) => {
      const answer = await send(await start(), { path: LIST, headers: { host, authorization } });
      expect(answer).toMatchObject({ status: 403, text: expect.stringContaining("--allow-host") });
    },
  );

  test("may be the bound name, the host of `publicUrl`, or one that is allowed", async () => {
    const publicUrl = "https://media.example.test/pixelbin";
    const server = await start({ publicUrl }, { host: "0.0.0.0", allowHosts: ["emulator", "mock.test:80"] });
    for (const host of ["0.0.0.0:4010", "media.example.test", "emulator:4010", "EMULATOR", "mock.test"]) {
      expect([host, await status(server, host)]).toEqual([host, 200]);
    }
    expect(await status(server, "other.example.test")).toBe(403);
  });
});

describe("pages", () => {
  const cors = async (server: MockServer, origin: string) => {
    const { headers } = await fetch(server.url + LIST, { headers: { origin, authorization } });
    return headers.get("access-control-allow-origin");
  };

  test("of this machine may read the answers, and may ask before they send", async () => {
    const server = await start();
    for (const origin of ["http://localhost:5173", "http://127.0.0.1", "https://app.localhost", "http://[::1]:80"]) {
      expect(await cors(server, origin)).toBe(origin);
    }
    const preflight = await fetch(`${server.url}/service/public/assets/v1.0/signed-multipart?partNumber=1`, {
      method: "OPTIONS",
      headers: {
        origin: "http://localhost:5173",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,x-custom",
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "http://localhost:5173",
      "access-control-allow-methods": expect.stringContaining("PUT"),
      "access-control-allow-headers": "authorization,x-custom",
    });
    const { headers } = await fetch(server.url + LIST, { headers: { origin: "http://localhost", authorization } });
    expect(headers.get("access-control-expose-headers")).toContain("Content-Range");
  });

  test("of other sites may not, unless they are allowed", async () => {
    const server = await start({}, { allowOrigins: ["https://app.example.test", "null"] });
    expect(await cors(server, "https://app.example.test")).toBe("https://app.example.test");
    expect(await cors(server, "null")).toBe("null");
    for (const origin of ["https://evil.example", "http://app.example.test", "http://localhost.evil.example"]) {
      expect(await cors(server, origin)).toBeNull();
    }
    const preflight = await fetch(server.url + LIST, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "GET" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });

  test.each(["app.example.test", "*", "https://app.example.test/path"])("%j is no origin", async (origin) => {
    await expect(start({}, { allowOrigins: [origin] })).rejects.toThrow(/allowOrigins/);
  });
});

describe("a body beyond the limit", () => {
  const upload = (server: MockServer, bytes: number, name = "a.bin") =>
    fetch(`${server.url}${ASSETS}/upload/direct`, {
      method: "POST",
      headers: { authorization },
      body: form({ name, file: new Blob([new Uint8Array(bytes)]) }),
    });

  test("is a 413 in the API's own shape", async () => {
    const server = await start({ maxBodyBytes: 100_000 });
    expect((await upload(server, 90_000)).status).toBe(200);
    const refused = await upload(server, 300_000);
    expect([refused.status, await refused.json()]).toEqual([
      413,
      expect.objectContaining({ status: 413, message: expect.stringContaining("`maxBodyBytes`") }),
    ]);
    expect((await upload(server, 90_000, "b.bin")).status).toBe(200);
  });

  test("is a 413 also when its length is not known, and in process", async () => {
    const mock = createMock("pixelbin", { maxBodyBytes: 1000 });
    const server = await mock.listen();
    servers.push(server);
    for (const send of [mock.fetch, fetch]) {
      let sent = 0;
      const body = new ReadableStream({
        pull(controller) {
          sent += 1000;
          controller.enqueue(new Uint8Array(1000).fill(32));
          if (sent >= 20_000) controller.close();
        },
      });
      const response = await send(`${server.url}${ASSETS}/folders`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body,
        duplex: "half",
      } as RequestInit);
      expect(response.status).toBe(413);
    }
  });

  test("does not keep the server busy when it never ends", async () => {
    const server = await start({ maxBodyBytes: 1000 });
    const { port } = new URL(server.url);
    const socket = connect(Number(port), "127.0.0.1");
    const head = `POST ${ASSETS}/folders HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\n`;
    socket.write(`${head}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`);
    const chunk = `4000\r\n${" ".repeat(0x4000)}\r\n`;
    const writing = setInterval(() => socket.write(chunk), 5);
    socket.on("error", () => {});
    socket.resume();
    await once(socket, "close");
    clearInterval(writing);
  });
});

test("a request that does not arrive ends with a time-out", async () => {
  const server = await start({}, { requestTimeoutMs: 300 });
  const { port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(`POST ${ASSETS}/folders HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{`);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
  socket.destroy();
});

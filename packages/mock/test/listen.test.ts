import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { afterEach, expect, test } from "vitest";
import { createMock, type Mock, type MockServer, type PixelbinMockOptions, type PixelbinState } from "../src/index.js";
import { ASSETS, createCaller, form, PREDICTIONS, upload } from "./support/caller.js";

const servers: MockServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: PixelbinMockOptions = {}): Promise<{ mock: Mock<PixelbinState>; server: MockServer }> {
  const mock = createMock("pixelbin", options);
  const server = await mock.listen();
  servers.push(server);
  return { mock, server };
}

test("the same state is there in process and over HTTP, each with URLs that lead back to it", async () => {
  const { mock, server } = await start({ predictions: { polls: 1 } });
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const [inside, outside] = [createCaller(mock.fetch), createCaller(fetch, server.url)];
  await upload(outside, { name: "a.txt", path: "dir" }, "hello");
  const record = async (caller: typeof inside) => (await caller.get(`${ASSETS}/files/dir/a.txt`)).body;
  expect((await record(inside)).url).toBe("https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/dir/a.txt");
  const { url } = await record(outside);
  expect(url).toBe(`${server.url}/v2/quiet-river-1a2b3c/original/dir/a.txt`);
  const partial = await fetch(url, { headers: { range: "bytes=1-2" } });
  expect([partial.status, await partial.text(), partial.headers.get("content-range")]).toEqual([
    206,
    "el",
    "bytes 1-2/5",
  ]);
  expect((await fetch(url, { method: "HEAD" })).headers.get("content-length")).toBe("5");

  const job = await outside.post(`${PREDICTIONS}/erase/bg`, { "input.image": url });
  expect(job.body.urls.get).toBe(`${server.url}${PREDICTIONS}/${job.body._id}`);
  const [output] = (await outside.get(job.body.urls.get)).body.output;
  expect(await (await fetch(output)).text()).toBe("hello");
});

test("a signed upload goes to the server that signed it", async () => {
  const { mock, server } = await start();
  const { post, put } = createCaller(fetch, server.url);
  const signed = await post("/service/platform/assets/v2.0/upload/signed-url", { name: "a", format: "bin" });
  const { url, fields } = signed.body.presignedUrl;
  expect(url).toMatch(new RegExp(`^${server.url}/`));
  const bytes = new Uint8Array(300_000).fill(7);
  expect((await put(`${url}&partNumber=1`, form({ ...fields, file: new Blob([bytes]) }))).status).toBe(204);
  expect((await post(url, { parts: [1], ...fields })).body).toMatchObject({ size: 300_000 });
  const part = mock.requests.find(({ operationId }) => operationId === "uploadPart");
  expect(part).toMatchObject({ method: "PUT", path: "/service/public/assets/v1.0/signed-multipart", status: 204 });
  expect(part?.requestBytes).toBeGreaterThan(300_000);
  expect(part?.requestBytes).toBeLessThan(301_000);
});

test("URLs in answers start with `publicUrl`", async () => {
  const { server } = await start({ publicUrl: "https://media.example.test/pixelbin/" });
  const { url } = await upload(createCaller(fetch, server.url), { name: "a.txt" });
  expect(url).toBe("https://media.example.test/pixelbin/v2/quiet-river-1a2b3c/original/a.txt");
  expect(() => createMock("pixelbin", { publicUrl: "localhost:3000" })).toThrow(RangeError);
});

test("a caller that goes away in the middle of a part has sent nothing", async () => {
  const { mock, server } = await start();
  const signed = await createCaller(fetch, server.url).post("/service/platform/assets/v2.0/upload/signed-url", {});
  const { url, fields } = signed.body.presignedUrl;
  const whole = new Response(form({ ...fields, file: new Blob([new Uint8Array(200_000)]) }));
  const body = new Uint8Array(await whole.arrayBuffer());
  const request = httpRequest(`${url}&partNumber=1`, {
    method: "PUT",
    headers: { "content-type": whole.headers.get("content-type") ?? "", "content-length": body.byteLength },
  });
  request.on("error", () => {});
  request.write(body.subarray(0, 100_000));
  const part = () => mock.requests.find(({ operationId }) => operationId === "uploadPart");
  await expect.poll(() => part()?.requestBytes).toBeGreaterThan(0);
  request.destroy();
  await expect.poll(() => part()?.endedAt).toBeDefined();
  expect(part()?.status).toBeUndefined();
  expect(mock.state.uploads()[0]?.partSizes.size).toBe(0);
});

test("a refusal reaches a caller that is still sending", async () => {
  const { server } = await start();
  const response = await fetch(`${server.url}${ASSETS}/upload/direct`, {
    method: "POST",
    body: form({ file: new Blob([new Uint8Array(5_000_000)]) }),
  });
  expect(response.status).toBe(401);
});

test("close ends connections in use", async () => {
  const { mock } = await start();
  const server = await createMock("pixelbin", { faults: { rate: 1, kinds: ["stall"] } }).listen();
  const pending = fetch(`${server.url}${ASSETS}/listFiles`);
  pending.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.close();
  await expect(pending).rejects.toThrow(TypeError);
  expect(mock.requests).toEqual([]);
});

test("a taken port is an error, and IPv6 and all interfaces have a URL that works", async () => {
  const { mock, server } = await start();
  await expect(mock.listen({ port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  for (const host of ["0.0.0.0", "localhost"]) {
    const other = await mock.listen({ host });
    servers.push(other);
    expect((await fetch(`${other.url}${ASSETS}/listFiles`)).status).toBe(401);
  }
});

test("raw slashes, encoded slashes and an odd request line reach the router as they were sent", async () => {
  const { server } = await start();
  const caller = createCaller(fetch, server.url);
  await upload(caller, { name: "a.txt", path: "dir" });
  expect((await caller.get(`${ASSETS}/files/dir/a.txt`)).status).toBe(200);
  expect((await caller.get(`${ASSETS}/files/dir%2Fa.txt`)).status).toBe(200);
  const { port } = new URL(server.url);
  const raw = httpRequest({ port, path: `${ASSETS}/files/%FF`, headers: { authorization: "Bearer x" } }).end();
  const [response] = await once(raw, "response");
  expect(response.statusCode).toBe(400);
  response.resume();
});

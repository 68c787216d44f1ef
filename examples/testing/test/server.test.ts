import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { expect, onTestFinished, test } from "vitest";
import { Photos } from "../src/photos.js";
import { createApp } from "../src/server.js";

/** The app as a server, with the emulator behind it in this process. */
async function start() {
  const mock = createMock("pixelbin", { strict: true });
  const pixelbin = createPixelbin({ token: "any-token", fetch: mock.fetch });
  const server = createServer(createApp(new Photos(pixelbin)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { mock, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("a photo that is sent is listed", async () => {
  const { url } = await start();
  const added = await fetch(`${url}/photos?name=beach.png`, { method: "POST", body: "a photo" });
  expect(added.status).toBe(201);
  expect(await (await fetch(`${url}/photos`)).json()).toEqual([await added.json()]);
});

test.each(["/photos?name=beach.png", "/cut-outs?photo=beach.png"])(
  "a page of another site cannot send a request to %s",
  async (path) => {
    const { mock, url } = await start();
    const headers = { "sec-fetch-site": "cross-site" };
    const response = await fetch(url + path, { method: "POST", body: "a photo", headers });
    expect(response.status).toBe(403);
    expect(mock.requests).toEqual([]);
  },
);

test("a link of another site leads to the page", async () => {
  const { url } = await start();
  const response = await fetch(url, { headers: { "sec-fetch-site": "cross-site" } });
  expect(await response.text()).toContain("<h1>Photos</h1>");
});

test("an address that is none of the app's is answered", async () => {
  const { url } = await start();
  expect((await fetch(`${url}//`)).status).toBe(404);
});

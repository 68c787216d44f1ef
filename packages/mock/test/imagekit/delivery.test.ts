import { describe, expect, test } from "vitest";
import { PNG } from "../support/images.js";
import { refusal, sign, start } from "./support.js";

describe("a delivery URL", () => {
  test.each(["/demo/tr:h-300,w-400/shop/chair.png", "/demo/shop/chair.png?tr=h-300%2Cw-400"])(
    "%s answers the file as it was stored, and says so",
    async (path) => {
      const { mock, store } = start();
      await store("chair.png", { folder: "/shop" });
      const response = await mock.fetch(`https://ik.imagekit.io${path}`);
      expect(response.headers.get("x-pixwire-mock-transformation")).toBe("none");
      expect(response.headers.get("content-type")).toBe("image/png");
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
    },
  );

  test("answers a range, and nothing for a file that is not published", async () => {
    const { client, mock, store } = start();
    const { fileId, url } = await store("chair.png");
    const part = await mock.fetch(url, { headers: { range: "bytes=0-3" } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 4]);
    await client.files.updateFileDetails({ fileId, publish: { isPublished: false } });
    expect((await mock.fetch(url)).status).toBe(404);
  });

  test("of a private file has to be signed, and ends when it says", async () => {
    const { clock, mock, store } = start();
    const { url } = await store("my chair.png", { isPrivateFile: true });
    expect((await mock.fetch(url)).status).toBe(401);
    expect((await mock.fetch(`${url}?ik-s=${sign("my_chair.png9999999999")}`)).status).toBe(200);

    const expiry = clock.now() / 1000 + 300;
    const signature = sign(`tr:w-100/my_chair.png?p1=123${expiry}`);
    const signed = `https://ik.imagekit.io/demo/tr:w-100/my_chair.png?p1=123&ik-t=${expiry}&ik-s=${signature}`;
    expect((await mock.fetch(signed)).status).toBe(200);
    expect((await mock.fetch(signed.replace("p1=123", "p1=124"))).status).toBe(401);
    clock.advance(300_000);
    expect((await mock.fetch(signed)).status).toBe(401);
  });

  test.each<[path: string, status: number]>([
    ["/demo/%E0%A4%A.jpg", 400],
    ["/demo/tr:w-100/%", 400],
    ["/demo//:80", 404],
  ])("%s is answered %d, also to those that read it for a call", async (path, status) => {
    const { client, mock } = start();
    const url = `https://ik.imagekit.io${path}`;
    expect((await mock.fetch(url)).status).toBe(status);
    expect(await refusal(client.upload.uploadFile({ file: url, fileName: "a.jpg" }))).toMatchObject({ status: 400 });
    expect(await refusal(client.metadata.getRemoteFileUrlMetadata({ url }))).toMatchObject({ status });
  });

  test("leads to the server that serves it", async () => {
    const { mock, store } = start();
    const server = await mock.listen();
    try {
      const { url: inProcess } = await store("chair.png");
      expect(inProcess).toBe("https://ik.imagekit.io/demo/chair.png");
      const response = await fetch(`${server.url}/demo/chair.png`);
      expect((await response.arrayBuffer()).byteLength).toBe(PNG.byteLength);
    } finally {
      await server.close();
    }
  });
});

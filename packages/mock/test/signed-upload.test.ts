import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createMock } from "../src/index.js";
import { createCaller, form } from "./support.js";

const bytes = new Uint8Array(1000).map((_, index) => (index * 7) % 251);
const sha256 = createHash("sha256").update(bytes).digest("hex");

test("parts in any order, one of them twice, become the file that was cut", async () => {
  const mock = createMock("pixelbin");
  const { post, put } = createCaller(mock.fetch);
  const signed = await post("/service/platform/assets/v2.0/upload/signed-url", {
    name: "a",
    path: "dir",
    format: "bin",
  });
  const { url, fields } = signed.body.presignedUrl;
  const part = (number: number, start: number, end: number) =>
    put(`${url}&partNumber=${number}`, form({ ...fields, file: new Blob([bytes.subarray(start, end)]) }));
  expect((await part(3, 800, 1000)).status).toBe(204);
  expect((await part(1, 0, 10)).status).toBe(204);
  expect((await part(2, 400, 800)).status).toBe(204);
  expect((await part(1, 0, 400)).status).toBe(204);

  const asset = await post(url, { parts: [1, 2, 3], ...fields });
  expect(asset).toMatchObject({ status: 200, body: { fileId: "dir/a.bin", size: 1000 } });
  expect(mock.state.files()).toMatchObject([{ fileId: "dir/a.bin", size: 1000, sha256 }]);
  const delivered = new Uint8Array(await (await mock.fetch(asset.body.url)).arrayBuffer());
  expect(createHash("sha256").update(delivered).digest("hex")).toBe(sha256);
});

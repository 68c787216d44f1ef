import { createHmac } from "node:crypto";
import { createImageKit } from "@pixwire/api/imagekit";
import { describe, expect, test } from "vitest";
import { PNG } from "../support/images.js";
import { KEY, refusal, sign, start } from "./support.js";

/** A browser: it has no private key. */
function browser(options: Parameters<typeof start>[0] = {}) {
  const started = start(options);
  const { upload } = createImageKit({ fetch: started.mock.fetch, retry: { maxRetries: 0 } });
  const file = new Blob([PNG]);
  const expire = started.clock.now() / 1000 + 1800;
  const token = "3f1b0c52-6a1e-4a0b-9d1f-2a7c8b0e5d11";
  const signed = { publicKey: "public_key_test", token, expire, signature: sign(`${token}${expire}`) };
  return { ...started, file, signed, upload };
}

describe("a form that is signed", () => {
  test("uploads once: its token is spent", async () => {
    const { file, mock, signed, upload } = browser();
    const uploaded = await upload.uploadFile({ file, fileName: "a.png", ...signed });
    expect(uploaded).toMatchObject({ filePath: expect.stringMatching(/^\/a_/) });
    expect(await refusal(upload.uploadFile({ file, fileName: "a.png", ...signed }))).toMatchObject({ status: 400 });
    expect(mock.state.files()).toHaveLength(1);
  });

  test("is spent by an upload that fails, too", async () => {
    const { file, signed, upload } = browser();
    const failing = upload.uploadFile({ file, fileName: "a.png", ...signed, tags: ["100%"] });
    expect(String(await refusal(failing))).toContain("percent");
    const again = await refusal(upload.uploadFile({ file, fileName: "a.png", ...signed }));
    expect(String(again)).toContain("used before");
  });

  test.each<[why: string, status: number, change: (signed: ReturnType<typeof browser>["signed"]) => object]>([
    ["a wrong signature", 403, ({ token }) => ({ signature: sign(token) })],
    ["another key", 403, ({ token, expire }) => ({ signature: sign(`${token}${expire}`, "private_other") })],
    ["a time that has passed", 400, ({ token }) => ({ expire: 1582269249, signature: sign(`${token}1582269249`) })],
    [
      "more than an hour ahead",
      400,
      ({ expire, token }) => ({ expire: expire + 1802, signature: sign(`${token}${expire + 1802}`) }),
    ],
    ["no public key", 400, () => ({ publicKey: undefined })],
  ])("is refused for %s", async (_, status, change) => {
    const { file, mock, signed, upload } = browser();
    const call = upload.uploadFile({ file, fileName: "a.png", ...signed, ...change(signed) });
    expect(await refusal(call)).toMatchObject({ status });
    expect(mock.state.files()).toEqual([]);
  });

  test("is refused beside the private key, and nothing at all is refused as well", async () => {
    const { mock, signed } = browser();
    const post = (fields: object, headers: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ fileName: "a.png", ...fields })) body.append(name, String(value));
      body.append("file", new Blob([PNG]), "a.png");
      return mock.fetch("https://upload.imagekit.io/api/v1/files/upload", { method: "POST", body, headers });
    };
    const both = await post(signed, { authorization: `Basic ${btoa(`${KEY}:`)}` });
    expect([both.status, (await post({})).status]).toEqual([400, 401]);
  });

  test("is checked against the keys of earlier calls when the emulator was given none", async () => {
    const { client, file, signed, upload } = browser({ token: undefined });
    expect(await refusal(upload.uploadFile({ file, fileName: "a.png", ...signed }))).toMatchObject({ status: 403 });
    await client.assets.listFiles();
    const token = "another-token";
    const again = { ...signed, token, signature: sign(`${token}${signed.expire}`) };
    expect(await upload.uploadFile({ file, fileName: "a.png", ...again })).toMatchObject({ fileType: "image" });
  });
});

describe("a token that covers the form", () => {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

  function tokenFor(
    payload: object,
    key = KEY,
    header: object = { alg: "HS256", typ: "JWT", kid: "public_key_test" },
  ): string {
    const signed = `${encode(header)}.${encode(payload)}`;
    return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
  }

  const fields = {
    fileName: "dress.png",
    useUniqueFileName: false,
    tags: ["summer", "dress"],
    customMetadata: { n: 1 },
  };
  const claims = { fileName: "dress.png", useUniqueFileName: "false", tags: "summer,dress", customMetadata: '{"n":1}' };

  async function setUp() {
    const started = browser();
    await started.client.customMetadataFields.createCustomMetadataFields({
      name: "n",
      label: "N",
      schema: { type: "Number" },
    });
    const iat = started.clock.now() / 1000;
    return { ...started, times: { iat, exp: iat + 1800 } };
  }

  test("uploads once", async () => {
    const { file, times, upload } = await setUp();
    const token = tokenFor({ ...claims, ...times });
    expect(await upload.uploadFileV2({ ...fields, file, token })).toMatchObject({ filePath: "/dress.png" });
    expect(await refusal(upload.uploadFileV2({ ...fields, file, token }))).toMatchObject({ status: 400 });
  });

  test("with the private key needs no token", async () => {
    const { client, file } = await setUp();
    expect(await client.upload.uploadFileV2({ ...fields, file })).toMatchObject({ filePath: "/dress.png" });
  });

  test.each<[why: string, status: number, token: (times: { iat: number; exp: number }) => string]>([
    ["a field that differs", 400, (times) => tokenFor({ ...claims, ...times, tags: "winter,dress" })],
    ["JSON that differs", 400, (times) => tokenFor({ ...claims, ...times, customMetadata: '{"n":2}' })],
    ["a field that it does not state", 400, (times) => tokenFor({ fileName: "dress.png", ...times })],
    ["a field that is not sent", 400, (times) => tokenFor({ ...claims, ...times, folder: "/x" })],
    ["another key", 403, (times) => tokenFor({ ...claims, ...times }, "private_other")],
    ["another algorithm", 400, (times) => tokenFor({ ...claims, ...times }, KEY, { alg: "none", kid: "k" })],
    ["a span of more than an hour", 400, ({ iat }) => tokenFor({ ...claims, iat: iat - 1800, exp: iat + 1801 })],
    ["a time that has passed", 400, ({ iat }) => tokenFor({ ...claims, iat: iat - 60, exp: iat - 1 })],
    ["not being one", 400, () => "a.b.c"],
  ])("is refused for %s", async (_, status, token) => {
    const { file, mock, times, upload } = await setUp();
    expect(await refusal(upload.uploadFileV2({ ...fields, file, token: token(times) }))).toMatchObject({ status });
    expect(mock.state.files()).toEqual([]);
  });
});

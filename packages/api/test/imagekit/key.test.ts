import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigurationError } from "../../src/runtime/index.js";
import { clientOver, FILE_ID, file, KEY } from "./support.js";

const basic = (key: string): string => `Basic ${btoa(`${key}:`)}`;

describe("the private key", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("is the user name of basic authentication, without a password", async () => {
    const { client, requests } = clientOver(file, { privateKey: "private_key_test" });
    await client.files.getFileDetails({ fileId: FILE_ID });
    expect(requests[0]?.headers.get("authorization")).toBe("Basic cHJpdmF0ZV9rZXlfdGVzdDo=");
  });

  test("comes from IMAGEKIT_PRIVATE_KEY when none is given, read when a call is made", async () => {
    const { client, requests } = clientOver(file, { privateKey: undefined });
    vi.stubEnv("IMAGEKIT_PRIVATE_KEY", "private_from_env");
    await client.files.getFileDetails({ fileId: FILE_ID });
    expect(requests[0]?.headers.get("authorization")).toBe(basic("private_from_env"));
  });

  test("when there is none, the call says so and sends nothing", async () => {
    vi.stubEnv("IMAGEKIT_PRIVATE_KEY", "");
    const { client, requests } = clientOver(file, { privateKey: undefined });
    for (const call of [client.files.getFileDetails({ fileId: FILE_ID }), upload(client)]) {
      const error: unknown = await call.catch((thrown) => thrown);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String(error)).toMatch(/privateKey.*IMAGEKIT_PRIVATE_KEY/);
    }
    expect(requests).toHaveLength(0);
  });
});

describe("an upload whose form proves who sends it", () => {
  const signed = {
    publicKey: "public_key_test",
    token: "3f1b0c52-6a1e-4a0b-9d1f-2a7c8b0e5d11",
    expire: 1700001800,
    signature: "ec71d916e2190aaab3e993d7707d8ce1d82b9a12",
  };
  afterEach(() => vi.unstubAllEnvs());

  test("needs no private key", async () => {
    vi.stubEnv("IMAGEKIT_PRIVATE_KEY", "");
    const { client, requests } = clientOver(file, { privateKey: undefined });
    await upload(client, signed);
    expect(requests[0]?.headers.has("authorization")).toBe(false);
    const form = await requests[0]?.formData();
    expect(Object.fromEntries(form ?? [])).toMatchObject({ ...signed, expire: "1700001800" });
  });

  test("carries no private key either: the service refuses both together", async () => {
    const { client, requests } = clientOver(file);
    await upload(client, signed);
    await client.upload.uploadFileV2({ file: new Blob(["x"]), fileName: "x.txt", token: "a.jwt.here" });
    expect(requests.map(({ headers }) => headers.has("authorization"))).toEqual([false, false]);
  });

  test("without such members the private key goes along", async () => {
    const { client, requests } = clientOver(file);
    await upload(client);
    expect(requests[0]?.headers.get("authorization")).toBe(basic(KEY));
  });

  test("hides token and signature that an answer quotes", async () => {
    const { client } = clientOver(() =>
      Response.json({ message: `Token ${signed.token} with ${signed.signature} is used up.` }, { status: 400 }),
    );
    const error: unknown = await upload(client, signed).catch((thrown) => thrown);
    expect(String(error)).toContain("is used up");
    expect(String(error)).not.toContain(signed.token);
    expect(String(error)).not.toContain(signed.signature);
  });
});

function upload(client: ReturnType<typeof clientOver>["client"], members: object = {}): Promise<unknown> {
  return client.upload.uploadFile({ file: new Blob(["x"]), fileName: "x.txt", ...members });
}

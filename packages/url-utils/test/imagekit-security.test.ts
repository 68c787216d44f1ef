import { describe, expect, test } from "vitest";
import {
  type AuthenticationOptions,
  getAuthenticationParameters,
  phashDistance,
  type VerifyWebhookOptions,
  verifyWebhook,
  type WebhookHeaders,
  WebhookSignatureError,
} from "../src/imagekit/index.js";
import { deepFreeze, urlErrorOf } from "./support.js";

const NOW = new Date(1_700_000_000_000);

describe("getAuthenticationParameters", () => {
  const parameters = (options: object) =>
    getAuthenticationParameters(
      deepFreeze({ privateKey: "private_key_test", now: NOW, ...options }) as AuthenticationOptions,
    );

  test("a given token and expiry", () => {
    const now = new Date(1_582_269_000_000);
    expect(parameters({ token: "your_token", expire: 1582269249, now })).toEqual({
      token: "your_token",
      expire: 1582269249,
      signature: "e71bcd6031016b060d349d212e23e85c791decdd",
    });
  });

  test("half an hour is the default", () => {
    expect(parameters({ token: "3f1b0c52-6a1e-4a0b-9d1f-2a7c8b0e5d11" })).toEqual({
      token: "3f1b0c52-6a1e-4a0b-9d1f-2a7c8b0e5d11",
      expire: 1700001800,
      signature: "ec71d916e2190aaab3e993d7707d8ce1d82b9a12",
    });
  });

  test("each call makes its own token", () => {
    const [one, other] = [parameters({}), parameters({})];
    expect(one.token).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(one.token).not.toBe(other.token);
  });

  test.each<[object, string]>([
    [{ privateKey: undefined }, "privateKey"],
    [{ privateKey: "" }, "privateKey"],
    [{ token: "" }, "token"],
    [{ token: 1 }, "token"],
    [{ expire: 1800 }, "expire"],
    [{ expire: 0 }, "expire"],
    [{ expire: 1_700_000_000 }, "expire"],
    [{ expire: 1_700_003_601 }, "expire"],
    [{ expire: 1_700_000_001.5 }, "expire"],
    [{ expire: "1700000001" }, "expire"],
    [{ now: "today" }, "now"],
  ])("%j is refused", (options, member) => {
    const error = urlErrorOf(() => parameters(options));
    expect(error).toMatchObject({ operation: "getAuthenticationParameters", member });
    expect(error.message).not.toContain("private_key_test");
  });
});

describe("phashDistance", () => {
  test.each<[string, string, number]>([
    ["f06830ca9f1e3e90", "f06830ca9f1e3e90", 0],
    ["2d5ad3936d2e015b", "2d6ed293db36a4fb", 17],
    ["a4a65595ac94518b", "7838873e791f8400", 37],
    ["33699c96619cc69e", "968e978414fe04ea", 30],
    ["0000000000000000", "ffffffffffffffff", 64],
    ["0000000000000000", "0000000000000001", 1],
    ["F06830CA9F1E3E90", "f06830ca9f1e3e91", 1],
    ["2e0ed1f12eda9525", "f06830ca9f1e3e90", 36],
    ["ffffffffffffffffff", "000000000000000000", 72],
  ])("%s, %s: %i", (first, second, distance) => {
    expect(phashDistance(first, second)).toBe(distance);
    expect(phashDistance(second, first)).toBe(distance);
  });

  test.each<[unknown, unknown, string]>([
    ["", "", "first"],
    ["xyz", "123", "first"],
    ["123", "0x1", "second"],
    ["12", "123", "second"],
    [12, 12, "first"],
  ])("%j, %j is refused", (first, second, member) => {
    expect(urlErrorOf(() => phashDistance(first as string, second as string))).toMatchObject({
      operation: "phashDistance",
      member,
    });
  });
});

describe("verifyWebhook", () => {
  const BODY =
    '{"id":"evt_1","type":"file.deleted","created_at":"2026-01-01T00:00:00.000Z","data":{"fileId":"598821f949c0a938d57563bd"}}';
  const SIGNATURE = "v1,E5k2iifhRejlHaPnENL/ZSaYCiBWnQuqcoxWI5UEMiI=";
  const BASE64_SECRET = "whsec_c2VjcmV0LWtleS1mb3ItdGVzdHM=";
  const LEGACY = "t=1700000000000,v1=a13df6caf8c5626c4c8cdc6d9636a64265ee3e66c0a2154ae1495486eee7cfc1";
  const current = (signature = SIGNATURE) => ({
    "webhook-id": "evt_1",
    "webhook-timestamp": "1700000000",
    "webhook-signature": signature,
  });
  const verify = (headers: unknown, options: object = {}, body: string | Uint8Array = BODY) =>
    verifyWebhook(
      body,
      headers as WebhookHeaders,
      deepFreeze({ secret: "whsec_test_secret", now: NOW, ...options }) as VerifyWebhookOptions,
    );

  test("the current scheme, with the whole secret as key", () => {
    expect(verify(current())).toEqual(JSON.parse(BODY));
    const signature = "v1,fvMWlr9Smb2i+4s1RXobqMKA/UksWJmU4LpJjYFFQL8=";
    expect(verify(current(signature), { secret: BASE64_SECRET }).id).toBe("evt_1");
  });

  test("the current scheme, with the decoded secret as key", () => {
    const headers = current("v1,eQQltWDF9K7u2OwnsXq2GOYtVphLppQrIZ5dZ/88pDY=");
    expect(verify(headers, { secret: BASE64_SECRET, secretEncoding: "base64" }).id).toBe("evt_1");
    expect(urlErrorOf(() => verify(headers, { secret: BASE64_SECRET }))).toBeInstanceOf(WebhookSignatureError);
  });

  test("the older scheme", () => {
    expect(verify({ "x-ik-signature": LEGACY }).type).toBe("file.deleted");
  });

  test("bytes, Headers, arrays and any case of names", () => {
    const bytes = new TextEncoder().encode(BODY);
    expect(verify(new Headers(current()), {}, bytes).id).toBe("evt_1");
    expect(verify({ "X-IK-Signature": [LEGACY] }, {}, bytes).id).toBe("evt_1");
    expect(verify({ ...current(), "webhook-signature": ["v1,AAAA", SIGNATURE] }).id).toBe("evt_1");
  });

  test("one of several signatures is enough", () => {
    expect(verify(current(`v1a,zzz v1,AAAA ${SIGNATURE}`)).id).toBe("evt_1");
  });

  test.each([0, 300])("a request may be %i seconds old or early", (seconds) => {
    for (const sign of [-1, 1]) {
      const now = new Date(NOW.getTime() + sign * seconds * 1000);
      expect(verify(current(), { now }).id).toBe("evt_1");
      expect(verify({ "x-ik-signature": LEGACY }, { now }).id).toBe("evt_1");
    }
  });

  test.each<[string, object, object, string]>([
    ["no header", {}, {}, "webhook-signature"],
    ["no id", { ...current(), "webhook-id": undefined }, {}, "webhook-id"],
    ["no timestamp", { ...current(), "webhook-timestamp": "" }, {}, "webhook-timestamp"],
    ["a date as timestamp", { ...current(), "webhook-timestamp": "2026-01-01" }, {}, "webhook-timestamp"],
    ["another id", { ...current(), "webhook-id": "evt_2" }, {}, "webhook-signature"],
    ["another timestamp", { ...current(), "webhook-timestamp": "1700000001" }, {}, "webhook-signature"],
    ["another secret", current(), { secret: "whsec_other" }, "webhook-signature"],
    ["a signature cut short", current(SIGNATURE.slice(0, -1)), {}, "webhook-signature"],
    ["a signature with more behind", current(`${SIGNATURE}x`), {}, "webhook-signature"],
    ["another version", current(SIGNATURE.replace("v1,", "v2,")), {}, "webhook-signature"],
    ["too old", current(), { now: new Date(NOW.getTime() + 301_000) }, "webhook-timestamp"],
    ["too new", current(), { now: new Date(NOW.getTime() - 301_000) }, "webhook-timestamp"],
    ["no tolerance", current(), { now: new Date(NOW.getTime() + 1000), toleranceSeconds: 0 }, "webhook-timestamp"],
    [
      "older scheme, too old",
      { "x-ik-signature": LEGACY },
      { now: new Date(NOW.getTime() + 301_000) },
      "x-ik-signature",
    ],
    ["older scheme, no time", { "x-ik-signature": LEGACY.slice(16) }, {}, "x-ik-signature"],
    ["older scheme, another secret", { "x-ik-signature": LEGACY }, { secret: "other" }, "x-ik-signature"],
  ])("%s", (_, headers, options, member) => {
    const error = urlErrorOf(() => verify(headers, options));
    expect(error).toBeInstanceOf(WebhookSignatureError);
    expect(error).toMatchObject({ name: "WebhookSignatureError", operation: "verifyWebhook", member });
    expect(error.message).not.toContain("whsec_");
  });

  test("a body changed by one byte", () => {
    expect(urlErrorOf(() => verify(current(), {}, `${BODY} `)).member).toBe("webhook-signature");
  });

  test.each<[object, unknown, string]>([
    [{ secret: "" }, current(), "secret"],
    [{ secret: undefined }, current(), "secret"],
    [{ secret: "whsec_!", secretEncoding: "base64" }, current(), "secret"],
    [{ secret: "whsec_", secretEncoding: "base64" }, current(), "secret"],
    [{ secret: " ", secretEncoding: "base64" }, current(), "secret"],
    [{ toleranceSeconds: "300" }, current(), "toleranceSeconds"],
    [{}, { ...current(), "webhook-timestamp": 1700000000 }, "headers.webhook-timestamp"],
    [{ secretEncoding: "hex" }, current(), "secretEncoding"],
    [{ toleranceSeconds: -1 }, current(), "toleranceSeconds"],
    [{ toleranceSeconds: Number.NaN }, current(), "toleranceSeconds"],
    [{ now: 1 }, current(), "now"],
    [{}, undefined, "headers"],
  ])("a wrong argument is not a wrong signature: %j", (options, headers, member) => {
    const error = urlErrorOf(() => verify(headers, options));
    expect(error).not.toBeInstanceOf(WebhookSignatureError);
    expect(error.member).toBe(member);
  });

  test("an authentic body that is no event", () => {
    const memberOf = (body: string, signature: string) =>
      urlErrorOf(() => verify(current(`v1,${signature}`), {}, body)).member;
    expect(memberOf("not json", "6IN1BqTacNVEjtGCoahM7Nhm+ja4ihxStPGCXI7Wx4I=")).toBe("body");
    expect(memberOf("null", "DLb6s1eT9bxzBjp8H4Lc/8MO+cB8e9TcSE8l0Hp+NSE=")).toBe("body");
    expect(urlErrorOf(() => verify(current(), {}, {} as string)).member).toBe("body");
  });
});

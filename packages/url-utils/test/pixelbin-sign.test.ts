import { describe, expect, test } from "vitest";
import { type SignUrlOptions, signUrl, stringToSign } from "../src/pixelbin/index.js";
import { urlErrorOf } from "./support.js";
import vectors from "./vectors/pixelbin-signatures.json" with { type: "json" };

const URL_TO_SIGN = "https://cdn.pixelbin.io/v2/cloud/original/a.jpg";
const options = (members: object = {}): SignUrlOptions =>
  Object.freeze({ expirySeconds: 20, accessKey: "key-id", token: "s3cret-token", now: new Date(0), ...members });

describe("signatures", () => {
  test.each(vectors)("$id", ({ url, accessKey, key, now, expirySeconds, pbe, stringToSign: signed, signedUrl }) => {
    expect(stringToSign(url, pbe)).toBe(signed);
    expect(signUrl(url, { expirySeconds, accessKey, token: key, now: new Date(now * 1000) })).toBe(signedUrl);
  });

  test("a number as access key is written as one", () => {
    expect(signUrl(URL_TO_SIGN, options({ accessKey: 22 }))).toMatch(/&pbt=22$/);
  });

  test("an access key is form-encoded", () => {
    expect(signUrl(URL_TO_SIGN, options({ accessKey: "a b&c" }))).toMatch(/&pbt=a\+b%26c$/);
  });

  test("the fragment stays last and is not signed", () => {
    const signed = new URL(signUrl(`${URL_TO_SIGN}#top`, options()));
    expect(signed.hash).toBe("#top");
    expect(signed.searchParams.get("pbs")).toBe(new URL(signUrl(URL_TO_SIGN, options())).searchParams.get("pbs"));
  });

  test("a part of a second is dropped", () => {
    const signed = signUrl(URL_TO_SIGN, options({ now: new Date(1_700_000_000_999) }));
    expect(new URL(signed).searchParams.get("pbe")).toBe("1700000020");
  });

  test("the clock is the default", () => {
    const before = Math.floor(Date.now() / 1000);
    const { searchParams } = new URL(signUrl(URL_TO_SIGN, { expirySeconds: 60, accessKey: "k", token: "t" }));
    expect(Number(searchParams.get("pbe")) - before).toBeGreaterThanOrEqual(60);
    expect(Number(searchParams.get("pbe")) - before).toBeLessThan(65);
  });
});

describe("what is not signed", () => {
  test.each<[object, string]>([
    [{ expirySeconds: 0 }, "expirySeconds"],
    [{ expirySeconds: -1 }, "expirySeconds"],
    [{ expirySeconds: 1.5 }, "expirySeconds"],
    [{ expirySeconds: Number.POSITIVE_INFINITY }, "expirySeconds"],
    [{ expirySeconds: "20" }, "expirySeconds"],
    [{ expirySeconds: undefined }, "expirySeconds"],
    [{ token: "" }, "token"],
    [{ token: undefined }, "token"],
    [{ accessKey: "" }, "accessKey"],
    [{ accessKey: undefined }, "accessKey"],
    [{ accessKey: 0 }, "accessKey"],
    [{ accessKey: 1.5 }, "accessKey"],
    [{ accessKey: Number.POSITIVE_INFINITY }, "accessKey"],
    [{ accessKey: "key\n" }, "accessKey"],
    [{ accessKey: "key\ud800" }, "accessKey"],
    [{ now: new Date(Number.NaN) }, "now"],
    [{ now: 1700000000 }, "now"],
  ])("%j", (members, member) => {
    expect(urlErrorOf(() => signUrl(URL_TO_SIGN, options(members)))).toMatchObject({ operation: "signUrl", member });
  });

  test.each([
    `${URL_TO_SIGN}?pbs=x`,
    `${URL_TO_SIGN}?pbs=`,
    `${URL_TO_SIGN}?dpr=2&pbs=x`,
    `${URL_TO_SIGN}?pbe=1`,
    `${URL_TO_SIGN}?pbt=k`,
    `${URL_TO_SIGN}?%70bs=x`,
    `${URL_TO_SIGN}?pbs`,
    "",
    "no url",
    "https://cdn.pixelbin.io",
    "https://cdn.pixelbin.io/",
    "ftp://cdn.pixelbin.io/a.jpg",
    "https://cdn.pixelbin.io/v2/cloud/original/../a.jpg",
    "https://cdn.pixelbin.io/../v2/cloud/original/a.jpg",
    "https://cdn.pixelbin.io/./a.jpg",
    "https://ada:secret@cdn.pixelbin.io/v2/cloud/original/a.jpg",
    "https://caf\u00e9.example/v2/original/a.jpg",
    "https://cdn.pixelbin.io/v2/cloud/original/%2e./a.jpg",
    "https://cdn.pixelbin.io/v2/cloud/original/a\n.jpg",
    "https://cdn.pixelbin.io/v2/cloud\\original/a.jpg",
  ])("%j", (url) => {
    expect(urlErrorOf(() => signUrl(url, options())).member).toBe("url");
  });

  test.each<unknown>([new URL(URL_TO_SIGN), [URL_TO_SIGN], Symbol("url"), null])("no string: case %#", (url) => {
    expect(urlErrorOf(() => signUrl(url as string, options())).member).toBe("url");
  });

  test.each<unknown>([undefined, Number.NaN, -1, 1.5, "20"])("a string to sign that expires at %s", (expiresAt) => {
    expect(urlErrorOf(() => stringToSign(URL_TO_SIGN, expiresAt as number)).member).toBe("expiresAt");
  });

  test("an error of stringToSign names stringToSign", () => {
    expect(urlErrorOf(() => stringToSign("x", 1))).toMatchObject({
      operation: "stringToSign",
      member: "url",
      message: expect.stringMatching(/^stringToSign: `url` must /),
    });
  });

  test("no error repeats a secret", () => {
    const error = urlErrorOf(() => signUrl(`${URL_TO_SIGN}?pbs=deadbeef&pbe=1&pbt=k`, options()));
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/s3cret-token|deadbeef/);
  });
});

import { describe, expect, test } from "vitest";
import { objToUrl, type PixelbinUrlInput, urlToObj } from "../src/pixelbin/index.js";
import { deepFreeze, urlErrorOf } from "./support.js";

const CLOUD = "https://cdn.pixelbin.io/v2/cloud";
const file = (members: object = {}) =>
  deepFreeze({ cloudName: "cloud", filePath: "a.jpg", ...members }) as PixelbinUrlInput;

describe("what is no PixelBin URL", () => {
  test.each([
    ["", "url"],
    ["no url", "url"],
    ["//cdn.pixelbin.io/v2/cloud/original/a.jpg", "url"],
    ["ftp://cdn.pixelbin.io/v2/cloud/original/a.jpg", "url"],
    ["https://cdn.pixelbin.io", "url"],
    ["https:///v2/cloud/original/a.jpg", "url"],
    ["https://exa mple.com/v2/cloud/original/a.jpg", "url"],
    ["https://cdn.pixelbin.io\\v2/cloud/original/a.jpg", "url"],
    [`${CLOUD}\\original/a.jpg`, "url"],
    ["https://cdn.pixelbin.io/", "url"],
    ["https://cdn.pixelbin.io/v2/ab/original/a.jpg", "cloudName"],
    ["https://cdn.pixelbin.io/v2/a.cloud/original/a.jpg", "cloudName"],
    ["https://cdn.pixelbin.io/v3/cloud/original/a.jpg", "cloudName"],
    ["https://cdn.pixelbin.io/v2/cloud", "url"],
    ["https://ada:secret@cdn.pixelbin.io/v2/cloud/original/a.jpg", "url"],
    [`${CLOUD}/original`, "url"],
    [`${CLOUD}/original/`, "url"],
    [`${CLOUD}/original/?dpr=2`, "url"],
    [`${CLOUD}/original//a.jpg`, "url"],
    [`${CLOUD}/original/a.jpg `, "url"],
    [`${CLOUD}/abcdef/original`, "transformations[0]"],
    [`${CLOUD}/original/../a.jpg`, "filePath"],
    [`${CLOUD}/original/b/%2e%2E/a.jpg`, "filePath"],
    [`${CLOUD}/original/.`, "filePath"],
    [`${CLOUD}/original/a%E2%80%A8/../b.jpg`, "filePath"],
    [`${CLOUD}/wrkr/a%E2%80%A9/../b.jpg`, "workerPath"],
    [`${CLOUD}/original/%2Fa.jpg`, "filePath"],
    [`${CLOUD}/original/a%2Fb.jpg`, "filePath"],
    [`${CLOUD}/original/a%2f41b.jpg`, "filePath"],
    [`${CLOUD}/original/100%.jpg`, "filePath"],
    [`${CLOUD}/original/a%FF.jpg`, "filePath"],
    [`${CLOUD}/original/a%00.jpg`, "filePath"],
    [`${CLOUD}/original/a\n.jpg`, "filePath"],
    [`${CLOUD}/original/\ud800.jpg`, "filePath"],
    [`${CLOUD}/wrkr`, "url"],
    [`${CLOUD}/wrkr/`, "url"],
    [`${CLOUD}/wrkr/a/../b`, "workerPath"],
    [`${CLOUD}/notapattern/a.jpg`, "transformations[0]"],
    [`${CLOUD}/t.flip()~/a.jpg`, "transformations[1]"],
    [`${CLOUD}/original~t.flip()/a.jpg`, "transformations[0]"],
    [`${CLOUD}/t.compress/a.jpg`, "transformations[0]"],
    [`${CLOUD}/t.resize(h:1/a.jpg`, "transformations[0]"],
    [`${CLOUD}/t.resize(h:1)x/a.jpg`, "transformations[0]"],
    [`${CLOUD}/t.resize(h:1))/a.jpg`, "transformations[0].values[0].value"],
    [`${CLOUD}/t.resize(h)/a.jpg`, "transformations[0].values[0]"],
    [`${CLOUD}/t.resize(height)/a.jpg`, "transformations[0].values[0]"],
    [`${CLOUD}/t.resize(h:1,)/a.jpg`, "transformations[0].values[1]"],
    [`${CLOUD}/t.resize(,h:1)/a.jpg`, "transformations[0].values[0]"],
    [`${CLOUD}/t.resize(h:)/a.jpg`, "transformations[0].values[0].value"],
    [`${CLOUD}/t.resize(:1)/a.jpg`, "transformations[0].values[0].key"],
    [`${CLOUD}/t.a(k:x%2Cy)/a.jpg`, "transformations[0].values[0].value"],
    [`${CLOUD}/t.a(k:x%29)/a.jpg`, "transformations[0].values[0].value"],
    [`${CLOUD}/t.a:b()/a.jpg`, "transformations[0].name"],
    [`${CLOUD}/t.fl%ip()/a.jpg`, "transformations[0].name"],
    [`${CLOUD}/.resize()/a.jpg`, "transformations[0]"],
    [`${CLOUD}/t.()/a.jpg`, "transformations[0]"],
    [`${CLOUD}/p:/a.jpg`, "transformations[0]"],
    [`${CLOUD}/p:card)/a.jpg`, "transformations[0].name"],
  ])("%j is refused for its %s", (url, member) => {
    const error = urlErrorOf(() => urlToObj(url));
    expect(error).toMatchObject({ name: "UrlError", operation: "urlToObj", member });
    expect(error.message).toMatch(/^urlToObj: /);
  });

  test("a custom domain without a version", () => {
    const { member } = urlErrorOf(() => urlToObj("https://media.example.com/original/a.jpg", { isCustomDomain: true }));
    expect(member).toBe("url");
  });

  test.each<unknown>([
    undefined,
    null,
    1,
    {},
    [`${CLOUD}/original/a.jpg`],
    new URL(`${CLOUD}/original/a.jpg`),
    Symbol("url"),
    Object.create(null),
  ])("no string: case %#", (url) => {
    expect(urlErrorOf(() => urlToObj(url as string)).member).toBe("url");
  });

  test.each<[unknown, string]>([
    [null, "urlToObj: `options` must be an object, not null"],
    ["custom", "urlToObj: `options` must be an object, not a string"],
    [1, "urlToObj: `options` must be an object, not a number"],
    [[], "urlToObj: `options` must be an object, not an array"],
    [{ customDomain: true }, "urlToObj: `customDomain` is not a known option. Did you mean `isCustomDomain`?"],
  ])("options that are %j", (options, message) => {
    expect(urlErrorOf(() => urlToObj(`${CLOUD}/original/a.jpg`, options as object)).message).toBe(message);
  });

  test("the fragment is dropped, the port is kept", () => {
    expect(objToUrl(urlToObj("http://localhost:8443/v2/cloud/original/a.jpg#top"))).toBe(
      "http://localhost:8443/v2/cloud/original/a.jpg",
    );
  });

  test.each(["yes", 1])("isCustomDomain %j is refused", (isCustomDomain) => {
    const options = { isCustomDomain } as unknown as { isCustomDomain: boolean };
    expect(urlErrorOf(() => urlToObj(`${CLOUD}/original/a.jpg`, options)).member).toBe("isCustomDomain");
  });
});

describe("what cannot be built", () => {
  test.each<[object, string]>([
    [{ cloudName: undefined }, "cloudName"],
    [{ cloudName: "ab" }, "cloudName"],
    [{ cloudName: "../x" }, "cloudName"],
    [{ isCustomDomain: true, baseUrl: "https://media.example.com" }, "cloudName"],
    [{ isCustomDomain: true, cloudName: undefined }, "baseUrl"],
    [{ isCustomDomain: "yes", baseUrl: "https://media.example.com" }, "isCustomDomain"],
    [{ baseUrl: "cdn.pixelbin.io" }, "baseUrl"],
    [{ baseUrl: "https://cdn.pixelbin.io/sub" }, "baseUrl"],
    [{ baseUrl: "https://cdn.pixelbin.io?x" }, "baseUrl"],
    [{ baseUrl: "javascript:alert(1)" }, "baseUrl"],
    [{ baseUrl: "" }, "baseUrl"],
    [{ baseUrl: "https://ada@cdn.pixelbin.io" }, "baseUrl"],
    [{ version: "v3" }, "version"],
    [{ filePath: undefined }, "filePath"],
    [{ filePath: "" }, "filePath"],
    [{ filePath: "///" }, "filePath"],
    [{ filePath: "../x.jpg" }, "filePath"],
    [{ filePath: "/../x.jpg" }, "filePath"],
    [{ filePath: "a/./x.jpg" }, "filePath"],
    [{ filePath: "a\u2028/../x.jpg" }, "filePath"],
    [{ options: { dpr: [2] } }, "options.dpr"],
    [{ options: { dpr: Object.create(null) } }, "options.dpr"],
    [{ filePath: "a\u0000.jpg" }, "filePath"],
    [{ filePath: "a\udc00.jpg" }, "filePath"],
    [{ workerPath: "x" }, "worker"],
    [{ worker: true }, "worker"],
    [{ worker: true, filePath: "" }, "workerPath"],
    [{ worker: true, filePath: "", workerPath: "" }, "workerPath"],
    [{ worker: true, filePath: "", workerPath: "x", transformations: [{ plugin: "t", name: "flip" }] }, "worker"],
    [{ worker: "yes" }, "worker"],
    [{ transformations: "t.flip()" }, "transformations"],
    [{ transformations: null }, "transformations"],
    [{ transformations: [undefined] }, "transformations[0]"],
    [{ transformations: [{ plugin: "t.x", name: "a" }] }, "transformations[0].plugin"],
    [{ transformations: [{ plugin: "t", name: "a", values: { h: 1 } }] }, "transformations[0].values"],
    [{ transformations: [{ plugin: "t", name: "a", values: [null] }] }, "transformations[0].values[0]"],
    [{ transformations: [{ plugin: "t", name: "a", values: [{ key: "k" }] }] }, "transformations[0].values[0].value"],
    [
      { transformations: [{ plugin: "t", name: "a", values: [{ key: "k", value: Number.NaN }] }] },
      "transformations[0].values[0].value",
    ],
    [{ query: [{ key: "a" }] }, "query"],
    [{ query: "" }, "query"],
    [{ query: "dpr=2" }, "query"],
    [{ query: "a=1&f_auto" }, "query"],
    [{ query: "a#b" }, "query"],
    [{ query: "a b" }, "query"],
    [{ filePath: null }, "filePath"],
    [{ filePath: 5 }, "filePath"],
  ])("%j: %s", (members, member) => {
    expect(urlErrorOf(() => objToUrl(file(members)))).toMatchObject({ operation: "objToUrl", member });
  });

  test("nothing at all", () => {
    expect(urlErrorOf(() => objToUrl(undefined as unknown as PixelbinUrlInput)).member).toBe("obj");
  });
});

import { describe, expect, test } from "vitest";
import * as imagekit from "../src/imagekit/index.js";
import * as imgSrc from "../src/img-src/index.js";
import * as pixelbin from "../src/pixelbin/index.js";
import { urlErrorOf } from "./support.js";

const PIXELBIN = "https://cdn.pixelbin.io/v2/cloud/original/a.jpg";
const IMG_SRC = "https://img-src.io/i/ada/a.jpg";
const ENDPOINT = { urlEndpoint: "https://ik.imagekit.io/demo", path: "a.jpg" };
const SIGNING = { expirySeconds: 60, accessKey: "key", token: "token" };
const FILE = { cloudName: "cloud", filePath: "a.jpg" };

/** Calls of JavaScript, which has no type checker. */
type Call = (options: never) => unknown;

/** Each function with options: how it is called, what it calls them, and options that it accepts. */
const functions: readonly [name: string, call: Call, argument: string, accepted: object][] = [
  ["urlToObj", (options) => pixelbin.urlToObj(PIXELBIN, options), "options", {}],
  ["objToUrl", (obj) => pixelbin.objToUrl(obj), "obj", FILE],
  ["signUrl", (options) => pixelbin.signUrl(PIXELBIN, options), "options", SIGNING],
  ["t.resize", (parameters) => pixelbin.t.resize(parameters), "parameters", { w: 1 }],
  ["buildSrcSet", (options) => pixelbin.buildSrcSet(PIXELBIN, options), "options", { widths: [1] }],
  ["buildImageAttributes", (layout) => pixelbin.buildImageAttributes(PIXELBIN, layout), "layout", {}],
  ["buildUrl", (options) => imagekit.buildUrl(options), "options", ENDPOINT],
  [
    "getAuthenticationParameters",
    (options) => imagekit.getAuthenticationParameters(options),
    "options",
    { privateKey: "key" },
  ],
  [
    "verifyWebhook",
    (options) => {
      const body = '{"id":"evt_1","type":"x","data":{}}';
      const signature = "t=1700000000000,v1=6cbe6f9b1d9b9a5f5b1ef6a4d7cf1b9f0e2a1d6d";
      try {
        return imagekit.verifyWebhook(body, { "x-ik-signature": signature }, options);
      } catch (error) {
        // Options that are accepted lead to the next check.
        if (error instanceof imagekit.WebhookSignatureError) return "checked";
        throw error;
      }
    },
    "options",
    { secret: "whsec_secret" },
  ],
  ["buildUrl", (options) => imgSrc.buildUrl(options), "options", { username: "ada", path: "a.jpg" }],
  ["parseUrl", (options) => imgSrc.parseUrl(IMG_SRC, options), "options", {}],
];

describe.each(functions)("%s", (operation, call, argument, accepted) => {
  const withOptions = (options: unknown): unknown => call(options as never);

  test("accepts what it knows", () => {
    expect(() => withOptions(accepted)).not.toThrow();
    expect(() => withOptions({ ...accepted, unknown: undefined })).not.toThrow();
  });

  test.each<[unknown, string]>([
    [null, "null"],
    ["text", "a string"],
    [5, "a number"],
    [[accepted], "an array"],
  ])("refuses %j in their place", (options, kind) => {
    const { message, member } = urlErrorOf(() => withOptions(options));
    expect(member).toBe(argument);
    expect(message).toBe(`${operation}: \`${argument}\` must be an object, not ${kind}`);
  });

  test.each([new Map(Object.entries(accepted)), new Date()])(
    "refuses %o, whose content it would not see",
    (options) => {
      expect(urlErrorOf(() => withOptions(options)).operation).toBe(operation);
    },
  );

  test("refuses an option that nobody knows, even one that every object has", () => {
    for (const unknown of ["zzz", "toString", "constructor"]) {
      const error = urlErrorOf(() => withOptions({ ...accepted, [unknown]: 1 }));
      expect(error).toMatchObject({ operation, member: unknown });
      expect(error.message).toMatch(/ is not a known option\. (?:Known options: |Did you mean )/);
    }
  });
});

test.each<[string, () => unknown, string]>([
  ["urlToObj", () => pixelbin.urlToObj(PIXELBIN, { customDomain: true } as never), "isCustomDomain"],
  ["objToUrl", () => pixelbin.objToUrl({ ...FILE, transformation: [] } as never), "transformations"],
  ["objToUrl", () => pixelbin.objToUrl({ ...FILE, options: { fAuto: true } } as never), "f_auto"],
  [
    "objToUrl",
    () => pixelbin.objToUrl({ ...FILE, transformations: [{ plugin: "t", name: "a", value: [] }] } as never),
    "values",
  ],
  ["signUrl", () => pixelbin.signUrl(PIXELBIN, { ...SIGNING, expires: 60 } as never), "expirySeconds"],
  ["buildSrcSet", () => pixelbin.buildSrcSet(PIXELBIN, { width: [1] } as never), "widths"],
  ["buildUrl", () => imagekit.buildUrl({ ...ENDPOINT, transformations: [{ width: 400 }] } as never), "transformation"],
  ["buildUrl", () => imagekit.buildUrl({ ...ENDPOINT, expiresSeconds: 60 } as never), "expireSeconds"],
  ["buildUrl", () => imagekit.buildUrl({ url_endpoint: "https://ik.imagekit.io/demo" } as never), "urlEndpoint"],
  [
    "getAuthenticationParameters",
    () => imagekit.getAuthenticationParameters({ privateKey: "k", expires: 1 } as never),
    "expire",
  ],
  ["verifyWebhook", () => imagekit.verifyWebhook("", {}, { secret: "s", tolerance: 1 } as never), "toleranceSeconds"],
  ["buildUrl", () => imgSrc.buildUrl({ username: "ada", path: "a.jpg", grayScale: true } as never), "grayscale"],
  ["parseUrl", () => imgSrc.parseUrl(IMG_SRC, { base: "https://example.com" } as never), "baseUrl"],
])("%s names the option that was meant, %#", (operation, call, meant) => {
  const error = urlErrorOf(call);
  expect(error.operation).toBe(operation);
  expect(error.message).toContain(`Did you mean \`${meant}\`?`);
});

test.each<[() => unknown, string]>([
  [() => pixelbin.signUrl(PIXELBIN, { ...SIGNING, token: undefined } as never), "signUrl: `token` is required"],
  [() => imgSrc.buildUrl({ username: "ada" } as never), "buildUrl: `path` is required"],
  [() => imagekit.getAuthenticationParameters({} as never), "getAuthenticationParameters: `privateKey` is required"],
])("an option that is missing is named, %#", (call, message) => {
  expect(urlErrorOf(call).message).toBe(message);
});

describe("ImageKit's transformations", () => {
  const build = (step: object): string =>
    imagekit.buildUrl({ ...ENDPOINT, transformation: [step as imagekit.Transformation] });

  test.each<[object, string, string]>([
    [{ with: 400 }, "with", "width"],
    [{ heigth: 1 }, "heigth", "height"],
    [{ widht: 400 }, "widht", "width"],
    [{ rcop: "force" }, "rcop", "crop"],
    [{ flpi: "v" }, "flpi", "flip"],
    [{ dprr: 2 }, "dprr", "dpr"],
    [{ Quality: 80 }, "Quality", "quality"],
    [{ aspect_rato: "4-3" }, "aspect_rato", "aspectRatio"],
    [{ overlays: {} }, "overlays", "overlay"],
    [{ "e-sharpn": "-" }, "e-sharpn", "e-sharpen"],
  ])("%j is a misspelling", (step, name, meant) => {
    const error = urlErrorOf(() => build(step));
    expect(error).toMatchObject({ operation: "buildUrl", member: `transformation[0].${name}` });
    expect(error.message).toContain(`Did you mean \`${meant}\`?`);
  });

  test.each<[object, string]>([
    [{ foo: 1 }, "foo-1"],
    [{ "z-new": "a" }, "z-new-a"],
    [{ w: 400, ar: "4-3", "e-sharpen": true }, "w-400,ar-4-3,e-sharpen"],
    [{ dpi: 72 }, "dpi-72"],
  ])("%j is sent as it is", (step, written) => {
    expect(build(step)).toBe(`https://ik.imagekit.io/demo/tr:${written}/a.jpg`);
  });

  test.each<[object, string, string]>([
    [{ type: "image", inpt: "a" }, "inpt", "input"],
    [{ type: "image", input: "a", text: "a" }, "text", "Known options"],
    [{ type: "text", text: "a", postion: {} }, "postion", "position"],
    [{ type: "text", text: "a", position: { left: 1 } }, "position.left", "Known options: x, y, xCenter"],
    [{ type: "text", text: "a", timing: { begin: 1 } }, "timing.begin", "Known options: start, end, duration"],
  ])("an overlay refuses %j", (overlay, member, meant) => {
    const error = urlErrorOf(() => build({ overlay }));
    expect(error.member).toBe(`transformation[0].overlay.${member}`);
    expect(error.message).toContain(meant);
  });
});

describe("ImageKit's density", () => {
  const build = (density: unknown): string =>
    imagekit.buildUrl({ ...ENDPOINT, transformation: [{ density } as imagekit.Transformation] });

  test.each([
    [1, "dn-1"],
    [1200, "dn-1200"],
    ["300", "dn-300"],
    ["idn_div_2", "dn-idn_div_2"],
  ])("%j", (density, written) => {
    expect(build(density)).toBe(`https://ik.imagekit.io/demo/tr:${written}/a.jpg`);
  });

  test.each([0, 1201, 1.5, "0", "1201", "high", "iw_div_2", true, Number.NaN])("refuses %j", (density) => {
    expect(urlErrorOf(() => build(density)).member).toBe("transformation[0].density");
  });

  test("is not allowed inside a layer, under its code neither", () => {
    for (const name of ["density", "dn"]) {
      const overlay = { type: "image", input: "b.jpg", transformation: [{ [name]: 300 }] };
      const error = urlErrorOf(() => imagekit.buildUrl({ ...ENDPOINT, transformation: [{ overlay }] } as never));
      expect(error.member).toBe(`transformation[0].overlay.transformation[0].${name}`);
      expect(error.message).toContain("is not allowed inside a layer");
    }
    // @ts-expect-error a layer's steps have no density
    const layer: imagekit.FileOverlay = { type: "image", input: "b.jpg", transformation: [{ density: 300 }] };
    expect(layer.type).toBe("image");
  });
});

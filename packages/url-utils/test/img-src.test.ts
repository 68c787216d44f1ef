import { describe, expect, test } from "vitest";
import { type BuildUrlOptions, buildUrl, parseUrl } from "../src/img-src/index.js";
import { deepFreeze, urlErrorOf } from "./support.js";

const BASE = "https://img-src.io/i/ada";
const HARBOUR = "photos/2024/harbour.jpg";
const build = (options: object) =>
  buildUrl(deepFreeze({ username: "ada", path: HARBOUR, ...options }) as BuildUrlOptions);

/** Everything but `format` comes back: afterwards it is the extension of `path`. */
const examples: [name: string, options: object, url: string][] = [
  ["original", {}, `${BASE}/photos/2024/harbour.jpg`],
  [
    "the seed order",
    { format: "webp", w: 800, h: 600, fit: "cover", q: 85 },
    `${BASE}/photos/2024/harbour.webp?w=800&h=600&fit=cover&q=85`,
  ],
  ["width only", { w: 800 }, `${BASE}/photos/2024/harbour.jpg?w=800`],
  [
    "the other host",
    { baseUrl: "https://cdn.img-src.io", w: 800 },
    "https://cdn.img-src.io/ada/photos/2024/harbour.jpg?w=800",
  ],
  [
    "AVIF for a dense screen",
    { format: "avif", w: 400, fit: "contain", dpr: 2 },
    `${BASE}/photos/2024/harbour.avif?w=400&fit=contain&dpr=2`,
  ],
  [
    "a crop",
    { w: 200, h: 200, fit: "cover", crop: "attention" },
    `${BASE}/photos/2024/harbour.jpg?w=200&h=200&fit=cover&crop=attention`,
  ],
  [
    "a ratio",
    { w: 1200, fit: "cover", aspect: "16:9" },
    `${BASE}/photos/2024/harbour.jpg?w=1200&fit=cover&aspect=16:9`,
  ],
  [
    "a backdrop",
    { format: "webp", w: 1920, q: 60, grayscale: true, blur: 20 },
    `${BASE}/photos/2024/harbour.webp?w=1920&q=60&grayscale=true&blur=20`,
  ],
  ["a turn", { rotate: 90, flip: "h" }, `${BASE}/photos/2024/harbour.jpg?rotate=90&flip=h`],
  ["EXIF", { w: 800, sharpen: 15, rotate: "auto" }, `${BASE}/photos/2024/harbour.jpg?w=800&sharpen=15&rotate=auto`],
  ["a preset", { preset: "card" }, `${BASE}/photos/2024/harbour.jpg?p:card`],
  [
    "a preset with overrides",
    { format: "webp", preset: "card", w: 1280, h: 720, q: 90 },
    `${BASE}/photos/2024/harbour.webp?p:card&w=1280&h=720&q=90`,
  ],
  ["a neutral value", { preset: "hazy", blur: 0 }, `${BASE}/photos/2024/harbour.jpg?p:hazy&blur=0`],
  ["an odd path", { path: "my pics/été #1.png", w: 300 }, `${BASE}/my%20pics/%C3%A9t%C3%A9%20%231.png?w=300`],
  ["a dot in a folder", { path: "v1.2/logo", format: "png" }, `${BASE}/v1.2/logo.png`],
  [
    "false and 0",
    { grayscale: false, blur: 0, sharpen: 0, rotate: 0 },
    `${BASE}/photos/2024/harbour.jpg?grayscale=false&blur=0&sharpen=0&rotate=0`,
  ],
  [
    "a signature is left as it is",
    { query: "sig=4f1d9c&exp=1768473000" },
    `${BASE}/photos/2024/harbour.jpg?sig=4f1d9c&exp=1768473000`,
  ],
  ["unknown members", { w: 1, query: "v&%C3%A9=a%2Bb%26c" }, `${BASE}/photos/2024/harbour.jpg?w=1&v&%C3%A9=a%2Bb%26c`],
];

test.each(examples)("%s", (_, options, url) => {
  expect(build(options)).toBe(url);
  expect(new URL(url).href).toBe(url);
  const { format, ...rest } = { username: "ada", path: HARBOUR, ...options } as BuildUrlOptions;
  const extension = format === undefined ? {} : { path: `${rest.path.replace(/\.jpg$/, "")}.${format}` };
  expect(parseUrl(url)).toEqual({ ...rest, ...extension });
  expect(buildUrl(deepFreeze(parseUrl(url)))).toBe(url);
});

test("the order of the members does not matter", () => {
  expect(build({ q: 85, preset: "card", w: 1 })).toBe(`${BASE}/photos/2024/harbour.jpg?p:card&w=1&q=85`);
  expect(parseUrl(`${BASE}/a.jpg?q=85&p:card&w=1`)).toEqual({
    username: "ada",
    path: "a.jpg",
    preset: "card",
    w: 1,
    q: 85,
  });
});

test("null and undefined are left out, a leading slash is trimmed", () => {
  expect(build({ path: "/a.jpg", w: undefined, h: null, preset: null, format: null })).toBe(`${BASE}/a.jpg`);
});

test("a hidden file gets an extension, not a new name", () => {
  expect(build({ path: "a/.photo", format: "jpeg" })).toBe(`${BASE}/a/.photo.jpeg`);
});

test("an encoded colon is read", () => {
  expect(parseUrl(`${BASE}/a.jpg?aspect=16%3A9`).aspect).toBe("16:9");
});

test("another base, as a local emulator has one", () => {
  const baseUrl = "http://127.0.0.1:4010/i/";
  expect(build({ baseUrl })).toBe("http://127.0.0.1:4010/i/ada/photos/2024/harbour.jpg");
  expect(parseUrl("http://127.0.0.1:4010/i/ada/a.jpg#top", { baseUrl })).toEqual({
    baseUrl: "http://127.0.0.1:4010/i",
    username: "ada",
    path: "a.jpg",
  });
});

describe("what cannot be built", () => {
  test.each<[object, string]>([
    [{ username: undefined }, "username"],
    [{ username: "" }, "username"],
    [{ username: "a/b" }, "username"],
    [{ username: ".." }, "username"],
    [{ username: "a\n" }, "username"],
    [{ path: undefined }, "path"],
    [{ path: "" }, "path"],
    [{ path: "/" }, "path"],
    [{ path: "//a.jpg" }, "path"],
    [{ path: "a//b.jpg" }, "path"],
    [{ path: "a/" }, "path"],
    [{ path: "../a.jpg" }, "path"],
    [{ path: "a/./b.jpg" }, "path"],
    [{ path: "a\u0007.jpg" }, "path"],
    [{ path: "\ud800.jpg" }, "path"],
    [{ format: "gif" }, "format"],
    [{ format: "" }, "format"],
    [{ preset: "" }, "preset"],
    [{ preset: "a b" }, "preset"],
    [{ preset: "a".repeat(51) }, "preset"],
    [{ preset: 1 }, "preset"],
    [{ w: 0 }, "w"],
    [{ w: 10_001 }, "w"],
    [{ w: 1.5 }, "w"],
    [{ w: "800" }, "w"],
    [{ w: Number.NaN }, "w"],
    [{ h: -1 }, "h"],
    [{ fit: "crop" }, "fit"],
    [{ aspect: "4-3" }, "aspect"],
    [{ q: 101 }, "q"],
    [{ dpr: 4 }, "dpr"],
    [{ crop: "middle" }, "crop"],
    [{ grayscale: "true" }, "grayscale"],
    [{ blur: 100.5 }, "blur"],
    [{ blur: 1e-7 }, "blur"],
    [{ sharpen: -0.1 }, "sharpen"],
    [{ rotate: 45 }, "rotate"],
    [{ rotate: "90" }, "rotate"],
    [{ flip: "x" }, "flip"],
    [{ query: "w=1" }, "query"],
    [{ query: "a=1&p:card" }, "query"],
    [{ query: "p%3acard" }, "query"],
    [{ query: "" }, "query"],
    [{ query: "a#b" }, "query"],
    [{ query: "a\u0000" }, "query"],
    [{ query: { a: 1 } }, "query"],
    [{ baseUrl: "img-src.io/i" }, "baseUrl"],
    [{ baseUrl: "https://img-src.io/i?x" }, "baseUrl"],
    [{ baseUrl: "" }, "baseUrl"],
    [{ baseUrl: "https://img-src.io/\u0000" }, "baseUrl"],
  ])("%j: %s", (options, member) => {
    expect(urlErrorOf(() => build(options))).toMatchObject({ operation: "buildUrl", member });
  });
});

describe("what is no img-src URL", () => {
  test.each<[unknown, string]>([
    [undefined, "url"],
    ["", "url"],
    ["https://example.com/i/ada/a.jpg", "url"],
    ["https://img-src.io/ada/a.jpg", "url"],
    ["https://img-src.io/i", "url"],
    ["https://img-src.io/i/", "url"],
    [BASE, "url"],
    [`${BASE}/`, "url"],
    [`${BASE}/?w=1`, "url"],
    [`${BASE}\\a.jpg`, "url"],
    [`${BASE}/a\\b.jpg`, "url"],
    [`${BASE}/a.jpg `, "url"],
    ["https://img-src.io/i//a.jpg", "username"],
    ["https://img-src.io/i/../a.jpg", "username"],
    ["https://img-src.io/i/a%2Fb/a.jpg", "username"],
    ["https://img-src.io/i/%00/a.jpg", "username"],
    [`${BASE}//a.jpg`, "path"],
    [`${BASE}/a//b.jpg`, "path"],
    [`${BASE}/a/`, "path"],
    [`${BASE}/%2e%2e/a.jpg`, "path"],
    [`${BASE}/a%2fb.jpg`, "path"],
    [`${BASE}/100%.jpg`, "path"],
    [`${BASE}/a%ff.jpg`, "path"],
    [`${BASE}/a.jpg?w=0`, "w"],
    [`${BASE}/a.jpg?w=8e2`, "w"],
    [`${BASE}/a.jpg?w`, "w"],
    [`${BASE}/a.jpg?w=%ff`, "w"],
    [`${BASE}/a.jpg?w=1&w=1`, "w"],
    [`${BASE}/a.jpg?fit=`, "fit"],
    [`${BASE}/a.jpg?grayscale=yes`, "grayscale"],
    [`${BASE}/a.jpg?p:card=`, "preset"],
    [`${BASE}/a.jpg?p:a%20b`, "preset"],
    [`${BASE}/a.jpg?p:card&p:hero`, "preset"],
    [`${BASE}/a.jpg?p%3Acard=`, "preset"],
    [`${BASE}/a.jpg?w=1&p%3acard`, "preset"],
    [`${BASE}/a.jpg?x=a b`, "query"],
    [`${BASE}/a.jpg?x=\u0007`, "query"],
  ])("%j: %s", (url, member) => {
    expect(urlErrorOf(() => parseUrl(url as string))).toMatchObject({ operation: "parseUrl", member });
  });
});

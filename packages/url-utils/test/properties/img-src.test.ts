import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { UrlError } from "../../src/errors.js";
import { type BuildUrlOptions, buildUrl, type ImgSrcUrl, parseUrl } from "../../src/img-src/index.js";
import { PARAMETERS } from "../../src/img-src/options.js";
import { deepFreeze } from "../support.js";
import { anyText, CASES, canonicalText, filePath, query, segment, spoilt, word } from "./arbitraries.js";

const size = fc.integer({ min: 1, max: 10_000 });
const strength = fc.oneof(
  fc.constant(0),
  fc.constant(100),
  fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100),
);
const parameters = fc.record(
  {
    w: size,
    h: size,
    fit: fc.constantFrom("cover", "contain", "fill", "scale-down"),
    aspect: fc.constantFrom("original", "1:1", "4:3", "16:9", "3:2", "21:9"),
    q: fc.integer({ min: 1, max: 100 }),
    dpr: fc.constantFrom(1, 1.5, 2, 3),
    crop: fc.constantFrom("center", "top", "bottom-right", "attention", "entropy"),
    grayscale: fc.boolean(),
    blur: strength,
    sharpen: strength,
    rotate: fc.constantFrom(0, 90, 180, 270, "auto"),
    flip: fc.constantFrom("h", "v", "both"),
    preset: fc.stringMatching(/^[\w-]{1,50}$/),
    baseUrl: fc.constantFrom("https://cdn.img-src.io", "http://127.0.0.1:4010/i"),
    query,
  },
  { requiredKeys: [], noNullPrototype: true },
);

const options = fc
  .tuple(fc.record({ username: segment, path: filePath }), parameters)
  .map(([required, optional]) => ({ ...required, ...optional }) as ImgSrcUrl);

const plain = "aZ0-_.~!$&'()*+,;=:@";
const canonicalUrl: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("https://img-src.io/i", "https://cdn.img-src.io"),
    fc.array(canonicalText("aZ0-_~!$&'()*+,;=:@"), { minLength: 2, maxLength: 4 }).map((each) => each.join("/")),
    fc.constantFrom("", ".webp", ".x.jpg"),
    fc.constantFrom("", "p:card", "p:card&w=1", "w=800&h=600&fit=cover&q=85", "aspect=16:9&dpr=1.5&blur=0.5"),
    fc.array(
      fc.tuple(word, canonicalText(plain.replace(/[&+']/g, ""))).map((each) => each.join("=")),
      { maxLength: 2 },
    ),
  )
  .map(([base, path, extension, known, others]) => {
    const query = [known, ...others.map((each) => `x${each}`)].filter((each) => each !== "").join("&");
    return `${base}/${path}${extension}${query === "" ? "" : `?${query}`}`;
  });

test("parse(build(x)) is x", () => {
  fc.assert(
    fc.property(options, (expected) => {
      const { baseUrl } = expected;
      const url = buildUrl(deepFreeze(expected));
      assert.deepEqual(parseUrl(url, { baseUrl }), expected);
      assert.equal(new URL(url).href, url);
    }),
    CASES,
  );
});

test("build(parse(u)) is u, for a URL as it should be written", () => {
  fc.assert(
    fc.property(canonicalUrl, (url) => {
      assert.equal(buildUrl(deepFreeze(parseUrl(url))), url);
    }),
    CASES,
  );
});

test("any string is refused with a UrlError, or read as a URL parser reads it and can be written", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, spoilt(canonicalUrl)), (text) => {
      let parsed: ImgSrcUrl;
      try {
        parsed = parseUrl(text);
      } catch (error) {
        assert.ok(error instanceof UrlError && error.operation === "parseUrl", String(error));
        return;
      }
      const url = buildUrl(parsed);
      assert.deepEqual(parseUrl(url), parsed);
      assert.equal(decodeURIComponent(new URL(url).pathname), decodeURIComponent(new URL(text).pathname));
    }),
    CASES,
  );
});

test("whatever the members are, they are refused with a UrlError or come back", () => {
  const member = fc.oneof(anyText, fc.constantFrom(0, false, "", null, undefined, Number.NaN, 1.5, 90, "auto", "h"));
  const names = [...Object.keys(PARAMETERS), "preset", "username", "path"];
  const input = fc.tuple(
    fc.dictionary(fc.constantFrom(...names), member, { maxKeys: 3, noNullPrototype: true }),
    fc.record({ username: fc.constant("ada"), path: filePath }, { requiredKeys: [], noNullPrototype: true }),
  );
  fc.assert(
    fc.property(input, ([odd, good]) => {
      const given = deepFreeze({ ...odd, ...good });
      let url: string;
      try {
        url = buildUrl(given as unknown as BuildUrlOptions);
      } catch (error) {
        assert.ok(error instanceof UrlError && error.operation === "buildUrl", String(error));
        return;
      }
      const present = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
      const expected = { ...Object.fromEntries(present), path: String(given.path).replace(/^\//, "") };
      assert.deepEqual(parseUrl(url), expected);
    }),
    CASES,
  );
});

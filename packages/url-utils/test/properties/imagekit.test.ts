import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { test } from "vitest";
import { UrlError } from "../../src/errors.js";
import { type BuildUrlOptions, buildUrl, phashDistance, type Transformation } from "../../src/imagekit/index.js";
import { deepFreeze } from "../support.js";
import { anyText, CASES, filePath, printableText } from "./arbitraries.js";

const ENDPOINT = "https://ik.imagekit.io/demo";
const KEY = "private_key_test";

/** What ImageKit reads from a URL, by means that share nothing with `buildUrl`: it has no function to parse one. */
function read(url: string): { path: string; steps: string[][]; query: [string, string][]; signature: string | null } {
  const { pathname, searchParams } = new URL(url);
  const rest = pathname.slice("/demo/".length);
  const slash = rest.startsWith("tr:") ? rest.indexOf("/") : -1;
  const inPath = slash < 0 ? undefined : decodeURIComponent(rest.slice(3, slash));
  const tr = inPath ?? searchParams.get("tr") ?? "";
  const signature = searchParams.get("ik-s");
  for (const name of ["tr", "ik-s", "ik-t"]) searchParams.delete(name);
  return {
    path: decodeURIComponent(rest.slice(slash + 1)),
    steps: tr === "" ? [] : tr.split(":").map((step) => step.split(",")),
    query: [...searchParams],
    signature,
  };
}

/** Without what is percent-encoded already, which a path and a transformation keep as it is. */
const withoutEscapes = (text: string): boolean => !/%[\da-f]{2}/i.test(text);
const value = printableText.filter(
  (text) => text !== "" && text !== "-" && !/[,:/?#]/.test(text) && withoutEscapes(text),
);
const step = fc.record(
  {
    width: fc.oneof(fc.integer({ min: -50, max: 5000 }), value),
    height: fc.double({ min: 0.001, max: 1, noNaN: true }),
    named: value,
    original: fc.boolean(),
    grayscale: fc.boolean(),
    defaultImage: filePath.filter((path) => !/[,:?#]|^-$/.test(path) && withoutEscapes(path)),
  },
  { requiredKeys: [], noNullPrototype: true },
);

function expectedStep(given: Readonly<Transformation>): string[] {
  const { width, height, named, original, grayscale, defaultImage } = given;
  const written: Record<string, string | undefined> = {
    width: width === undefined ? undefined : `w-${typeof width === "number" && width < 0 ? `N${-width}` : width}`,
    height: height === undefined ? undefined : `h-${height}`,
    named: named === undefined ? undefined : `n-${named}`,
    original: original === undefined ? undefined : `orig-${original}`,
    grayscale: grayscale ? "e-grayscale" : undefined,
    defaultImage: defaultImage === undefined ? undefined : `di-${defaultImage?.replaceAll("/", "@@")}`,
  };
  return Object.keys(given).flatMap((name) => written[name] ?? []);
}

const options = fc.record(
  {
    path: filePath.filter((path) => !path.includes("?") && !path.startsWith("http") && withoutEscapes(path)),
    transformation: fc.array(step, { maxLength: 3 }),
    transformationPosition: fc.constantFrom("path" as const, "query" as const),
    transformationEncoding: fc.constantFrom("form" as const, "literal" as const),
    queryParameters: fc.dictionary(
      printableText.filter((name) => !["tr", "ik-s", "ik-t"].includes(name)),
      fc.oneof(printableText, fc.integer(), fc.boolean()),
      { maxKeys: 3, noNullPrototype: true },
    ),
    signed: fc.boolean(),
    expireSeconds: fc.integer({ min: 1, max: 1_000_000 }),
  },
  { requiredKeys: ["path"], noNullPrototype: true },
);

test("a URL says what was given, and its signature fits", () => {
  fc.assert(
    fc.property(options, (given) => {
      const now = new Date(1_700_000_000_000);
      const url = buildUrl(deepFreeze({ ...given, urlEndpoint: ENDPOINT, privateKey: KEY, now }));
      const { path, steps, query, signature } = read(url);
      assert.equal(path, given.path);
      assert.deepEqual(
        steps,
        (given.transformation ?? []).map(expectedStep).filter((each) => each.length > 0),
      );
      const expected = Object.entries(given.queryParameters ?? {}).map(([name, each]) => [name, String(each)]);
      assert.deepEqual(query, expected);
      assert.equal(new URL(url).href, url);
      assert.equal(signature === null, !given.signed);
      if (signature !== null) {
        const unsigned = url.replace(/[?&](?:ik-t=\d+&)?ik-s=[\da-f]{40}$/, "").slice(`${ENDPOINT}/`.length);
        const time = given.expireSeconds === undefined ? 9999999999 : 1_700_000_000 + given.expireSeconds;
        assert.equal(
          signature,
          createHmac("sha1", KEY)
            .update(unsigned + time)
            .digest("hex"),
        );
      }
    }),
    CASES,
  );
});

test("building from a built URL changes nothing", () => {
  fc.assert(
    fc.property(options, (given) => {
      const { transformationEncoding } = given;
      const url = buildUrl({ ...given, signed: false, urlEndpoint: ENDPOINT });
      assert.equal(buildUrl(deepFreeze({ src: url, ...(transformationEncoding && { transformationEncoding }) })), url);
    }),
    CASES,
  );
});

test("whatever the members are, the result is a UrlError or a URL under the endpoint", () => {
  const member = fc.oneof(anyText, fc.constantFrom(0, false, true, "", null, undefined, Number.NaN, -1, "-"));
  const input = fc.record(
    {
      path: anyText,
      src: fc.oneof(
        anyText,
        anyText.map((text) => `${ENDPOINT}/${text}`),
      ),
      transformation: fc.array(
        fc.dictionary(fc.oneof(fc.constantFrom("width", "raw", "sharpen", "n"), anyText), member),
        {
          maxLength: 2,
        },
      ),
      transformationPosition: fc.constantFrom("path", "query"),
      queryParameters: fc.dictionary(anyText, member, { maxKeys: 2 }),
      signed: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(input, (given) => {
      let url: string;
      try {
        url = buildUrl(deepFreeze({ urlEndpoint: ENDPOINT, privateKey: KEY, ...given }) as BuildUrlOptions);
      } catch (error) {
        assert.ok(error instanceof UrlError && error.operation === "buildUrl", String(error));
        return;
      }
      if (url === "") return;
      assert.equal(new URL(url).href, url);
      if (given.path || given.signed) assert.ok(url.startsWith(`${ENDPOINT}/`));
    }),
    CASES,
  );
});

test("the pHash distance is the number of bits that differ", () => {
  const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  fc.assert(
    fc.property(hash, hash, (first, second) => {
      const bits = (first ^ second).toString(2).replaceAll("0", "").length;
      const hex = (each: bigint): string => each.toString(16).padStart(16, "0");
      assert.equal(phashDistance(hex(first), hex(second).toUpperCase()), bits);
    }),
    CASES,
  );
});

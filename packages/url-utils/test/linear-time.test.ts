import { describe, expect, test } from "vitest";
import { UrlError } from "../src/errors.js";
import * as imagekit from "../src/imagekit/index.js";
import * as imgSrc from "../src/img-src/index.js";
import * as pixelbin from "../src/pixelbin/index.js";

const LENGTH = 1_000_000;
/** For reading a megabyte. */
const PARSE_LIMIT_MS = 100;
/**
 * For writing and signing up to three, mostly in the platform's own encoders. In Node 24 `new URLSearchParams` can take 1.6 s
 * for a megabyte, and signing calls it twice; there the limit only tells from quadratic time, which would take minutes.
 */
const BUILD_LIMIT_MS = Number.parseInt(process.versions.node, 10) < 24 ? 500 : 10_000;
const PIXELBIN = "https://cdn.pixelbin.io/v2/cloud";
const IMG_SRC = "https://img-src.io/i/ada";
const ENDPOINT = "https://ik.imagekit.io/demo";

const fill = (piece: string): string => piece.repeat(Math.floor(LENGTH / piece.length));

/** A domain name of letters that are all different, the worst there is for its conversion to ASCII. */
const letters = Array.from({ length: 50_000 }, (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000))).join("");

const pieces = [
  ..."a/.~:,()&=?%#+\\-_ é0",
  "..",
  "/.",
  "a.",
  "a-",
  "a=b&",
  "&a",
  "%2",
  "%41",
  "%ff",
  "t.a(k:v)~",
  "k:v,",
  "wrkr/",
  "http://",
  "😀",
  "\ud800",
];
const strings: [string, string][] = pieces.map((piece) => [piece, fill(piece)]);
const half = LENGTH / 2;
strings.push(
  ["nested parentheses", "(".repeat(half) + ")".repeat(half)],
  ["a last newline", `${fill("a")}\n`],
  ["letters", letters],
);

/** Processor time, as other processes may be busy; the best of three, as the first run compiles. */
function timeMs(action: () => unknown, limit: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && best >= limit; run++) {
    const before = process.cpuUsage();
    try {
      action();
    } catch (error) {
      expect(error).toBeInstanceOf(UrlError);
    }
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const signing = { expirySeconds: 60, accessKey: "key", token: "token", now: new Date(0) };
type Action = [name: string, action: (text: string) => unknown];

const parsers: Action[] = [
  ["urlToObj: all", (text) => pixelbin.urlToObj(text)],
  ["urlToObj: host", (text) => pixelbin.urlToObj(`https://${text}/v2/cloud/original/a.jpg`)],
  ["urlToObj: cloud name", (text) => pixelbin.urlToObj(`https://cdn.pixelbin.io/v2/${text}`)],
  ["urlToObj: pattern", (text) => pixelbin.urlToObj(`${PIXELBIN}/${text}/a.jpg`)],
  ["urlToObj: parameters", (text) => pixelbin.urlToObj(`${PIXELBIN}/t.a(${text})/a.jpg`)],
  ["urlToObj: value", (text) => pixelbin.urlToObj(`${PIXELBIN}/t.a(k:${text})/a.jpg`)],
  ["urlToObj: file", (text) => pixelbin.urlToObj(`${PIXELBIN}/original/${text}`)],
  ["urlToObj: query", (text) => pixelbin.urlToObj(`${PIXELBIN}/original/a.jpg?${text}`)],
  ["urlToObj: fragment", (text) => pixelbin.urlToObj(`${PIXELBIN}/original/a.jpg#${text}`)],
  ["parseUrl: all", (text) => imgSrc.parseUrl(text)],
  ["parseUrl: path", (text) => imgSrc.parseUrl(`${IMG_SRC}/${text}`)],
  ["parseUrl: query", (text) => imgSrc.parseUrl(`${IMG_SRC}/a.jpg?${text}`)],
];

const builders: Action[] = [
  ["objToUrl: base", (text) => pixelbin.objToUrl({ baseUrl: `https://${text}`, cloudName: "cloud", filePath: "a" })],
  ["objToUrl: cloud name", (text) => pixelbin.objToUrl({ cloudName: text, filePath: "a" })],
  ["objToUrl: file", (text) => pixelbin.objToUrl({ cloudName: "cloud", filePath: text })],
  [
    "objToUrl: name",
    (text) => {
      const transformations = [{ plugin: "t", name: text }];
      return pixelbin.objToUrl({ cloudName: "cloud", filePath: "a", transformations });
    },
  ],
  [
    "objToUrl: value",
    (text) => {
      const transformations = [{ plugin: "t", name: "a", values: [{ key: "k", value: text }] }];
      return pixelbin.objToUrl({ cloudName: "cloud", filePath: "a", transformations });
    },
  ],
  ["objToUrl: query", (text) => pixelbin.objToUrl({ cloudName: "cloud", filePath: "a", query: text })],
  ["signUrl: all", (text) => pixelbin.signUrl(text, signing)],
  ["signUrl: host", (text) => pixelbin.signUrl(`https://${text}/a.jpg`, signing)],
  ["signUrl: path", (text) => pixelbin.signUrl(`${PIXELBIN}/${text}`, signing)],
  ["signUrl: query", (text) => pixelbin.signUrl(`${PIXELBIN}/original/a.jpg?${text}`, signing)],
  ["img-src buildUrl", (text) => imgSrc.buildUrl({ username: "ada", path: text, format: "webp" })],
  ["img-src buildUrl: base", (text) => imgSrc.buildUrl({ username: "ada", path: "a", baseUrl: `https://${text}` })],
  ["imagekit buildUrl: path", (text) => imagekit.buildUrl({ urlEndpoint: ENDPOINT, path: text })],
  ["imagekit buildUrl: endpoint", (text) => imagekit.buildUrl({ urlEndpoint: `https://${text}`, path: "a.jpg" })],
  ["imagekit buildUrl: src", (text) => imagekit.buildUrl({ src: `${ENDPOINT}/${text}` })],
  ["imagekit buildUrl: host of src", (text) => imagekit.buildUrl({ src: `https://${text}/a.jpg` })],
  [
    "imagekit buildUrl: signed path",
    (text) => imagekit.buildUrl({ urlEndpoint: ENDPOINT, path: text, signed: true, privateKey: "key" }),
  ],
  [
    "imagekit buildUrl: raw",
    (text) => imagekit.buildUrl({ urlEndpoint: ENDPOINT, path: "a.jpg", transformation: [{ raw: text }] }),
  ],
  [
    "imagekit buildUrl: raw in the query",
    (text) => imagekit.buildUrl({ src: `${ENDPOINT}/a.jpg`, transformation: [{ raw: text }] }),
  ],
  [
    "imagekit buildUrl: default image",
    (text) => imagekit.buildUrl({ src: `${ENDPOINT}/a.jpg`, transformation: [{ defaultImage: text }] }),
  ],
  ["phashDistance", (text) => imagekit.phashDistance(text, text)],
];

/** Enough for what hands its work to the platform. */
const fewStrings = strings.filter(([name]) => ["/", "?", "%", "(", ".", "&a", "é", "letters"].includes(name));

function slowOnes(
  action: (text: string) => unknown,
  texts: typeof strings,
  limit: number,
): { name: string; ms: number }[] {
  return texts.map(([name, text]) => ({ name, ms: timeMs(() => action(text), limit) })).filter(({ ms }) => ms >= limit);
}

describe(`a megabyte of anything takes less than ${PARSE_LIMIT_MS} ms to parse`, () => {
  test.each(parsers)("%s", (_, action) => {
    expect(slowOnes(action, strings, PARSE_LIMIT_MS)).toEqual([]);
  });
});

describe(`and less than ${BUILD_LIMIT_MS} ms to build from or to sign`, () => {
  test.each(builders)("%s", (_, action) => {
    expect(slowOnes(action, fewStrings, BUILD_LIMIT_MS)).toEqual([]);
  });
});

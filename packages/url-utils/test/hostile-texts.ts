// Texts that were made to take a parser long, and the functions that such a text may reach. Tests hold that each ends; the
// benchmark measures that the time grows with the length.
import * as imagekit from "../src/imagekit/index.js";
import * as imgSrc from "../src/img-src/index.js";
import * as pixelbin from "../src/pixelbin/index.js";

const PIXELBIN = "https://cdn.pixelbin.io/v2/cloud";
const IMG_SRC = "https://img-src.io/i/ada";
const ENDPOINT = "https://ik.imagekit.io/demo";

/** What each text repeats. */
const PIECES: readonly string[] = [
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
  "p.apply(n:",
  "😀",
  "\ud800",
];

/** Texts of about the same length, in characters, by a name. */
export function hostileTexts(length: number): [name: string, text: string][] {
  const half = Math.floor(length / 2);
  return [
    ...PIECES.map((piece): [string, string] => [piece, piece.repeat(Math.ceil(length / piece.length))]),
    ["nested parentheses", "(".repeat(half) + ")".repeat(half)],
    ["a last newline", `${"a".repeat(length)}\n`],
    ["a last slash", `${"/".repeat(length)}a`],
    ["letters that are all different", differentLetters(length)],
  ];
}

/** A domain name of these is the worst there is for its conversion to ASCII. */
function differentLetters(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000))).join("");
}

const signing = { expirySeconds: 60, accessKey: "key", token: "token", now: new Date(0) };

/** Each place where a text from elsewhere may stand. */
export const PLACES: readonly [name: string, call: (text: string) => unknown][] = [
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
  ["objToUrl: base", (text) => pixelbin.objToUrl({ baseUrl: `https://${text}`, cloudName: "cloud", filePath: "a" })],
  ["objToUrl: cloud name", (text) => pixelbin.objToUrl({ cloudName: text, filePath: "a" })],
  ["objToUrl: file", (text) => pixelbin.objToUrl({ cloudName: "cloud", filePath: text })],
  ["objToUrl: name", (text) => withTransformation({ plugin: "t", name: text })],
  ["objToUrl: value", (text) => withTransformation({ plugin: "t", name: "a", values: [{ key: "k", value: text }] })],
  ["objToUrl: query", (text) => pixelbin.objToUrl({ cloudName: "cloud", filePath: "a", query: text })],
  ["signUrl: all", (text) => pixelbin.signUrl(text, signing)],
  ["signUrl: host", (text) => pixelbin.signUrl(`https://${text}/a.jpg`, signing)],
  ["signUrl: path", (text) => pixelbin.signUrl(`${PIXELBIN}/${text}`, signing)],
  ["signUrl: query", (text) => pixelbin.signUrl(`${PIXELBIN}/original/a.jpg?${text}`, signing)],
  ["base64Url", (text) => pixelbin.base64Url(text)],
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
  [
    "imagekit buildUrl: name of a transformation",
    (text) => imagekit.buildUrl({ src: `${ENDPOINT}/a.jpg`, transformation: [{ [text]: 1 }] }),
  ],
  ["phashDistance", (text) => imagekit.phashDistance(text, text)],
];

function withTransformation(transformation: pixelbin.TransformationInput): string {
  return pixelbin.objToUrl({ cloudName: "cloud", filePath: "a", transformations: [transformation] });
}

import { buildUrl as buildImageKitUrl, verifyWebhook, WebhookSignatureError } from "@pixwire/url-utils/imagekit";
import { buildUrl as buildImgSrcUrl, type ImgSrcUrl, parseUrl } from "@pixwire/url-utils/img-src";
import { objToUrl, type PixelbinUrl, signUrl, urlToObj } from "@pixwire/url-utils/pixelbin";
import { type Check, expectEqual, expectTrue } from "./check.js";

export const urls: readonly Check[] = [
  {
    name: "urls: PixelBin URLs are parsed and built",
    async run() {
      expectEqual(urlToObj(PIXELBIN_URL), PIXELBIN_PARTS, "the parts of the URL");
      expectEqual(objToUrl(PIXELBIN_PARTS), PIXELBIN_URL, "the URL of the parts");
    },
  },
  {
    name: "urls: a PixelBin signature is that of every other runtime",
    async run() {
      const signed = signUrl("https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/summer/beach.jpeg", {
        expirySeconds: 3600,
        accessKey: "6f0b9a52-0e3c-4c39-8f6c-0f4f4d1c2a11",
        token: "conformance-token",
        now: new Date(1_700_000_000_000),
      });
      expectEqual(signed, SIGNED, "the signed URL");
    },
  },
  {
    name: "urls: an ImageKit URL is signed",
    async run() {
      const url = buildImageKitUrl({
        urlEndpoint: "https://ik.imagekit.io/demo",
        path: "/summer/beach.jpg",
        transformation: [{ width: 400 }],
        signed: true,
        privateKey: "private_conformance",
        expireSeconds: 300,
        now: new Date(1_700_000_000_000),
      });
      expectEqual(url, SIGNED_IMAGEKIT, "the signed URL");
    },
  },
  {
    name: "urls: img-src URLs are built and parsed",
    async run() {
      expectEqual(buildImgSrcUrl(IMG_SRC_PARTS), IMG_SRC_URL, "the URL of the parts");
      expectEqual(parseUrl(IMG_SRC_URL), IMG_SRC_PARTS, "the parts of the URL");
    },
  },
  {
    name: "webhook: an ImageKit webhook with a valid signature is accepted",
    async run() {
      for (const headers of WEBHOOK_HEADERS) {
        expectEqual(verifyWebhook(WEBHOOK_BODY, headers, WEBHOOK_OPTIONS), JSON.parse(WEBHOOK_BODY), "the event");
      }
    },
  },
  {
    name: "webhook: an ImageKit webhook whose body was changed is refused",
    async run() {
      const changed = WEBHOOK_BODY.replace("evt_1", "evt_2");
      for (const headers of WEBHOOK_HEADERS) expectRefused(changed, headers, WEBHOOK_OPTIONS);
    },
  },
  {
    name: "webhook: an ImageKit webhook that is too old is refused",
    async run() {
      const later = { ...WEBHOOK_OPTIONS, now: new Date(SIGNED_AT_MS + 301_000) };
      for (const headers of WEBHOOK_HEADERS) expectRefused(WEBHOOK_BODY, headers, later);
    },
  },
];

function expectRefused(...args: Parameters<typeof verifyWebhook>): void {
  let refused: unknown;
  try {
    verifyWebhook(...args);
  } catch (error) {
    refused = error;
  }
  expectTrue(refused instanceof WebhookSignatureError, `not refused: ${String(refused)}`);
}

const PIXELBIN_URL =
  "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/z0ne42/erase.bg(i:general)~t.resize(w:200,h:100)" +
  "/summer/blue%20sea.jpeg?dpr=2&f_auto=true&download=true";
const PIXELBIN_PARTS: PixelbinUrl = {
  baseUrl: "https://cdn.pixelbin.io",
  version: "v2",
  cloudName: "quiet-river-1a2b3c",
  zone: "z0ne42",
  pattern: "erase.bg(i:general)~t.resize(w:200,h:100)",
  filePath: "summer/blue sea.jpeg",
  transformations: [
    { plugin: "erase", name: "bg", values: [{ key: "i", value: "general" }] },
    {
      plugin: "t",
      name: "resize",
      values: [
        { key: "w", value: "200" },
        { key: "h", value: "100" },
      ],
    },
  ],
  worker: false,
  workerPath: "",
  options: { dpr: 2, f_auto: true },
  query: "download=true",
};

const IMG_SRC_URL = "https://img-src.io/i/ada/summer/blue%20sea.webp?p:card&w=400&fit=contain&grayscale=true&v=2";
const IMG_SRC_PARTS: ImgSrcUrl = {
  username: "ada",
  path: "summer/blue sea.webp",
  preset: "card",
  w: 400,
  fit: "contain",
  grayscale: true,
  query: "v=2",
};

/** All signatures were computed with another implementation of HMAC. */
const SIGNED_AT_MS = 1_700_000_000_000;
const WEBHOOK_BODY =
  '{"id":"evt_1","type":"file.created","created_at":"2023-11-14T22:13:20.000Z","data":{"name":"café.jpg"}}';
const WEBHOOK_OPTIONS = { secret: "whsec_conformance", now: new Date(SIGNED_AT_MS) };
/** The current headers, and the older one. */
const WEBHOOK_HEADERS = [
  {
    "webhook-id": "msg_1",
    "webhook-timestamp": "1700000000",
    "webhook-signature": "v1,tWJTVIowE8jbrKYBZcuklCYeeIAzjSqi5srFlNp3BOM=",
  },
  {
    "x-ik-signature": "t=1700000000000,v1=11b3ddbf9c852d5ac5b9d3696032294f4c437936c5cac0314effc05e8b86bc1c",
  },
];
const SIGNED =
  "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/summer/beach.jpeg" +
  "?pbs=efe81d38ed72da2a2993486e3ecfcefe0967cbdd2ef523f5c77d6e1591a92d3e&pbe=1700003600" +
  "&pbt=6f0b9a52-0e3c-4c39-8f6c-0f4f4d1c2a11";
const SIGNED_IMAGEKIT =
  "https://ik.imagekit.io/demo/tr:w-400/summer/beach.jpg?ik-t=1700000300&ik-s=a9f43e302fee6cdce9cf6bb03dc4509c3bd14a2a";

import { buildUrl as buildImageKitUrl, verifyWebhook, WebhookSignatureError } from "@pixwire/url-utils/imagekit";
import { buildUrl as buildImgSrcUrl, parseUrl } from "@pixwire/url-utils/img-src";
import { objToUrl, signUrl, urlToObj } from "@pixwire/url-utils/pixelbin";
import { type Check, expectEqual, expectTrue } from "./check.js";

export const urls: readonly Check[] = [
  {
    name: "urls: PixelBin URLs are parsed and built",
    async run() {
      const url = "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/t.resize(w:200,h:100)/summer/beach.jpeg";
      expectEqual(objToUrl(urlToObj(url)), url, "the URL built from what was parsed");
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
      const parts = { username: "ada", path: "summer/beach.jpg", w: 400 };
      const url = buildImgSrcUrl(parts);
      expectEqual(buildImgSrcUrl(parseUrl(url)), url, "the URL built from what was parsed");
    },
  },
  {
    name: "webhook: a forged ImageKit webhook is refused",
    async run() {
      let refused: unknown;
      try {
        verifyWebhook("{}", { "x-ik-signature": "t=1,v1=00" }, { secret: "whsec_conformance" });
      } catch (error) {
        refused = error;
      }
      expectTrue(refused instanceof WebhookSignatureError, `not refused: ${String(refused)}`);
    },
  },
];

/** Both signatures were computed with another implementation of HMAC. */
const SIGNED =
  "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/summer/beach.jpeg" +
  "?pbs=efe81d38ed72da2a2993486e3ecfcefe0967cbdd2ef523f5c77d6e1591a92d3e&pbe=1700003600" +
  "&pbt=6f0b9a52-0e3c-4c39-8f6c-0f4f4d1c2a11";
const SIGNED_IMAGEKIT =
  "https://ik.imagekit.io/demo/tr:w-400/summer/beach.jpg?ik-t=1700000300&ik-s=a9f43e302fee6cdce9cf6bb03dc4509c3bd14a2a";

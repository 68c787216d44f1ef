import * as imagekit from "@pixwire/url-utils/imagekit";
import * as imgSrc from "@pixwire/url-utils/img-src";
import * as pixelbin from "@pixwire/url-utils/pixelbin";

/** What the URL workbench offers for a provider. All texts of objects are JSON. */
export interface Workbench {
  id: string;
  title: string;
  /** The functions that are used, as a program imports them. */
  functions: string;
  /** What is in the fields at first. */
  sample: string;
  /** Makes a URL of an object. */
  build(object: string): string;
  /** Makes an object of a URL. Without it, the provider's package has no parser. */
  parse?(url: string): string;
  /** The fields that a signature needs, beside the number of seconds that it holds for. */
  secrets: readonly { name: string; label: string; sample: string }[];
  /** Signs what the object describes. Without it, `unsigned` says why. */
  sign?(object: string, secrets: Readonly<Record<string, string>>, expirySeconds: number, now: Date): string;
  unsigned?: string;
}

const PIXELBIN: Workbench = {
  id: "pixelbin",
  title: "PixelBin",
  functions: 'import { objToUrl, signUrl, urlToObj } from "@pixwire/url-utils/pixelbin";',
  sample: json(
    pixelbin.urlToObj("https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/t.resize(w:400,h:300)/summer/beach.jpeg?dpr=2"),
  ),
  build: (object) => pixelbin.objToUrl(parseJson(object)),
  parse: (url) => json(pixelbin.urlToObj(url)),
  secrets: [
    { name: "accessKey", label: "Access key", sample: "your-access-key" },
    { name: "token", label: "Token", sample: "your-token" },
  ],
  sign: (object, { accessKey = "", token = "" }, expirySeconds, now) =>
    pixelbin.signUrl(pixelbin.objToUrl(parseJson(object)), { accessKey, token, expirySeconds, now }),
};

const IMAGEKIT: Workbench = {
  id: "imagekit",
  title: "ImageKit",
  functions: 'import { buildUrl } from "@pixwire/url-utils/imagekit";',
  sample: json({
    urlEndpoint: "https://ik.imagekit.io/demo",
    path: "/shop/chair.jpg",
    transformation: [{ width: 400, height: 300 }, { rotation: 90 }],
  }),
  build: (object) => imagekit.buildUrl(parseJson(object)),
  secrets: [{ name: "privateKey", label: "Private key", sample: "private_your_key" }],
  sign: (object, { privateKey = "" }, expireSeconds, now) =>
    imagekit.buildUrl({ ...parseJson(object), signed: true, privateKey, expireSeconds, now }),
};

const IMG_SRC: Workbench = {
  id: "img-src",
  title: "img-src",
  functions: 'import { buildUrl, parseUrl } from "@pixwire/url-utils/img-src";',
  sample: json({ username: "ada", path: "photos/harbour.jpg", format: "webp", preset: "card", w: 800, fit: "cover" }),
  build: (object) => imgSrc.buildUrl(parseJson(object)),
  parse: (url) => json(imgSrc.parseUrl(url)),
  secrets: [],
  unsigned: "img-src signs on the service: call images.createSignedUrl with the id of the image.",
};

export const WORKBENCHES: readonly Workbench[] = [PIXELBIN, IMAGEKIT, IMG_SRC];

/** What a function returned, or what it refused, in words. */
export type Outcome = { value: string; problem?: undefined } | { value?: undefined; problem: string };

export function attempt(work: () => string): Outcome {
  try {
    return { value: work() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function json(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

/** The functions of the packages check what they are given, so that any object may be tried. */
function parseJson(text: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`The object is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

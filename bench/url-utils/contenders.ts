import { createRequire } from "node:module";
import ImageKit from "@imagekit/nodejs";
import * as imagekit from "@pixwire/url-utils/imagekit";
import { objToUrl, signUrl, urlToObj } from "@pixwire/url-utils/pixelbin";
import { signUrl as signUrlPortably } from "../../packages/url-utils/dist/portable/pixelbin.js";

/** What is used of PixelBin's own JavaScript SDK, which has no types. */
interface PixelbinSdk {
  url: { urlToObj(url: string): object; objToUrl(obj: object): string };
  security: { signURL(url: string, expirySeconds: number, accessKey: string, token: string): string };
}

/** One function of ours beside the vendor's, over the same inputs. */
export interface Comparison {
  name: string;
  /** How many times the vendor's operations per second ours must do. */
  bar: number;
  /** Each call the vendor's, then ours; what they return must agree. */
  calls: readonly { vendor: () => unknown; ours: () => unknown }[];
  agree: (vendor: unknown, ours: unknown) => boolean;
}

const pixelbinSdk: PixelbinSdk = createRequire(import.meta.url)("@pixelbin/admin");
const imagekitSdk = new ImageKit({ privateKey: "private_key_test" });

const SITE = "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c";
const urls = [
  `${SITE}/original/summer/beach.jpeg`,
  `${SITE}/ab_c-9/t.resize(h:120,w:80)~erase.bg()/summer/beach.jpeg?dpr=2&f_auto=true`,
  `${SITE}/p:card(w:300,label:new)~t.flip()/summer/beach.jpeg`,
  `${SITE}/ab_c-9/wrkr/resize:w120,h80/summer/beach.jpeg?dpr=auto`,
];

/** Made anew for each call, as the vendor's function writes into its argument. */
const objects = [
  () => ({ cloudName: "quiet-river-1a2b3c", filePath: "summer/beach.jpeg" }),
  () => ({
    baseUrl: "https://cdn.pixelbin.io",
    version: "v2" as const,
    cloudName: "quiet-river-1a2b3c",
    zone: "ab_c-9",
    transformations: [
      {
        plugin: "t",
        name: "resize",
        values: [
          { key: "h", value: "120" },
          { key: "w", value: "80" },
        ],
      },
      { plugin: "erase", name: "bg" },
    ],
    filePath: "summer/beach.jpeg",
    options: { dpr: 2, f_auto: true },
  }),
  () => ({
    cloudName: "quiet-river-1a2b3c",
    transformations: [{ plugin: "p", name: "card", values: [{ key: "label", value: "new" }] }],
    filePath: "summer/beach.jpeg",
  }),
  () => ({
    baseUrl: "https://media.example.com",
    isCustomDomain: true,
    transformations: [{ plugin: "t", name: "flip" }],
    filePath: "summer/beach.jpeg",
  }),
];

const accessKey = "3f2b8c1e-7d44-4f0a-9b6e-5a1c2d3e4f50";
const token = "sk_test_0123456789abcdef";
const signable = urls.slice(0, 3);

const urlEndpoint = "https://ik.imagekit.io/demo";
const privateKey = "private_key_test";
const transformationPosition = "path" as const;

/** Made anew for each call, as the vendor's function writes into its argument. */
const pictures = [
  {
    vendor: (signed: boolean) => {
      const transformation = [{ height: 300, width: 400 }];
      return imagekitSdk.helper.buildSrc({ urlEndpoint, src: "a.jpg", transformation, transformationPosition, signed });
    },
    ours: (signed: boolean) => {
      const transformation = [{ height: 300, width: 400 }];
      return imagekit.buildUrl({ urlEndpoint, path: "a.jpg", transformation, signed, privateKey });
    },
  },
  {
    vendor: (signed: boolean) => {
      const transformation = [{ width: "iw_div_2", quality: 80 }, { rotation: 90 }];
      const src = "summer/beach.jpg";
      return imagekitSdk.helper.buildSrc({ urlEndpoint, src, transformation, transformationPosition, signed });
    },
    ours: (signed: boolean) => {
      const transformation = [{ width: "iw_div_2", quality: 80 }, { rotation: 90 }];
      return imagekit.buildUrl({ urlEndpoint, path: "summer/beach.jpg", transformation, signed, privateKey });
    },
  },
  {
    vendor: (signed: boolean) => {
      const transformation = [{ width: 100 }];
      const queryParameters = { v: "1" };
      const src = "a.jpg";
      return imagekitSdk.helper.buildSrc({
        urlEndpoint,
        src,
        transformation,
        transformationPosition,
        queryParameters,
        signed,
      });
    },
    ours: (signed: boolean) => {
      const transformation = [{ width: 100 }];
      const queryParameters = { v: "1" };
      return imagekit.buildUrl({ urlEndpoint, path: "a.jpg", transformation, queryParameters, signed, privateKey });
    },
  },
];

const pictureCalls = (signed: boolean): Comparison["calls"] =>
  pictures.map(({ vendor, ours }) => ({ vendor: () => vendor(signed), ours: () => ours(signed) }));

const isSame = (vendor: unknown, ours: unknown): boolean => vendor === ours;

/** The vendor's result has the same members, but for an absent zone, which it gives as `undefined`. */
const isSameObject = (vendor: unknown, ours: unknown): boolean =>
  JSON.stringify(sorted(vendor)) === JSON.stringify(sorted(ours));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, sorted(member)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The two read the clock one after the other, so a second may have passed: sign ours again for the vendor's second. */
const isSameSignature =
  (sign: typeof signUrl) =>
  (vendor: unknown): boolean => {
    const signed = new URL(String(vendor));
    const now = new Date((Number(signed.searchParams.get("pbe")) - 3600) * 1000);
    const [url = ""] = String(vendor).split(/[?&]pbs=/);
    return sign(url, { expirySeconds: 3600, accessKey, token, now }) === vendor;
  };

export const comparisons: readonly Comparison[] = [
  {
    name: "urlToObj",
    bar: 4,
    calls: urls.map((url) => ({ vendor: () => pixelbinSdk.url.urlToObj(url), ours: () => urlToObj(url) })),
    agree: isSameObject,
  },
  {
    name: "objToUrl",
    bar: 1.5,
    calls: objects.map((make) => ({ vendor: () => pixelbinSdk.url.objToUrl(make()), ours: () => objToUrl(make()) })),
    agree: isSame,
  },
  {
    name: "signUrl, node:crypto",
    bar: 8,
    calls: signable.map((url) => ({
      vendor: () => pixelbinSdk.security.signURL(url, 3600, accessKey, token),
      ours: () => signUrl(url, { expirySeconds: 3600, accessKey, token }),
    })),
    agree: isSameSignature(signUrl),
  },
  {
    name: "signUrl, portable hash",
    bar: 3,
    calls: signable.map((url) => ({
      vendor: () => pixelbinSdk.security.signURL(url, 3600, accessKey, token),
      ours: () => signUrlPortably(url, { expirySeconds: 3600, accessKey, token }),
    })),
    agree: isSameSignature(signUrlPortably),
  },
  { name: "ImageKit buildUrl", bar: 4, calls: pictureCalls(false), agree: isSame },
  { name: "ImageKit buildUrl, signed", bar: 3, calls: pictureCalls(true), agree: isSame },
];

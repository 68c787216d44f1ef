import { createRequire } from "node:module";
import ImageKit from "@imagekit/nodejs";
import { type BuildUrlOptions, buildUrl } from "@pixwire/url-utils/imagekit";
import { objToUrl, signUrl, urlToObj } from "@pixwire/url-utils/pixelbin";
import { build } from "esbuild";
import { imagekitOptions, pixelbinObjects, pixelbinQueries } from "./inputs.js";

/** What is used of PixelBin's own JavaScript SDK, which has no types. */
interface PixelbinSdk {
  url: { urlToObj(url: string, options: { isCustomDomain: boolean }): object; objToUrl(obj: object): string };
  security: { signURL(url: string, expirySeconds: number, accessKey: string, token: string): string };
}

/** One function of ours beside the vendor's, over inputs of one kind. */
export interface Comparison {
  name: string;
  kind: string;
  pairs: readonly Pair[];
}

/** One input. What is prepared is not timed: the vendors' functions write into their arguments. */
export interface Pair {
  vendor: Contender;
  ours: Contender;
  /** Whether both results say the same. They need not: the README lists where the vendors differ. */
  agree(vendor: unknown, ours: unknown): boolean;
}

export interface Contender {
  prepare(): unknown;
  call(argument: unknown): unknown;
}

const pixelbinSdk: PixelbinSdk = createRequire(import.meta.url)("@pixelbin/admin");
const imagekitSdk = new ImageKit({ privateKey: "private_key_test" });

/** The vendor's types want arrays that it may write to. */
function buildVendorSrc(options: object): string {
  const given: object & { urlEndpoint: string; src: string } = { urlEndpoint: "", src: "", ...options };
  return imagekitSdk.helper.buildSrc(given);
}

const EXPIRY_SECONDS = 3600;
const ACCESS_KEY = "3f2b8c1e-7d44-4f0a-9b6e-5a1c2d3e4f50";
const TOKEN = "sk_test_0123456789abcdef";

/** What a bundler makes of `signUrl` for a runtime without `node:crypto`. */
async function loadPortableSignUrl(): Promise<typeof signUrl> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { signUrl } from "@pixwire/url-utils/pixelbin"', resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "neutral",
    write: false,
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`)).signUrl;
}

function constant<Argument>(argument: Argument, call: (argument: Argument) => unknown): Contender {
  return { prepare: () => argument, call: (given) => call(given as Argument) };
}

function cloned<Argument>(argument: Argument, call: (argument: Argument) => unknown): Contender {
  return { prepare: () => structuredClone(argument), call: (given) => call(given as Argument) };
}

const isSame = (vendor: unknown, ours: unknown): boolean => vendor === ours;

/** The vendor gives an absent zone and cloud name as `undefined`. */
const isSameObject = (vendor: unknown, ours: unknown): boolean =>
  JSON.stringify(sorted(vendor)) === JSON.stringify(sorted(ours));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => member !== undefined && name !== "isCustomDomain")
      .map(([name, member]) => [name, sorted(member)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The two read the clock one after the other, so a second may have passed. */
const isSameSignature = (vendor: unknown, ours: unknown): boolean => withoutTime(vendor) === withoutTime(ours);
const withoutTime = (url: unknown): string => String(url).replace(/pbs=[^&]*&pbe=[^&]*/, "");

/** URLs of every kind, and each kind once more with a further query. */
const urls = pixelbinObjects.map(([kind, objects]) => ({
  kind,
  urls: objects.map((obj) => ({ url: objToUrl(obj), isCustomDomain: obj.isCustomDomain === true })),
}));
const withQueries = {
  kind: "further queries",
  urls: (urls[0]?.urls ?? []).map(({ url, isCustomDomain }, index) => ({
    url: `${url}?${pixelbinQueries[index]}`,
    isCustomDomain,
  })),
};

const parsing: Comparison[] = [...urls, withQueries].map(({ kind, urls: all }) => ({
  name: "urlToObj",
  kind,
  pairs: all.map(({ url, isCustomDomain }) => ({
    vendor: constant(url, (given) => pixelbinSdk.url.urlToObj(given, { isCustomDomain })),
    ours: constant(url, (given) => urlToObj(given, { isCustomDomain })),
    agree: isSameObject,
  })),
}));

const building: Comparison[] = pixelbinObjects.map(([kind, objects]) => ({
  name: "objToUrl",
  kind,
  pairs: objects.map((obj) => ({
    vendor: cloned(obj, (given) => pixelbinSdk.url.objToUrl(given)),
    ours: cloned(obj, objToUrl),
    agree: isSame,
  })),
}));

function signing(name: string, sign: typeof signUrl): Comparison[] {
  return [...urls, withQueries].map(({ kind, urls: all }) => ({
    name,
    kind,
    pairs: all.map(({ url }) => ({
      vendor: constant(url, (given) => pixelbinSdk.security.signURL(given, EXPIRY_SECONDS, ACCESS_KEY, TOKEN)),
      ours: constant(url, (given) =>
        sign(given, { expirySeconds: EXPIRY_SECONDS, accessKey: ACCESS_KEY, token: TOKEN }),
      ),
      agree: isSameSignature,
    })),
  }));
}

function pictures(name: string, signed: boolean): Comparison[] {
  return imagekitOptions.map(([kind, all]) => ({
    name,
    kind,
    pairs: all.map((options) => ({
      vendor: cloned({ ...options, src: options.path, path: undefined, signed }, buildVendorSrc),
      ours: cloned<BuildUrlOptions>({ ...options, signed, privateKey: "private_key_test" }, buildUrl),
      agree: isSame,
    })),
  }));
}

export const comparisons: readonly Comparison[] = [
  ...parsing,
  ...building,
  ...signing("signUrl, node:crypto", signUrl),
  ...signing("signUrl, portable hash", await loadPortableSignUrl()),
  ...pictures("ImageKit buildUrl", false),
  ...pictures("ImageKit buildUrl, signed", true),
];

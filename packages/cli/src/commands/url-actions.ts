import { isPlainObject } from "@pixwire/check-options";
import { requireCredential, resolveSettings } from "../config/settings.js";
import type { Context } from "../context.js";
import type { Action, Call } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import { describeError } from "../errors/describe-error.js";
import { readText } from "../files.js";
import { readLines } from "../io.js";
import { type ProviderId, parseProvider, providerInfo } from "../providers.js";
import type { Values } from "../values.js";

/** A URL that was made. */
interface MadeUrl {
  provider: ProviderId;
  url: string;
}

export const parse: Action = async (context, call) => {
  const isCustomDomain = call.options.flag("customDomain");
  await forEach(context, call, async (text) => {
    const provider = providerOf(text, call.options);
    const parsed = await parseUrl(text, provider, isCustomDomain);
    await context.output.result({ provider, ...parsed }, () => JSON.stringify(parsed, undefined, 2));
  });
};

async function parseUrl(text: string, provider: ProviderId, isCustomDomain: boolean): Promise<object> {
  if (provider === "pixelbin") {
    const { urlToObj } = await import("@pixwire/url-utils/pixelbin");
    return urlToObj(text, isCustomDomain ? { isCustomDomain } : {});
  }
  if (provider === "img-src") return (await import("@pixwire/url-utils/img-src")).parseUrl(text);
  throw new UsageError(
    "URLs of ImageKit cannot be parsed: they do not show where their endpoint ends, and which text is a transformation.",
  );
}

export const build: Action = async (context, call) => {
  const provider = parseProvider(call.args[0] ?? "");
  const path = call.args[1];
  const input = call.options.text("input");
  if (input !== undefined) {
    if (path !== undefined) throw new UsageError("Give either a path or --input, not both.");
    return buildFromInput(context, provider, input);
  }
  if (path === undefined) throw new UsageError("The path of the file is missing.", "Give it, or objects with --input.");
  const url = await buildUrl(context, provider, path, call.options);
  await context.output.result({ provider, url } satisfies MadeUrl, () => url);
};

async function buildUrl(context: Context, provider: ProviderId, path: string, options: Values): Promise<string> {
  const transformations = options.texts("transformation");
  if (provider === "pixelbin") {
    const { objToUrl } = await import("@pixwire/url-utils/pixelbin");
    const cloudName = options.text("cloudName");
    if (cloudName === undefined) throw new UsageError("A URL of PixelBin needs --cloud-name.");
    const pattern = transformations.length > 0 ? transformations.join("~") : undefined;
    return objToUrl({ cloudName, zone: options.text("zone"), filePath: path, ...(await patternOf(pattern)) });
  }
  if (provider === "imagekit") {
    const { buildUrl: make } = await import("@pixwire/url-utils/imagekit");
    const urlEndpoint = await settingOf(context, provider, "urlEndpoint", options);
    return make({
      urlEndpoint,
      path: path.startsWith("/") ? path : `/${path}`,
      transformation: transformations.map((raw) => ({ raw })),
    });
  }
  const { buildUrl: make } = await import("@pixwire/url-utils/img-src");
  const parameters = Object.fromEntries(transformations.flatMap((text) => text.split(",")).map(readParameter));
  const username = await settingOf(context, provider, "username", options);
  const given = { username, path, format: options.text("to"), preset: options.text("preset"), ...parameters };
  // The builder checks every member. JSON is how it gets values whose types nobody knows yet.
  return make(JSON.parse(JSON.stringify(given)));
}

/** Reads a pattern of PixelBin, such as `t.resize(w:100)~t.flip()`, by taking apart a URL with it. */
async function patternOf(pattern: string | undefined): Promise<object> {
  if (pattern === undefined) return {};
  const { urlToObj } = await import("@pixwire/url-utils/pixelbin");
  const { transformations } = urlToObj(`https://cdn.pixelbin.io/v2/cloud-name/${pattern}/file`);
  return { transformations };
}

/** `w=800` as a member. Numbers and booleans are values, anything else is a text. */
function readParameter(text: string): [string, string | number | boolean] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--transformation takes parameters such as w=800, not ${JSON.stringify(text)}.`);
  const value = text.slice(at + 1);
  const name = text.slice(0, at);
  if (value === "true" || value === "false") return [name, value === "true"];
  return [name, value !== "" && String(Number(value)) === value ? Number(value) : value];
}

async function settingOf(
  context: Context,
  provider: ProviderId,
  name: "urlEndpoint" | "username" | "accessKey",
  options: Values,
): Promise<string> {
  const given = options.text(name);
  if (given !== undefined) return given;
  const setting = (await resolveSettings(context, provider)).other(name);
  if (setting !== undefined) return setting.value;
  const { title, settings } = providerInfo(provider);
  const { flag, environmentVariable } = settings.find((one) => one.name === name) ?? {};
  throw new UsageError(`${title} needs --${flag} for this.`, `Give it, or set ${environmentVariable}.`);
}

async function buildFromInput(context: Context, provider: ProviderId, file: string): Promise<void> {
  const lines = file === "-" ? readLines(context.io.stdin()) : (await readText(context, file)).split("\n");
  await forEachLine(context, lines, async (line) => {
    const url = await buildObject(provider, line);
    await context.output.result({ provider, url } satisfies MadeUrl, () => url);
  });
}

/** The builders check what they get, whatever JSON holds. */
async function buildObject(provider: ProviderId, json: string): Promise<string> {
  const parsed: unknown = JSON.parse(json);
  if (!isPlainObject(parsed)) throw new UsageError("Each line of the input must be a JSON object.");
  // `url parse --json` adds the provider.
  const { provider: written, ...members } = parsed;
  if (written !== undefined && written !== provider) throw new UsageError(`The object is one of ${String(written)}.`);
  const text = JSON.stringify(members);
  if (provider === "pixelbin") return (await import("@pixwire/url-utils/pixelbin")).objToUrl(JSON.parse(text));
  if (provider === "imagekit") return (await import("@pixwire/url-utils/imagekit")).buildUrl(JSON.parse(text));
  return (await import("@pixwire/url-utils/img-src")).buildUrl(JSON.parse(text));
}

const DEFAULT_EXPIRY_SECONDS = 3600;

export const sign: Action = async (context, call) => {
  const expirySeconds = call.options.wholeNumber("expires", 1) ?? DEFAULT_EXPIRY_SECONDS;
  await forEach(context, call, async (text) => {
    const provider = providerOf(text, call.options);
    const url = await signUrl(context, call.options, provider, text, expirySeconds);
    await context.output.result({ provider, url, expirySeconds }, () => url);
  });
};

async function signUrl(
  context: Context,
  options: Values,
  provider: ProviderId,
  url: string,
  expirySeconds: number,
): Promise<string> {
  if (provider === "img-src") {
    throw new UsageError(
      "URLs of img-src cannot be signed here: the signatures come from its API.",
      "Use `pixwire api img-src createSignedUrl`.",
    );
  }
  const { value } = requireCredential(await resolveSettings(context, provider));
  if (provider === "pixelbin") {
    const { signUrl: make } = await import("@pixwire/url-utils/pixelbin");
    const accessKey = await settingOf(context, provider, "accessKey", options);
    return make(url, { expirySeconds, accessKey, token: value });
  }
  const { buildUrl: make } = await import("@pixwire/url-utils/imagekit");
  const urlEndpoint = await settingOf(context, provider, "urlEndpoint", options);
  return make({ src: url, urlEndpoint, signed: true, expireSeconds: expirySeconds, privateKey: value });
}

export const srcset: Action = async (context, call) => {
  const sizes = readSizes(call.options);
  await forEach(context, call, async (text) => {
    const provider = providerOf(text, call.options);
    const value = await srcsetOf(provider, text, sizes);
    await context.output.result({ provider, src: text, srcset: value }, () => value);
  });
};

type Sizes = { widths: number[] } | { densities: number[] };

async function srcsetOf(provider: ProviderId, url: string, sizes: Sizes): Promise<string> {
  if (provider === "pixelbin") return (await import("@pixwire/url-utils/pixelbin")).buildSrcSet(url, sizes);
  if (provider === "img-src") return (await import("@pixwire/url-utils/img-src")).buildSrcSet(url, sizes);
  const { buildSrcSet } = await import("@pixwire/url-utils/imagekit");
  // A whole URL is its own endpoint and path.
  return buildSrcSet({ src: url }, sizes);
}

function readSizes(options: Values): Sizes {
  const widths = options.text("widths");
  const densities = options.text("densities");
  if ((widths === undefined) === (densities === undefined)) {
    throw new UsageError("Give either --widths or --densities.", "Example: --widths 400,800");
  }
  const [flag, text = ""] = widths !== undefined ? ["--widths", widths] : ["--densities", densities];
  const numbers = text.split(",").map((one) => (one.trim() === "" ? Number.NaN : Number(one)));
  if (numbers.some((one) => !(one > 0 && Number.isFinite(one)))) {
    throw new UsageError(`${flag} takes positive numbers, separated by commas.`);
  }
  return widths !== undefined ? { widths: numbers } : { densities: numbers };
}

/** Whose URL it is: as the option says, or by its host. */
function providerOf(text: string, options: Values): ProviderId {
  const given = options.text("provider");
  if (given !== undefined) return parseProvider(given);
  if (!URL.canParse(text)) throw new UsageError(`${JSON.stringify(shorten(text))} is not a URL.`);
  const { hostname } = new URL(text);
  if (/(^|\.)pixelbin\.io$/.test(hostname)) return "pixelbin";
  if (/(^|\.)imagekit\.io$/.test(hostname)) return "imagekit";
  if (/(^|\.)img-src\.io$/.test(hostname)) return "img-src";
  throw new UsageError(`The host ${hostname} does not show whose URL it is.`, "Name the provider with --provider.");
}

/** A message does not repeat the query of a URL, which may be a signature. */
function shorten(text: string): string {
  return text.split("?")[0]?.slice(0, 80) ?? "";
}

/** Does something for each URL: those of the arguments, otherwise those of standard input, a line each. */
async function forEach(context: Context, { args }: Call, work: (text: string) => Promise<void>): Promise<void> {
  if (args.length === 1) return work(args[0] ?? "");
  if (args.length === 0 && context.io.stdin().isTTY) context.talk.info("Reading URLs, a line each. End with Ctrl-D.");
  await forEachLine(context, args.length > 0 ? args : readLines(context.io.stdin()), work);
}

/** What is wrong with a line is said at once, and the lines behind it are done nevertheless. */
async function forEachLine(
  context: Context,
  lines: Iterable<string> | AsyncIterable<string>,
  work: (text: string) => Promise<void>,
): Promise<void> {
  let number = 0;
  let done = 0;
  let failed = 0;
  for await (const line of lines) {
    context.signal.throwIfAborted();
    number++;
    const text = line.trim();
    if (text === "") continue;
    try {
      await work(text);
      done++;
    } catch (error) {
      failed++;
      const message = error instanceof SyntaxError ? "it is not JSON." : describeError(error).message;
      context.talk.error(`line ${number}: ${message}`, undefined);
    }
  }
  if (failed === 0) return;
  const text = `${failed} of ${failed + done} failed.`;
  if (done > 0) throw new PartlyDoneError(text);
  throw new CommandError(text, { exitCode: 2 });
}

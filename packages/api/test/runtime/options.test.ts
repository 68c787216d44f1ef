import { describe, expect, test } from "vitest";
import { createImageKit, createImageKitClient } from "../../src/imagekit/index.js";
import { createImgSrc, createImgSrcClient } from "../../src/img-src/index.js";
import { createPixelbin, createPixelbinClient, getModules } from "../../src/pixelbin/index.js";
import { ConfigurationError, type RequestOptions } from "../../src/runtime/index.js";
import { clientOver, rejection } from "../support/clients.js";

type Creator = (options?: never) => unknown;
const full: Record<string, Creator> = { createPixelbin, createImageKit, createImgSrc };
const bare: Record<string, Creator> = { createPixelbinClient, createImageKitClient, createImgSrcClient };

/** What plain JavaScript is told about options that the types forbid. */
function problemOf(name: string, create: Creator | undefined, options: unknown): unknown {
  try {
    create?.(options as never);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ operation: name, message: expect.stringMatching(`^${name}: `) });
    return (error as Error).message.slice(`${name}: `.length);
  }
  return undefined;
}

describe.each([...Object.entries(full), ...Object.entries(bare)])("the options of %s", (name, create) => {
  test("may be left out, as a whole or one by one", () => {
    expect(problemOf(name, create, undefined)).toBeUndefined();
    expect(problemOf(name, create, { baseUrl: undefined, retry: undefined })).toBeUndefined();
  });

  test.each([
    [null, "options must be an object, not null"],
    ["a token", "options must be an object, not a string"],
    [7, "options must be an object, not a number"],
    [[], "options must be an object, not an array"],
    [
      new Map([["token", "t"]]),
      "options must be a plain object, not an instance of Map: write its members in an object literal",
    ],
    [{ timeout: 3 }, "`timeout` is not a known option. Did you mean `timeoutMs`?"],
    [{ headres: {} }, "`headres` is not a known option. Did you mean `headers`?"],
    [{ timeoutMs: "3" }, "`timeoutMs` must be a number of at least 0"],
    [{ maxResponseBytes: Number.NaN }, "`maxResponseBytes` must be a number of at least 0"],
    [{ maxResponseBytes: -1 }, "`maxResponseBytes` must be a number of at least 0"],
    [{ retry: 3 }, "`retry` must be an object, not a number"],
    [{ retry: null }, "`retry` must be an object, not null"],
    [
      { retry: new Date() },
      "`retry` must be a plain object, not an instance of Date: write its members in an object literal",
    ],
    [{ headers: new Headers() }, "`headers` must be a plain object of names and values"],
    [{ headers: new Date() }, "`headers` must be a plain object of names and values"],
    [{ retry: { maxRetry: 3 } }, "`retry.maxRetry` is not a known option. Did you mean `maxRetries`?"],
    [{ retry: { maxRetries: "3" } }, "`retry.maxRetries` must be a number of at least 0"],
    [{ retry: { retryUnsafe: 1 } }, "`retry.retryUnsafe` must be true or false"],
    [{ logLevel: "loud" }, '`logLevel` must be one of "debug", "info", "warn", "error", "off"'],
    [{ logger: { info() {} } }, "`logger` must be an object with the methods debug, info, warn, error"],
    [{ fetch: "fetch" }, "`fetch` must be a function"],
    [{ headers: new Headers({ a: "b" }) }, "`headers` must be a plain object of names and values"],
    [{ headers: new Map() }, "`headers` must be a plain object of names and values"],
    [{ headers: "a: b" }, "`headers` must be a plain object of names and values"],
    [
      { headers: { a: 1 } },
      '`headers` has a header that cannot be sent, "a": a name must be ASCII without spaces, and a value must be one ' +
        "line of Latin-1 characters",
    ],
    [{ userAgent: "Shop\n" }, "`userAgent` must be one line of Latin-1 characters, because it is sent as a header"],
    [
      { baseUrl: new URL("https://host.example") },
      "`baseUrl` must be an http(s) URL without a user name, query or fragment, such as https://host/path",
    ],
  ])("%j", (options, problem) => {
    expect(problemOf(name, create, options)).toBe(problem);
  });
});

test.each([
  ["createPixelbin", { tokn: "a" }, "`tokn` is not a known option. Did you mean `token`?"],
  ["createPixelbin", { apiKey: "a" }, /^`apiKey` is not a known option\. Known options: .*\btoken\b/],
  ["createPixelbin", { token: 5 }, "`token` must be a string, or a function that returns one"],
  ["createPixelbin", { token: null }, "`token` must be a string, or a function that returns one"],
  ["createImageKit", { privatekey: "a" }, "`privatekey` is not a known option. Did you mean `privateKey`?"],
  ["createImageKit", { publicKey: () => "a" }, "`publicKey` must be a string"],
  ["createImageKit", { urlEndpoint: 1 }, "`urlEndpoint` must be a string"],
  ["createImageKit", { uploadBaseUrl: "upload.example" }, /^`uploadBaseUrl` must be an http\(s\) URL/],
  ["createImgSrc", { key: "a" }, "`key` is not a known option. Did you mean `apiKey`?"],
  [
    "createImgSrc",
    { middleware: {} },
    /^`middleware` must be an array of objects with an onRequest, onResponse or onE/,
  ],
  ["createImgSrc", { middleware: [{ request() {} }] }, /^`middleware` must be an array of objects with an onRequest/],
])("the provider's own options of %s: %j", (name, options, problem) => {
  const message = problemOf(name, full[name], options);
  if (typeof problem === "string") expect(message).toBe(problem);
  else expect(message).toMatch(problem);
});

test.each(Object.keys(bare))("%s takes no middleware", (name) => {
  const owner = name.replace("Client", "");
  expect(problemOf(name, bare[name], { middleware: [] })).toBe(`\`middleware\` is an option of ${owner} only`);
});

describe("the options of a call", () => {
  const call = async (options: unknown): Promise<string> => {
    const { pixelbin, requests } = clientOver(Response.json({ items: [] }));
    const given = options as RequestOptions;
    const errors = [
      await rejection(pixelbin.assets.getModules({}, given)),
      await rejection(getModules(pixelbin, {}, given)),
      await rejection(pixelbin.assets.listFiles({}, given)),
    ];
    for (const error of errors) expect(error).toBeInstanceOf(ConfigurationError);
    expect(requests).toHaveLength(0);
    expect(String(errors[2])).toBe(String(errors[0]).replace("getModules", "listFiles"));
    return String(errors[0]).replace("ConfigurationError: getModules: ", "");
  };

  test.each([
    [null, "options must be an object, not null"],
    ["text", "options must be an object, not a string"],
    [7, "options must be an object, not a number"],
    [new Map(), "options must be a plain object, not an instance of Map: write its members in an object literal"],
    [new AbortController().signal, "options must be an object, such as { signal }, not a signal"],
    [{ timeout: 3 }, "`timeout` is not a known option. Did you mean `timeoutMs`?"],
    [{ token: "a" }, /^`token` is not a known option\. Known options: /],
    [{ signal: new AbortController() }, "`signal` must be an AbortSignal"],
    [{ signal: 5000 }, "`signal` must be an AbortSignal"],
    [{ retry: { retries: 1 } }, /^`retry\.retries` is not a known option\./],
    [{ headers: [["a", "b"]] }, "`headers` must be a plain object of names and values"],
    [{ maxResponseBytes: "1 MiB" }, "`maxResponseBytes` must be a number of at least 0"],
  ])("%o", async (options, problem) => {
    const message = await call(options);
    if (typeof problem === "string") expect(message).toBe(problem);
    else expect(message).toMatch(problem);
  });
});

describe("what stands in the place of an input", () => {
  test.each([null, "text", 7, []])("%j is refused before any request", async (input) => {
    const { pixelbin, requests } = clientOver(Response.json({ items: [] }));
    const given = input as never;
    for (const [name, promise] of Object.entries({
      getFileById: pixelbin.assets.getFileById(given),
      getModules: pixelbin.assets.getModules(given),
      listFiles: pixelbin.assets.listFiles(given),
      "listFiles ": pixelbin.assets.listFilesPaginator(given),
    })) {
      expect(await rejection(promise)).toMatchObject({
        name: "InvalidInputError",
        operation: name.trim(),
        member: "input",
        message: `${name.trim()}: \`input\` must be an object`,
      });
    }
    expect(requests).toHaveLength(0);
  });
});

import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aborter,
  anything,
  arrayOf,
  boolean,
  callable,
  checkOptions,
  didYouMean,
  either,
  matching,
  misspelt,
  nonEmptyString,
  numberIn,
  type OptionRules,
  oneOf,
  wholeNumberIn,
  withMethods,
} from "../src/index.js";

interface Options {
  timeoutMs?: number;
  signal?: AbortSignal;
  onProgress?: () => void;
  token?: string | (() => string);
  logLevel?: "debug" | "off";
  cache?: unknown;
  store?: Map<string, string>;
}

const rules = {
  timeoutMs: numberIn(0, Number.POSITIVE_INFINITY),
  signal: aborter,
  onProgress: callable,
  token: either(nonEmptyString, callable),
  logLevel: oneOf("debug", "off"),
  cache: anything,
  store: withMethods("a Map", "get", "set"),
} satisfies OptionRules<Options>;

function check(options: unknown): void {
  checkOptions(options, rules, (option, problem) => {
    throw new Error(`${option ?? "options"} ${problem}`);
  });
}

describe("options", () => {
  it("may be absent, as a whole or one by one", () => {
    check(undefined);
    check({});
    check({ timeoutMs: undefined, tokn: undefined });
    check({ timeoutMs: Number.POSITIVE_INFINITY, signal: new AbortController().signal, token: () => "t", cache: null });
    check({ store: new Map() });
    check(Object.assign(Object.create(null), { timeoutMs: 3 }));
    check(runInNewContext("({ timeoutMs: 3 })"));
  });

  it.each([
    [null, "options must be an object, not null"],
    ["fast", "options must be an object, not a string"],
    [3, "options must be an object, not a number"],
    [[], "options must be an object, not an array"],
    [new Uint8Array(1), "options must be an object, not bytes"],
    [new AbortController().signal, "options must be an object, such as { signal }, not a signal"],
    [new Date(0), "options must be a plain object, not an instance of Date: write its members in an object literal"],
    [
      new Map([["token", "t"]]),
      "options must be a plain object, not an instance of Map: write its members in an object literal",
    ],
    [new URLSearchParams("token=t"), "options must be a plain object, not an instance of URLSearchParams"],
    [new (class {})(), "options must be a plain object, not an instance of a class"],
    [new (class Config {})(), "options must be a plain object, not an instance of Config"],
    [Object.create(Object.create(Object.create(null))), "options must be a plain object, not an instance of a class"],
    [Object.create({ token: "t" }), "options must be a plain object, not an instance of a class"],
    [{ timeout: 3 }, "timeout is not a known option. Did you mean `timeoutMs`?"],
    [{ tokn: "t" }, "tokn is not a known option. Did you mean `token`?"],
    [{ singal: null }, "singal is not a known option. Did you mean `signal`?"],
    [{ cahce: null }, "cahce is not a known option. Did you mean `cache`?"],
    [{ Signal: null }, "Signal is not a known option. Did you mean `signal`?"],
    [
      { xyz: 1 },
      "xyz is not a known option. Known options: timeoutMs, signal, onProgress, token, logLevel, cache, store",
    ],
    [{ constructor: 1 }, /^constructor is not a known option/],
    [{ store: new Set() }, "store must be a Map, an object with the methods get, set"],
    [{ store: "map" }, "store must be a Map, an object with the methods get, set"],
    [{ timeoutMs: "3" }, "timeoutMs must be a number of at least 0"],
    [{ timeoutMs: Number.NaN }, "timeoutMs must be a number of at least 0"],
    [{ signal: {} }, "signal must be an AbortSignal"],
    [{ onProgress: true }, "onProgress must be a function"],
    [{ token: "" }, "token must be a non-empty string, or be a function"],
    [{ logLevel: "loud" }, 'logLevel must be one of "debug", "off"'],
  ])("refuses %j", (options, message) => {
    expect(() => check(options)).toThrow(message);
  });

  it("takes the signal of another realm or a polyfill", () => {
    check({ signal: { aborted: false, addEventListener() {}, removeEventListener() {} } });
  });
});

it("names every known option that ends in the written one", () => {
  const fail = (option: string | undefined, problem: string): never => {
    throw new Error(`${option} ${problem}`);
  };
  const intervals = { maxAttempts: anything, retryIntervalMs: anything, maxIntervalMs: anything };
  expect(() => checkOptions({ intervalMs: 3 }, intervals, fail)).toThrow(
    "intervalMs is not a known option. Did you mean `retryIntervalMs` or `maxIntervalMs`?",
  );
  expect(() => checkOptions({ maxIntervalMS: 3 }, intervals, fail)).toThrow("Did you mean `maxIntervalMs`?");
});

it("checks each entry of an array", () => {
  const rule = arrayOf(nonEmptyString);
  expect([rule([]), rule(["a", "b"])]).toEqual([undefined, undefined]);
  expect(rule("a")).toBe("must be an array");
  expect(rule(["a", 3, ""])).toBe(
    "must be an array whose items are all valid, but item [1] must be a non-empty string",
  );
});

describe("rules of numbers", () => {
  it("name their bounds", () => {
    expect(wholeNumberIn(1, 150)(151)).toBe("must be a whole number from 1 to 150");
    expect(wholeNumberIn(1)(1.5)).toBe("must be a whole number of at least 1");
    expect(numberIn(0)(Number.POSITIVE_INFINITY)).toBe("must be a number of at least 0");
    expect(boolean(0)).toBe("must be true or false");
  });
});

it("holds a text to its form", () => {
  const rule = matching(/^[a-z]{3}$/, "must be three letters");
  expect(rule("abc")).toBeUndefined();
  expect(rule("abcd")).toBe("must be three letters");
  expect(rule(["abc"])).toBe("must be three letters");
});

describe("misspelt", () => {
  const known = ["width", "height", "quality", "x", "dpr", "flip", "e-sharpen"];
  it.each([
    ["with", "width"],
    ["heigth", "height"],
    ["Quality", "quality"],
    ["e-sharpn", "e-sharpen"],
    ["clip", "flip"],
    ["widht", "width"],
    ["lfip", "flip"],
    ["dprr", "dpr"],
    ["w", undefined],
    ["dpi", undefined],
    ["wdith1", undefined],
    ["xy", undefined],
    ["foo", undefined],
    ["tall", undefined],
    ["widthInPixels", undefined],
    ["x".repeat(1_000_000), undefined],
  ])("%.20s is %s", (name, expected) => {
    expect(misspelt(name, known)).toBe(expected);
  });
});

it("takes two swapped letters for a misspelling, in every name of more than three letters", () => {
  const names = ["width", "crop", "focus", "blur", "named", "trim", "flip", "zoom", "transformation"];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), (name, at) => {
      const index = at % (name.length - 1);
      const swapped = `${name.slice(0, index)}${name[index + 1]}${name[index]}${name.slice(index + 2)}`;
      expect(misspelt(swapped, names)).toBe(name);
    }),
  );
});

describe("didYouMean", () => {
  it.each([
    ["timeout", ["retry", "timeoutMs"], "timeoutMs"],
    ["intervalMs", ["maxIntervalMs", "retryIntervalMs"], "maxIntervalMs"],
    ["latency", ["latencyMs", "now"], "latencyMs"],
    ["transformations", ["transformation", "path"], "transformation"],
    ["expires", ["expirySeconds", "token"], "expirySeconds"],
    ["colour", ["path"], undefined],
  ])("%s among %j is %s", (name, known, expected) => {
    expect(didYouMean(name, known)).toBe(expected);
  });

  it("finds a name in which one letter is missing", () => {
    const names = ["chunkSize", "maxRetries", "concurrency", "exponentialFactor"];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, at) => {
        const index = at % name.length;
        expect(didYouMean(name.slice(0, index) + name.slice(index + 1), names)).toBe(name);
      }),
    );
  });

  it("answers at once however long the name is", () => {
    expect(didYouMean("x".repeat(1_000_000), ["timeoutMs"])).toBeUndefined();
  });
});

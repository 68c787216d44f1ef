import { describe, expect, test } from "vitest";
import { createMock, type Faults } from "../src/index.js";

/** As JavaScript, or TypeScript that was told to be quiet, calls it. */
const create = (api: string, options: unknown) => () => createMock(api as "pixelbin", options as object);

describe("an option that is not known is refused with the nearest that is", () => {
  test.each([
    ["pixelbin", { latency: 5 }, "createMock: `latency` is not a known option. Did you mean `latencyMs`?"],
    ["pixelbin", { allowOutBound: true }, "Did you mean `allowOutbound`?"],
    ["pixelbin", { rateLimit: 3 }, "`rateLimit` is not a known option."],
    [
      "pixelbin",
      { predictions: { poll: 3 } },
      "createMock: predictions: `poll` is not a known option. Did you mean `polls`?",
    ],
    ["pixelbin", { faults: { rate: 1, kinds: ["reset"], onyl: [] } }, "createMock: faults: `onyl`"],
    ["imagekit", { job: {} }, "Did you mean `jobs`?"],
    [
      "imagekit",
      { jobs: { pending: 3 } },
      "createMock: jobs: `pending` is not a known option. Did you mean `pendingMs`?",
    ],
    ["imagekit", { purges: { pollz: 3 } }, "createMock: purges: `pollz`"],
    ["imagekit", { plan: "free" }, "`plan` is not a known option."],
    ["img-src", { userName: "ada" }, "Did you mean `username`?"],
    ["img-src", { store: "hash" }, "`store` is not a known option."],
  ])("%s %j", (api, options, message) => {
    expect(create(api, options)).toThrow(TypeError);
    expect(create(api, options)).toThrow(message);
  });

  test("those of `listen` before a port is taken", async () => {
    const { listen } = createMock("pixelbin");
    const listenTo = (options: object) => listen(options as { port: number });
    await expect(listenTo({ prot: 4010 })).rejects.toThrow(
      "listen: `prot` is not a known option. Did you mean `port`?",
    );
    await expect(listenTo({ port: "4010" })).rejects.toThrow(TypeError);
    await expect(listenTo({ port: 65_536 })).rejects.toThrow(RangeError);
    await expect(listenTo({ allowHosts: "localhost" })).rejects.toThrow("`allowHosts` must be an array");
    await expect(listenTo({ allowHosts: ["http://localhost"] })).rejects.toThrow("is not a host");
    await expect(listenTo({ allowHosts: ["*"] })).rejects.toThrow('names "*", which is not a host');
  });
});

describe("an option of a wrong kind is refused", () => {
  test.each([
    [null, "the options must be an object, not null"],
    ["flaky", "the options must be an object, not a string"],
    [new Map([["seed", 1]]), "the options must be a plain object, not an instance of Map"],
    [{ seed: "1" }, "`seed` must be a whole number"],
    [{ allowOutbound: ["*.example.com"] }, "is not a host"],
    [{ now: 0 }, "`now` must be a function"],
    [{ token: "" }, "`token` must be a non-empty string"],
    [{ faults: "reset" }, "`faults` must be a plain object, or be a function"],
    [{ faults: { rate: "0.5", kinds: ["reset"] } }, "`rate` must be a number from 0 to 1"],
    [{ faults: { kinds: ["reset"] } }, "faults needs `rate` and `kinds`"],
    [{ faults: { rate: 1, kinds: "reset" } }, "`kinds` must be an array"],
    [{ latencyMs: "5" }, "`latencyMs` must be a number of at least 0"],
    [{ publicUrl: 4010 }, "`publicUrl` must be a non-empty string"],
    [{ fetch: "on" }, "`fetch` must be a function"],
    [{ allowOutbound: "localhost" }, "`allowOutbound` must be true or false, or be an array"],
    [{ allowOutbound: [4010] }, "`allowOutbound`"],
    [{ store: "disk" }, '`store` must be one of "memory", "hash"'],
    [{ predictions: 3 }, "`predictions` must be a plain object"],
    [
      { predictions: { models: ["erase_bg"] } },
      "`models` must be an array whose items are all valid, but item [0] must be a plain object",
    ],
    [{ predictions: { outcome: "FAILURE" } }, "`outcome` must be a function"],
    [{ maxRecords: 0 }, "`maxRecords` must be a whole number of at least 1"],
  ])("%j", (options, message) => {
    expect(create("pixelbin", options)).toThrow(message);
  });

  test.each([10n, Symbol("pixelbin"), null, undefined, {}])("%o in the place of an API", (api) => {
    expect(() => createMock(api as unknown as "pixelbin")).toThrow(/createMock: the API must be a string, not a \w+\./);
  });

  test("the operations of faults are checked too", () => {
    const create = (only: string[]) => () => createMock("pixelbin", { faults: { rate: 1, kinds: ["503"], only } });
    expect(create(["listFiles", "delivery"])).not.toThrow();
    expect(create(["listFile"])).toThrow(
      '`only` names "listFile", which is not an operation. Did you mean "listFiles"?',
    );
    expect(create(["uploadFile"])).toThrow("which is not an operation");
  });

  test("the kinds of faults are checked too", () => {
    const big = { rate: 1, kinds: [10n] } as unknown as Faults;
    expect(() => createMock("pixelbin", { faults: big })).toThrow("createMock: faults: unknown fault 10");

    const faults = { rate: 1, kinds: [503] } as unknown as Faults;
    expect(() => createMock("pixelbin", { faults })).toThrow("createMock: faults: unknown fault 503");
  });
});

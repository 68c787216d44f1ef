import { createImageKitClient } from "@pixwire/api/imagekit";
import { createPixelbinClient } from "@pixwire/api/pixelbin";
import { ConfigurationError, InvalidInputError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { waitForBulkJob, waitForPurge } from "../src/imagekit.js";
import { createPredictions, type PredictionSucceeded, readWebhook } from "../src/index.js";
import { downloadOutputs } from "../src/node/index.js";
import { ID, prediction } from "./support/fake-api.js";

let requests = 0;
const fetch = async (): Promise<Response> => {
  requests++;
  return Response.json(prediction("SUCCESS"));
};
const predictions = createPredictions(createPixelbinClient({ token: "test-token", fetch }));
const imagekit = createImageKitClient({ privateKey: "private_test", fetch });
const succeeded = prediction("SUCCESS") as unknown as PredictionSucceeded;
const job = { name: "erase_bg", input: {} };
const notice = (): Request => new Request("http://localhost/", { method: "POST", body: JSON.stringify({ _id: ID }) });

/** Each method by its name, called with options as plain JavaScript may give them. */
const methods: Record<string, (options: never) => unknown> = {
  wait: (options) => predictions.wait(ID, options),
  watch: (options) => predictions.watch(ID, options).next(),
  waitAll: (options) => predictions.waitAll([ID], options).next(),
  create: (options) => predictions.create(job, options),
  createAndWait: (options) => predictions.createAndWait({ ...job, options }),
  waitForBulkJob: (options) => waitForBulkJob(imagekit, "job", options),
  waitForPurge: (options) => waitForPurge(imagekit, "purge", options),
  readWebhook: (options) => readWebhook(predictions, notice(), options),
  downloadOutputs: (options) => downloadOutputs(succeeded, options),
};

/** The error of a call, which must not have made a request. */
async function refusal(call: () => unknown): Promise<unknown> {
  const before = requests;
  try {
    await call();
  } catch (error) {
    expect(requests).toBe(before);
    return error;
  }
  throw new Error("The call was not refused");
}

const refusalOf = (method: string, options: unknown): Promise<unknown> =>
  refusal(() => methods[method]?.(options as never));

describe.each(Object.keys(methods))("%s refuses before any request", (method) => {
  test.each([
    [null, "null"],
    ["fast", "a string"],
    [3, "a number"],
    [[], "an array"],
  ])("%j in the place of its options", async (options, kind) => {
    const error = await refusalOf(method, options);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      operation: method,
      message: `${method}: options must be an object, not ${kind}`,
    });
  });

  test("an instance of a class in the place of its options", async () => {
    expect(await refusalOf(method, new Map([["timeoutMs", 3]]))).toMatchObject({
      message: `${method}: options must be a plain object, not an instance of Map: write its members in an object literal`,
    });
  });

  test("a signal in the place of its options", async () => {
    expect(await refusalOf(method, new AbortController().signal)).toMatchObject({
      message: `${method}: options must be an object, such as { signal }, not a signal`,
    });
  });

  test("an option that is not known, and names a near one", async () => {
    const error = await refusalOf(method, { signl: undefined, Signal: new AbortController().signal });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      message: `${method}: \`Signal\` is not a known option. Did you mean \`signal\`?`,
    });
  });

  test("a signal that is not one", async () => {
    expect(await refusalOf(method, { signal: new AbortController() })).toMatchObject({
      message: `${method}: \`signal\` must be an AbortSignal`,
    });
  });

  test.each(["3000", Number.NaN, -1])("%j in the place of a time", async (timeoutMs) => {
    const error = await refusalOf(method, { timeoutMs });
    // The options of `create` are those of an operation.
    expect(error).toBeInstanceOf(method === "create" ? ConfigurationError : RangeError);
    expect(error).toMatchObject({ message: expect.stringContaining(`${method}: \`timeoutMs\` must be a number`) });
  });
});

test.each(["wait", "watch", "waitAll", "createAndWait", "waitForBulkJob", "waitForPurge"])(
  "%s names both intervals for one that is misspelt",
  async (method) => {
    expect(await refusalOf(method, { intervalMs: 2000 })).toMatchObject({
      message: `${method}: \`intervalMs\` is not a known option. Did you mean \`retryIntervalMs\` or \`maxIntervalMs\`?`,
    });
  },
);

test.each<[string, object, string]>([
  ["wait", { onStatus: "log" }, "`onStatus` must be a function"],
  ["wait", { throwOnFailure: "yes" }, "`throwOnFailure` must be true or false"],
  ["wait", { adaptive: 1 }, "`adaptive` must be true or false"],
  ["waitAll", { onStatus: () => {} }, "`onStatus` is not a known option"],
  ["waitForPurge", { throwOnFailure: true }, "`throwOnFailure` is not a known option"],
  ["create", { headers: "a: b" }, "`headers` must be a plain object"],
  ["readWebhook", { maxbytes: 3 }, "Did you mean `maxBytes`?"],
  ["downloadOutputs", {}, "`to` is required"],
  ["downloadOutputs", { to: "" }, "`to` must be a non-empty string"],
  ["downloadOutputs", { to: "x", fetch: "x" }, "`fetch` must be a function"],
  ["downloadOutputs", { to: "x", retry: 3 }, "`retry` must be a plain object"],
  [
    "downloadOutputs",
    { to: "x", retry: { retries: 3 } },
    "`retry.retries` is not a known option. Did you mean `maxRetries`?",
  ],
  ["downloadOutputs", { to: "x", overwrite: "yes" }, "`overwrite` must be true or false"],
])("%s refuses %o", async (method, options, message) => {
  const error = await refusalOf(method, options);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ operation: method, message: expect.stringContaining(message) });
});

describe.each(["create", "createAndWait"] as const)("%s refuses as its input", (method) => {
  test.each<[unknown, string]>([
    [undefined, "`job` must be an object, not undefined"],
    [null, "`job` must be an object, not null"],
    ["erase_bg", "`job` must be an object, not a string"],
    [3, "`job` must be an object, not a number"],
    [[], "`job` must be an object, not an array"],
    [{}, "`name` is required"],
    [{ ...job, name: "" }, "`name` must consist of a plugin, one `_` and an operation"],
    [{ name: "erase_bg" }, "`input` is required"],
    [{ ...job, input: null }, "`input` must be a plain object"],
    [{ ...job, inputs: {} }, "`inputs` is not a known option. Did you mean `input`?"],
    [{ ...job, maxAttempts: 3 }, "`maxAttempts` is not a known option"],
    [{ ...job, validate: "yes" }, "`validate` must be true or false"],
  ])("%j", async (input, message) => {
    const error = await refusal(() => predictions[method](input as never));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ operation: method, message: expect.stringContaining(`${method}: ${message}`) });
  });
});

test.each<[object, string]>([
  [{ timeout: 3 }, "Did you mean `timeoutMs`?"],
  [{ retry: { maxRetries: "3" } }, "`retry.maxRetries` must be a number"],
  [{ headers: { "x-a": "b\n" } }, "`headers` has a header that cannot be sent"],
])("create leaves a stream alone with the options %j", async (options, message) => {
  const image = new Blob(["bytes"]).stream();
  const error = await refusal(() => predictions.create({ ...job, input: { image } }, options));
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
  expect(image.locked).toBe(false);
});

test("the message names a number that is out of range", async () => {
  expect(await refusalOf("wait", { maxAttempts: 151 })).toMatchObject({
    message: "wait: `maxAttempts` must be a whole number from 1 to 150, not 151",
  });
});

describe("a client of another provider, or none at all, is refused", () => {
  test.each<[string, unknown]>([
    ["ImageKit's", imagekit],
    ["undefined", undefined],
    ["null", null],
    ["a token", "test-token"],
    ["an empty object", {}],
  ])("by createPredictions: %s", async (_, client) => {
    const error = await refusal(() => createPredictions(client as never));
    expect(error).toMatchObject({ name: "ConfigurationError", operation: "createPredictions" });
  });

  test.each([waitForBulkJob, waitForPurge])("by %o", async (waitFor) => {
    for (const client of [createPixelbinClient({ token: "test-token", fetch }), undefined, {}]) {
      const error = await refusal(() => waitFor(client as never, "id"));
      expect(error).toMatchObject({ name: "ConfigurationError", operation: waitFor.name });
    }
  });
});

test.each([undefined, null, 3, {}, { _id: ID }, [ID]])("an id that is %j is refused", async (id) => {
  for (const method of ["wait", "get"] as const) {
    expect(await refusal(() => predictions[method](id as never))).toMatchObject({
      operation: method,
      message: `${method}: \`requestId\` must be the \`_id\` of a prediction, which is a non-empty string`,
    });
  }
});

test.each([undefined, null, 3, {}, ID])("a list of ids that is %j is refused", async (ids) => {
  expect(await refusal(() => predictions.waitAll(ids as never).next())).toMatchObject({
    message: "waitAll: `requestIds` must be an array or another iterable of ids; pass a single id as `[id]`",
  });
});

test.each<[string, unknown, unknown]>([
  ["predictions", undefined, notice()],
  ["predictions", {}, notice()],
  ["request", predictions, undefined],
  ["request", predictions, "body"],
])("readWebhook refuses a wrong `%s`", async (member, first, second) => {
  const error = await refusal(() => readWebhook(first as never, second as never));
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(error).toMatchObject({ member });
});

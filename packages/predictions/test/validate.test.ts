import { createPixelbinClient } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { gifHeader, jpegHeader, makePng, webpHeader } from "@pixwire/test-support/images";
import { describe, expect, test } from "vitest";
import { createPredictions, type PredictionInput, PredictionInputError } from "../src/index.js";
import { prediction } from "./support/fake-api.js";
import { JPEG, PNG } from "./support/images.js";

interface Server {
  violations(input: PredictionInput): Promise<string[]>;
  requests: string[];
}

/** A server with one model. `violations` creates a job and returns what is said of its input. */
function serverOf(schema: object): Server {
  const requests: string[] = [];
  const client = createPixelbinClient({
    token: "token",
    fetch: async (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname.split("/").slice(5).join("/")}`);
      return Response.json(request.method === "GET" ? schema : prediction("ACCEPTED"));
    },
  });
  const predictions = createPredictions(client);
  return {
    requests,
    async violations(input) {
      const failure: unknown = await predictions.create({ name: "erase_bg", input, validate: true }).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) return [];
      if (!(failure instanceof PredictionInputError)) throw failure;
      return failure.violations.map(({ member, problem }) => `${member} ${problem}`);
    },
  };
}

const model = (input: object): object => ({ name: "erase_bg", displayName: "", description: "", input });
const image = (limits: object): object => ({
  oneOf: [
    { type: "string", format: "uri" },
    { type: "string", format: "binary" },
  ],
  ...limits,
});

describe("requests", () => {
  test("the schema is read once, and nothing is created when the input does not fit", async () => {
    const { violations, requests } = serverOf(model({ image: { required: true } }));
    expect(await violations({})).toEqual(["image is required"]);
    expect(await violations({ image: "https://media.example.com/a.png" })).toEqual([]);
    expect(requests).toEqual(["GET predictions/schema/erase_bg", "POST predictions/erase/bg"]);
  });

  test("a schema that could not be read is asked for again", async () => {
    let answers = 0;
    const client = createPixelbinClient({
      token: "token",
      retry: { maxRetries: 0 },
      fetch: async () => {
        answers++;
        return Response.json(answers === 1 ? { message: "no" } : model({ a: { required: true } }), {
          status: answers === 1 ? 503 : 200,
        });
      },
    });
    const call = { name: "erase_bg", input: {}, validate: true };
    const predictions = createPredictions(client);
    await expect(predictions.create(call)).rejects.toMatchObject({ status: 503 });
    await expect(predictions.create(call)).rejects.toBeInstanceOf(PredictionInputError);
  });

  test("one error lists everything, and shows no value", async () => {
    const predictions = createPredictions(
      createPixelbinClient({
        token: "token",
        fetch: async () =>
          Response.json(
            model({
              image: {
                ...image({ supportedContentTypes: ["image/jpeg"], imageValidation: { maxWidth: 1, maxSize: 9 } }),
              },
              mode: { type: "string", enum: ["fast", "fine"] },
              steps: { type: "integer" },
              prompt: { type: "string", required: true },
            }),
          ),
      }),
    );
    const call = predictions.create({
      name: "erase_bg",
      input: { image: makePng(3, 2), mode: "my secret", steps: 1.5 },
      validate: true,
    });
    await expect(call).rejects.toMatchObject({
      name: "PredictionInputError",
      model: "erase_bg",
      violations: [
        { member: "prompt", problem: "is required" },
        { member: "image", problem: "must be of type image/jpeg, not image/png" },
        { member: "image", problem: expect.stringMatching(/^must have at most 9 bytes, not \d+$/) },
        { member: "image", problem: "must be at most 1 pixels wide, not 3" },
        { member: "mode", problem: "must be one of fast, fine" },
        { member: "steps", problem: "must be of type integer" },
      ],
    });
    await expect(call).rejects.toThrow("`input.mode` must be one of fast, fine");
    await expect(call).rejects.not.toThrow("my secret");
  });
});

describe("required members", () => {
  test.each<[string, object]>([
    ["marked one by one", model({ image: { required: true }, refine: {} })],
    ["listed beside the inputs", { ...model({ image: {}, refine: {} }), required: ["image"] }],
    [
      "listed by a JSON Schema of the whole input",
      model({ type: "object", properties: { image: { type: "string" }, refine: {} }, required: ["image"] }),
    ],
  ])("%s", async (_, schema) => {
    const { violations } = serverOf(schema);
    expect(await violations({ refine: true })).toEqual(["image is required"]);
    expect(await violations({ image: null })).toEqual(["image is required"]);
    expect(await violations({ image: "https://media.example.com/a.png" })).toEqual([]);
  });

  test("a member that the schema does not know is left to the server", async () => {
    expect(await serverOf(model({})).violations({ anything: 1 })).toEqual([]);
  });
});

describe("texts, numbers and lists, as the server gets them", () => {
  test.each<[object, PredictionInput["x"], string[]]>([
    [{ type: "boolean" }, true, []],
    [{ type: "boolean" }, "false", []],
    [{ type: "boolean" }, "yes", ["must be of type boolean"]],
    [{ type: "integer" }, 3, []],
    [{ type: "integer" }, "3", []],
    [{ type: "integer" }, 3.5, ["must be of type integer"]],
    [{ type: "number" }, 3.5, []],
    [{ type: "number" }, "", ["must be of type number"]],
    [{ type: "number", minimum: 1, maximum: 2 }, 0, ["must be at least 1"]],
    [{ type: "number", minimum: 1, maximum: 2 }, 3, ["must be at most 2"]],
    [{ type: ["integer", "boolean"] }, true, []],
    [{ type: ["integer", "boolean"] }, "x", ["must be of type integer or boolean"]],
    [{ type: "string" }, 5, []],
    [{ type: "string", minLength: 2, maxLength: 3 }, "a", ["must have at least 2 characters"]],
    [{ type: "string", minLength: 2, maxLength: 3 }, "abcd", ["must have at most 3 characters"]],
    [{ enum: [1, 2, true] }, 2, []],
    [{ enum: [1, 2, true] }, "3", ["must be one of 1, 2, true"]],
    [{ type: "object" }, { a: 1 }, []],
    [{ type: "object" }, "a", ["must be of type object"]],
    [{ type: "object" }, "{a", ["must be of type object"]],
    [{ type: "string", format: "uri" }, "https://media.example.com/a.png", []],
    [
      { type: "string", format: "uri" },
      "photos/a.png",
      ["must be an absolute URL, or a file: a local path is not read"],
    ],
    [image({}), "photos/a.png", ["must be an absolute URL, or a file: a local path is not read"]],
    [{ type: "string" }, PNG, ["must not be a file"]],
    [{ type: "string", format: "binary" }, "https://media.example.com/a.png", ["must be a file"]],
    [{ type: "string" }, ["a", "b"], ["must be one value, not 2"]],
    [{ type: "string" }, ["a"], []],
    [{ type: "array", items: { type: "integer" } }, [1, 2], []],
    [{ type: "array", items: { type: "integer" } }, 1, []],
    [{ type: "array", items: { type: "integer" } }, [1, "b", "c"], ["must be of type integer"]],
    [{ type: "array", minItems: 2 }, ["a"], ["must have at least 2 items, not 1"]],
    [{ type: "array", maxItems: 1 }, ["a", "b"], ["must have at most 1 items, not 2"]],
    [{ type: "array" }, "[1,2]", []],
    [{ oneOf: [{ type: "integer" }, { type: "array", items: { type: "integer" } }] }, [1, 2], []],
    [{ anyOf: [{ type: "integer" }, { enum: ["auto"] }] }, "auto", []],
    [{ anyOf: [{ type: "integer" }, { enum: ["auto"] }] }, "x", ["must be of type integer"]],
    [{}, "anything", []],
    [{}, ["any", "things"], []],
    [{ type: 7, enum: "x", oneOf: {}, imageValidation: null, supportedContentTypes: 1 }, "x", []],
  ])("%j takes %j: %j", async (schema, value, problems) => {
    expect(await serverOf(model({ x: schema })).violations({ x: value })).toEqual(
      problems.map((problem) => `x ${problem}`),
    );
  });
});

describe("files", () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ["PNG", makePng(700, 300)],
    ["GIF", gifHeader(700, 300)],
    ["lossy WebP", webpHeader("VP8 ", 700, 300)],
    ["lossless WebP", webpHeader("VP8L", 700, 300)],
    ["extended WebP", webpHeader("VP8X", 700, 300)],
    ["JPEG with 70 kB before its frame header", jpegHeader(700, 300, { paddingBytes: 70_000, tableFirst: true })],
    ["progressive JPEG", jpegHeader(700, 300, { paddingBytes: 10, frame: 0xc2, tableFirst: true })],
  ])("the dimensions of a %s are read", async (_, bytes) => {
    const fits = serverOf(model({ x: image({ imageValidation: { maxWidth: 700, maxHeight: 300 } }) }));
    expect(await fits.violations({ x: bytes })).toEqual([]);
    const tooLarge = serverOf(model({ x: image({ imageValidation: { maxWidth: 699, maxHeight: 299 } }) }));
    expect(await tooLarge.violations({ x: bytes })).toEqual([
      "x must be at most 699 pixels wide, not 700",
      "x must be at most 299 pixels high, not 300",
    ]);
  });

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ["a JPEG that is cut short", JPEG],
    ["a PNG that is cut short", PNG.slice(0, 12)],
    ["one byte", new Uint8Array([1])],
    ["no image", new TextEncoder().encode("GIFT cards, forty percent off, today only")],
  ])("the dimensions of %s are left to the server", async (_, bytes) => {
    const limits = image({ imageValidation: { maxWidth: 1e9, maxHeight: 1e9 } });
    expect(await serverOf(model({ x: limits })).violations({ x: bytes })).toEqual([]);
  });

  test("image/jpg stands for image/jpeg", async () => {
    const { violations } = serverOf(model({ x: image({ supportedContentTypes: ["image/JPG"] }) }));
    expect(await violations({ x: JPEG })).toEqual([]);
    expect(await violations({ x: PNG })).toEqual(["x must be of type image/JPG, not image/png"]);
  });

  test("a range of media types holds all of its types", async () => {
    const { violations } = serverOf(
      model({ x: image({ supportedContentTypes: ["image/*"] }), y: { supportedContentTypes: ["*/*"] } }),
    );
    const text = { value: new Blob(["a"]), contentType: "text/plain" };
    expect(await violations({ x: PNG, y: text })).toEqual([]);
    expect(await violations({ x: text })).toEqual(["x must be of type image/*, not text/plain"]);
  });

  test("each file of a list is looked at", async () => {
    const { violations } = serverOf(
      model({ x: { type: "array", items: image({ supportedContentTypes: ["image/png"] }) } }),
    );
    expect(await violations({ x: [PNG, JPEG] })).toEqual(["x must be of type image/png, not image/jpeg"]);
  });
});

test.each<[string, object]>([
  ["no input", {}],
  ["an input that is null", { name: "erase_bg", input: null }],
  ["an input that is a list", { name: "erase_bg", input: [] }],
  ["fields that are no objects", model({ x: null, y: 1, z: "file" })],
  [
    "forms that are no objects",
    model({ x: { oneOf: [null, 1, {}], supportedContentTypes: null, imageValidation: [] } }),
  ],
  ["a type that JSON does not have", model({ x: { type: "file" } })],
  ["members of the wrong type", { input: { type: "object", properties: null, required: "x" } }],
])("a schema with %s leaves the input to the server", async (_, schema) => {
  const { violations, requests } = serverOf(schema);
  expect(await violations({ x: PNG, y: "text" })).toEqual([]);
  expect(requests).toHaveLength(2);
});

test("the emulator's own model", async () => {
  const mock = createMock("pixelbin");
  const predictions = createPredictions(createPixelbinClient({ token: "token", fetch: mock.fetch }));
  const input = { image: makePng(20, 10), refine: true, industry_type: "general" };
  const job = await predictions.create({ name: "erase_bg", input, validate: true });
  expect(job.status).toBe("ACCEPTED");
  const wrong = predictions.create({ name: "erase_bg", input: { ...input, industry_type: "moon" }, validate: true });
  await expect(wrong).rejects.toMatchObject({ violations: [{ member: "industry_type" }] });
  const empty = predictions.create({ name: "erase_bg", input: {}, validate: true });
  await expect(empty).rejects.toMatchObject({ violations: [{ member: "image", problem: "is required" }] });
  expect(mock.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
});

import { createReadStream, type ReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { InvalidInputError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { createPredictions, type PredictionInput, PredictionWaitError } from "../src/index.js";
import { fakeApi, ID } from "./support/fake-api.js";
import { GIF, HEIC, JPEG, PNG, WEBP } from "./support/images.js";

type Field = [name: string, value: string | { filename: string; type: string; bytes: number[] }];

/** Creates a job and returns the fields that the server got, in order. */
async function fieldsOf(input: PredictionInput, webhook?: string): Promise<Field[]> {
  const api = fakeApi("ACCEPTED");
  await createPredictions(api.client).create({ name: "erase_bg", input, webhook });
  const form = await api.requests[0]?.request.formData();
  const fields: Field[] = [];
  for (const [name, value] of form ?? []) {
    fields.push([
      name,
      typeof value === "string"
        ? value
        : { filename: value.name, type: value.type, bytes: [...new Uint8Array(await value.arrayBuffer())] },
    ]);
  }
  return fields;
}

describe("the wire form of inputs", () => {
  test("scalars are text, lists repeat their field, objects are JSON, what is absent is left out", async () => {
    const fields = await fieldsOf(
      {
        image: "https://media.example.com/a.png",
        page: new URL("https://media.example.com/b c"),
        refine: true,
        shadow: false,
        steps: 0,
        strength: 0.5,
        prompt: "",
        at: new Date(0),
        images: ["https://a.example", "https://b.example"],
        sizes: [1, 2],
        box: { left: 1, tags: ["a"] },
        points: [
          [1, 2],
          [3, 4],
        ],
        valueLike: { value: 3 },
        pathLike: { path: "M0 0L9 9", width: 2 },
        none: null,
        absent: undefined,
        empty: [],
      },
      "https://example.com/hook",
    );
    expect(fields.filter(([name]) => name !== "webhook")).toEqual([
      ["input.image", "https://media.example.com/a.png"],
      ["input.page", "https://media.example.com/b%20c"],
      ["input.refine", "true"],
      ["input.shadow", "false"],
      ["input.steps", "0"],
      ["input.strength", "0.5"],
      ["input.prompt", ""],
      ["input.at", "1970-01-01T00:00:00.000Z"],
      ["input.images", "https://a.example"],
      ["input.images", "https://b.example"],
      ["input.sizes", "1"],
      ["input.sizes", "2"],
      ["input.box", '{"left":1,"tags":["a"]}'],
      ["input.points", "[1,2]"],
      ["input.points", "[3,4]"],
      ["input.valueLike", '{"value":3}'],
      ["input.pathLike", '{"path":"M0 0L9 9","width":2}'],
    ]);
    expect(fields.filter(([name]) => name === "webhook")).toEqual([["webhook", "https://example.com/hook"]]);
  });

  test.each([
    ["png", "image/png", PNG],
    ["jpeg", "image/jpeg", JPEG],
    ["gif", "image/gif", GIF],
    ["webp", "image/webp", WEBP],
    ["heic", "image/heic", HEIC],
  ])("bytes of a %s are labelled as such", async (extension, type, bytes) => {
    expect(await fieldsOf({ image: bytes })).toEqual([
      ["input.image", { filename: `image.${extension}`, type, bytes: [...bytes] }],
    ]);
  });

  test("bytes of no known image are not called one", async () => {
    const [field] = await fieldsOf({ file: new Uint8Array([37, 80, 68, 70]) });
    expect(field?.[1]).toMatchObject({ filename: "file", type: "application/octet-stream" });
  });

  test("what the bytes say wins over a Blob's type, and what the caller says wins over both", async () => {
    const mislabelled = new File([PNG], "photo.jpg", { type: "image/jpeg" });
    const fields = await fieldsOf({
      images: [
        mislabelled,
        { value: mislabelled, filename: "x.bin", contentType: "application/x-test" },
        new Blob(["a,b"], { type: "text/csv" }),
      ],
    });
    expect(fields.map(([, value]) => value)).toMatchObject([
      { filename: "photo.jpg", type: "image/png" },
      { filename: "x.bin", type: "application/x-test" },
      { filename: "images", type: "text/csv" },
    ]);
  });

  test.each<[string, () => PredictionInput["image"]]>([
    ["an ArrayBuffer", () => PNG.slice().buffer],
    ["a view of a part of a buffer", () => new DataView(Uint8Array.of(0, ...PNG, 0).buffer, 1, PNG.length)],
    [
      "shared memory",
      () => {
        const view = new Uint8Array(new SharedArrayBuffer(PNG.length));
        view.set(PNG);
        return view;
      },
    ],
    ["a web stream", () => new Blob([PNG]).stream()],
    [
      "a generator",
      () =>
        (async function* () {
          yield PNG.subarray(0, 3);
          yield PNG.subarray(3);
        })(),
    ],
  ])("%s is sent whole", async (_, image) => {
    expect(await fieldsOf({ image: image() })).toEqual([
      ["input.image", { filename: "image.png", type: "image/png", bytes: [...PNG] }],
    ]);
  });
});

function circle(): object {
  const box = { self: {} };
  box.self = box;
  return box;
}

async function* numbers(): AsyncGenerator<number> {
  yield 1;
}

function lockedStream(): ReadableStream {
  const stream = new Blob([PNG]).stream();
  stream.getReader();
  return stream;
}

test("the error of a stream is passed on, and the stream is closed", async () => {
  const broken = new Error("the disk is gone");
  let isClosed = false;
  const image = (async function* () {
    try {
      yield PNG;
      throw broken;
    } finally {
      isClosed = true;
    }
  })();
  const api = fakeApi("ACCEPTED");
  await expect(createPredictions(api.client).create({ name: "erase_bg", input: { image } })).rejects.toBe(broken);
  expect(isClosed).toBe(true);
  expect(api.requests).toEqual([]);
});

async function* slow(): AsyncGenerator<Uint8Array> {
  await sleep(30);
  yield PNG;
}

test.each<[string, () => PredictionInput["image"]]>([
  ["alone", missingFile],
  ["in a list, after a stream that takes its time", () => [slow(), missingFile()]],
  ["with a name", () => ({ value: missingFile(), filename: "a.png" })],
])("a file stream that fails before it is read ends the call, not the process: %s", async (_, image) => {
  const api = fakeApi("ACCEPTED");
  const call = createPredictions(api.client).create({ name: "erase_bg", input: { image: image() } });
  await expect(call).rejects.toMatchObject({ code: "ENOENT" });
  expect(api.requests).toEqual([]);
});

function missingFile(): ReadStream {
  return createReadStream("/there/is/no/such/file.png");
}

test("an empty filename and content type are as good as none", async () => {
  const fields = await fieldsOf({ image: { value: PNG, filename: "", contentType: "" } });
  expect(fields).toMatchObject([["input.image", { filename: "image.png", type: "image/png" }]]);
});

describe("refused before any request", () => {
  test.each(["erase", "a_b_c", "_bg", "erase_", "", "_", ".._bg"])("name %j", async (name) => {
    const api = fakeApi("ACCEPTED");
    await expect(createPredictions(api.client).create({ name, input: {} })).rejects.toBeInstanceOf(InvalidInputError);
    expect(api.requests).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ["a number that is none", { n: Number.NaN }, "input.n"],
    ["a function", { f: () => 1 }, "input.f"],
    ["an empty file", { image: new Uint8Array() }, "input.image"],
    ["a file inside an object", { layer: { image: PNG } }, "input.layer"],
    ["a hole in a list", { images: ["https://a.example", null] }, "input.images"],
    ["a date that is none", { at: new Date("x") }, "input.at"],
    ["a list as the whole input", [], "input"],
    ["a file as the whole input", new Blob([PNG]), "input"],
    ["bytes as the whole input", PNG, "input"],
    ["a Map as the whole input", new Map([["image", "https://a.example"]]), "input"],
    ["a promise that was not awaited", { image: Promise.resolve(PNG) }, "input.image"],
    ["a promise in a list", { images: [Promise.resolve(PNG)] }, "input.images"],
    ["a promise as the value of a file", { image: { value: Promise.resolve(PNG) } }, "input.image"],
    ["a Map", { box: new Map([["left", 1]]) }, "input.box"],
    ["a Response", { image: new Response(PNG) }, "input.image"],
    ["a Buffer inside an object", { layer: { image: Buffer.from(PNG) } }, "input.layer"],
    ["a number that is none inside an object", { box: { left: Number.NaN } }, "input.box"],
    ["a function inside an object", { box: { left: () => 1 } }, "input.box"],
    ["a circle", { box: circle() }, "input.box"],
    ["an object that becomes nothing", { box: { toJSON: () => undefined } }, "input.box"],
    ["a content type that is none", { image: { value: PNG, contentType: "png" } }, "input.image"],
    ["a content type with a line break", { image: { value: PNG, contentType: "image/png\r\nx: y" } }, "input.image"],
    ["what JSON cannot say", { box: { left: 1n } }, "input.box"],
    ["a stream of other things", { image: numbers() }, "input.image"],
    ["a stream that is read elsewhere", { image: lockedStream() }, "input.image"],
  ])("%s", async (_, input, member) => {
    const api = fakeApi("ACCEPTED");
    const call = createPredictions(api.client).create({ name: "erase_bg", input: input as PredictionInput });
    await expect(call).rejects.toMatchObject({ name: "InvalidInputError", operation: "create", member });
    expect(api.requests).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["alone", { path: "photo.png" }],
    ["with a name", { path: "photo.png", filename: "a.png", contentType: "image/png" }],
    ["in a list", [{ path: "photo.png" }]],
    ["as a URL", { path: new URL("file:///photo.png") }],
    ["that is a URL", new URL("file:///photo.png")],
    ["as the value of a file", { value: { path: "photo.png" } }],
    ["that is the URL of a file", { value: new URL("file:///photo.png") }],
    ["with a description", { value: "./photo.png", filename: "photo.png" }],
  ])("a path, which the model could not read: %s", async (_, image) => {
    const api = fakeApi("ACCEPTED");
    const call = createPredictions(api.client).create({ name: "erase_bg", input: { image } as PredictionInput });
    await expect(call).rejects.toMatchObject({ name: "InvalidInputError", member: "input.image" });
    await expect(call).rejects.toThrow("`await openAsBlob(path)`");
    expect(api.requests).toEqual([]);
  });

  test.each<[unknown]>([[""], ["hook"], ["/hook"], ["ftp://example.com/"], [new URL("https://example.com/")]])(
    "webhook %j",
    async (webhook) => {
      const api = fakeApi("ACCEPTED");
      const call = createPredictions(api.client).create({ name: "erase_bg", input: {}, webhook: webhook as string });
      await expect(call).rejects.toMatchObject({ member: "webhook" });
      expect(api.requests).toEqual([]);
    },
  );
});

describe("createAndWait", () => {
  test("creates, waits, and reports each status once", async () => {
    const api = fakeApi("ACCEPTED", "SUCCESS");
    const seen: string[] = [];
    const result = await createPredictions(api.client).createAndWait({
      name: "erase_bg",
      input: { image: PNG },
      options: { onStatus: ({ status }) => seen.push(status) },
    });
    expect(result.status).toBe("SUCCESS");
    expect(seen).toEqual(["ACCEPTED", "SUCCESS"]);
    expect(api.requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  test("an error after the creation carries the id of the job", async () => {
    const failure: unknown = await createPredictions(fakeApi("ACCEPTED", 401).client)
      .createAndWait({ name: "erase_bg", input: {} })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PredictionWaitError);
    expect(failure).toMatchObject({ requestId: ID, cause: { status: 401 } });
  });
});

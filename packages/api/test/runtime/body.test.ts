import { describe, expect, test } from "vitest";
import { writeInput } from "../../src/runtime/input.js";
import * as write from "../../src/runtime/member-writers.js";
import type { MemberWriter } from "../../src/runtime/operation-descriptor.js";
import { refusal, spec } from "../support/inputs.js";

describe("a JSON body", () => {
  const body = (value: unknown): unknown =>
    writeInput(spec({ value: write.body }, { body: write.json }), { value }).body;

  test.each([
    [{ deep: [1, null, "ü"] }, '{"value":{"deep":[1,null,"ü"]}}'],
    [new Date(0), '{"value":"1970-01-01T00:00:00.000Z"}'],
    [{ left: undefined }, '{"value":{}}'],
    ['"', '{"value":"\\""}'],
    [false, '{"value":false}'],
  ])("%j", (value, text) => {
    expect(body(value)).toBe(text);
  });

  const circle: unknown[] = [];
  circle.push(circle);
  test.each([
    ["NaN", Number.NaN],
    ["Infinity, deep", { a: [Number.NEGATIVE_INFINITY] }],
    ["a bigint", 1n],
    ["a function", () => {}],
    ["a circle", circle],
    ["bytes", new Uint8Array(3)],
    ["a Blob, deep", { file: new Blob(["x"]) }],
    ["a buffer", new ArrayBuffer(2)],
  ])("%s is refused, not turned into null", (_, value) => {
    expect(refusal(() => writeInput(spec({ value: write.body }, { body: write.json }), { value })).member).toBe(
      "value",
    );
  });

  test("is sent empty unless it is optional", () => {
    const optional = spec({ name: write.body }, { body: write.json, bodyOptional: true });
    expect(writeInput(spec({ name: write.body }, { body: write.json }), {}).body).toBe("{}");
    expect(writeInput(optional, {}).body).toBeNull();
    expect(writeInput(optional, { name: "a" }).body).toBe('{"name":"a"}');
  });
});

describe("a form", () => {
  const fields = async (members: Record<string, MemberWriter>, input: object): Promise<[string, unknown][]> => {
    const { body } = writeInput(spec(members, { body: write.form, open: write.body }), input);
    if (!(body instanceof FormData)) throw new Error("no form");
    return Promise.all(
      [...body].map(
        async ([name, value]): Promise<[string, unknown]> => [
          name,
          typeof value === "string" ? value : { name: value.name, type: value.type, text: await value.text() },
        ],
      ),
    );
  };

  test("has text for text, a field per item, and JSON for objects", async () => {
    const input = {
      name: "a",
      tags: ["x", "y"],
      on: true,
      size: 3,
      meta: { a: [1] },
      at: new Date(0),
      none: null,
      no: [],
    };
    expect(await fields({}, input)).toEqual([
      ["name", "a"],
      ["tags", "x"],
      ["tags", "y"],
      ["on", "true"],
      ["size", "3"],
      ["meta", '{"a":[1]}'],
      ["at", "1970-01-01T00:00:00.000Z"],
    ]);
  });

  test("joins and stringifies where the spec says so", async () => {
    const members = { tags: write.bodyComma, metadata: write.bodyJson };
    expect(await fields(members, { tags: ["a", "b"], metadata: { value: 1 } })).toEqual([
      ["tags", "a,b"],
      ["metadata", '{"value":1}'],
    ]);
    expect(await fields(members, { tags: [], metadata: '{"kept":1}' })).toEqual([["metadata", '{"kept":1}']]);
    expect(await fields(members, { metadata: [1, 2] })).toEqual([["metadata", "[1,2]"]]);
  });

  test.each([[["a", "b,c"]], ["a,b"]])("refuses %j for a list joined by commas: a server would split it", (tags) => {
    for (const members of [{ tags: write.bodyComma }, { tags: write.queryComma }]) {
      const error = refusal(() => writeInput(spec(members, { body: write.form }), { tags }));
      expect(error.message).toBe(
        "act: `tags` must not have an item that contains a comma, because the items are sent as one comma-separated text",
      );
    }
  });

  const bytes = new TextEncoder().encode("bytes");
  test.each([
    ["a File", new File(["bytes"], "a.png", { type: "image/png" }), "a.png", "image/png"],
    ["a Blob", new Blob(["bytes"], { type: "image/png" }), "file", "image/png"],
    ["a Uint8Array", bytes, "file", ""],
    ["a part of a buffer", new Uint8Array([0, ...bytes, 0]).subarray(1, 6), "file", ""],
    ["an ArrayBuffer", bytes.slice().buffer, "file", ""],
    ["a DataView", new DataView(bytes.slice().buffer), "file", ""],
    ["a named Blob", { value: new Blob(["bytes"]), filename: "b.png", contentType: "image/png" }, "b.png", "image/png"],
    ["named bytes", { value: bytes, contentType: "image/png" }, "file", "image/png"],
    ["a File with another name", { value: new File(["bytes"], "a.png"), filename: "c" }, "c", ""],
  ])("carries %s", async (_, file, name, type) => {
    const sent = type || "application/octet-stream";
    const [field] = await fields({ file: write.bodyFile }, { file });
    expect(field).toEqual([
      "file",
      { name, type: expect.stringMatching(type === "" ? /^$|octet-stream/ : sent), text: "bytes" },
    ]);
    expect(await fields({}, { file })).toEqual([field]);
  });

  test.each([
    ["a stream", new ReadableStream()],
    ["an async generator", (async function* () {})()],
    ["a stream with a name", { value: new ReadableStream(), filename: "a" }],
    ["shared memory", new Uint8Array(new SharedArrayBuffer(4))],
  ])("refuses %s: it could not be sent again, and says so", (_, file) => {
    const error = refusal(() => writeInput(spec({ file: write.bodyFile }, { body: write.form }), { file }));
    expect(error.message).toMatch(
      /`file` must not be a stream or shared memory, which cannot be sent again after a failure: collect it into a Blob/,
    );
  });

  test.each(["photo.png", null, 3, { path: "photo.png" }, ["photo.png"], true])(
    "refuses %j in place of a file, instead of uploading the text",
    (file) => {
      const error = refusal(() => writeInput(spec({ file: write.bodyFile }, { body: write.form }), { file }));
      expect(error.message).toContain("`file` must be a Blob, a File or a buffer");
    },
  );

  test("refuses numbers that are none", () => {
    expect(refusal(() => writeInput(spec({ a: write.body }, { body: write.form }), { a: Number.NaN })).member).toBe(
      "a",
    );
    expect(
      refusal(() => writeInput(spec({ a: write.body }, { body: write.form }), { a: { b: Number.NaN } })).member,
    ).toBe("a");
  });
});

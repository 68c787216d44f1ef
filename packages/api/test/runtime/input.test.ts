import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/runtime/errors.js";
import { writeInput } from "../../src/runtime/input.js";
import * as write from "../../src/runtime/member-writers.js";
import type { MemberWriter, OperationDescriptor } from "../../src/runtime/operation-descriptor.js";
import { refusal, spec } from "../support/inputs.js";

const inPath = (place: MemberWriter): OperationDescriptor => spec({ id: place }, { path: "/things/{id}/parts" });
const pathOf = (place: MemberWriter, id: unknown): string => writeInput(inPath(place), { id }).pathname;
const searchOf = (place: MemberWriter, tags: unknown): string => writeInput(spec({ tags: place }), { tags }).search;

describe("a value in the path", () => {
  test.each([
    ["abc", "abc"],
    ["a/b", "a%2Fb"],
    ["a b#c?.jpg", "a%20b%23c%3F.jpg"],
    ["%2e%2e", "%252e%252e"],
    ["%2F", "%252F"],
    ["..%2f..", "..%252f.."],
    ["...", "..."],
    [".hidden", ".hidden"],
    ["a\\..\\b", "a%5C..%5Cb"],
    ["\n", "%0A"],
    ["{id}", "%7Bid%7D"],
    ["$&", "%24%26"],
    ["ü", "%C3%BC"],
    ["😀", "%F0%9F%98%80"],
    [7, "7"],
  ])("%j is written as one segment, %s", (id, written) => {
    expect(pathOf(write.path, id)).toBe(`/things/${written}/parts`);
  });

  test("keeps its slashes if the spec declares several segments", () => {
    expect(pathOf(write.pathSegments, "dir/a b#c.jpg")).toBe("/things/dir/a%20b%23c.jpg/parts");
    expect(pathOf(write.pathSegments, "asset")).toBe("/things/asset/parts");
  });

  test.each(["", ".", ".."])("%j is refused", (id) => {
    for (const place of [write.path, write.pathSegments]) {
      const error = refusal(() => writeInput(inPath(place), { id }));
      expect(error).toMatchObject({ operation: "act", member: "id" });
    }
  });

  test.each([write.path, write.pathSegments])(
    "is refused if it is empty or a boolean, with a message that says so",
    (place) => {
      for (const id of ["", true, false]) {
        expect(refusal(() => writeInput(inPath(place), { id })).message).toBe(
          "act: `id` must be a non-empty string or a number",
        );
      }
    },
  );

  test.each(["/a", "a/", "a//b", "../../x", "a/../b", "./a", "a/."])(
    "%j is refused in place of several segments",
    (id) => {
      expect(refusal(() => writeInput(inPath(write.pathSegments), { id })).message).toMatch(
        /^act: `id` must not contain the path segment "\.{0,2}"$/,
      );
    },
  );

  test.each([undefined, null, {}, [], Number.NaN, Number.POSITIVE_INFINITY, Symbol("x"), () => {}])(
    "%s is refused",
    (id) => void expect(refusal(() => writeInput(inPath(write.path), { id })).member).toBe("id"),
  );

  test.each(["\ud800", "a\udc00b"])("half a surrogate pair is refused with an InvalidInputError", (id) => {
    expect(refusal(() => writeInput(inPath(write.path), { id })).message).toContain("surrogate");
  });

  test("never changes the rest of the path, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(write.path, write.pathSegments), (id, place) => {
        let pathname: string;
        try {
          pathname = pathOf(place, id);
        } catch (error) {
          return error instanceof InvalidInputError;
        }
        const url = new URL(`https://api.example${pathname}?q`);
        const expected = place === write.path ? 3 : 2 + id.split("/").length;
        return (
          url.pathname === pathname &&
          url.search === "?q" &&
          url.pathname.split("/").length - 1 === expected &&
          decodeURIComponent(pathname) === `/things/${id}/parts`
        );
      }),
    );
  });
});

describe("a value in the query", () => {
  test.each([
    [write.query, "a b&c=d", "?tags=a%20b%26c%3Dd"],
    [write.query, ["a", "b"], "?tags=a&tags=b"],
    [write.query, true, "?tags=true"],
    [write.query, 0, "?tags=0"],
    [write.query, "", "?tags="],
    [write.query, new Date(0), "?tags=1970-01-01T00%3A00%3A00.000Z"],
    [write.query, 10n, "?tags=10"],
    [write.query, [], ""],
    [write.queryBrackets, ["a", "b"], "?tags%5B0%5D=a&tags%5B1%5D=b"],
    [write.queryBrackets, "a", "?tags%5B0%5D=a"],
    [write.queryBrackets, [], ""],
    [write.queryComma, ["a", "b"], "?tags=a%2Cb"],
    [write.queryComma, [], ""],
  ])("row %#: %s", (place, value, search) => {
    expect(searchOf(place, value)).toBe(search);
  });

  test("comes in the order of the input", () => {
    const { search } = writeInput(spec({ a: write.query, b: write.query }), { b: 1, a: 2 });
    expect(search).toBe("?b=1&a=2");
  });

  test.each([null, {}, [[]], [null], Number.NaN, new Date(Number.NaN)])("%j is refused", (tags) => {
    expect(refusal(() => writeInput(spec({ tags: write.query }), { tags })).member).toBe("tags");
  });

  test("can be read from the URL unchanged", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (tags) => {
        const params = new URLSearchParams(searchOf(write.query, tags));
        expect(params.getAll("tags")).toEqual(tags);
      }),
    );
  });
});

describe("members", () => {
  const file = spec(
    { name: write.body, size: write.range(write.query, 1, 9) },
    { body: write.json, required: ["name"] },
  );

  test("that are required are demanded", () => {
    expect(refusal(() => writeInput(file, {})).message).toBe("act: `name` is required");
    expect(refusal(() => writeInput(file, { name: undefined })).member).toBe("name");
    expect(refusal(() => writeInput(inPath(write.path), {})).message).toBe("act: `id` is required");
    expect(writeInput(file, { name: null }).body).toBe('{"name":null}');
  });

  test("that the spec does not declare are refused by name, with a list of those that it does", () => {
    expect(refusal(() => writeInput(file, { name: "a", Size: 1 })).message).toBe(
      "act: `Size` is not a known member. Did you mean `size`?",
    );
    expect(refusal(() => writeInput(file, { name: "a", quality: 1 })).message).toBe(
      "act: `quality` is not a known member. Known members: name, size",
    );
    expect(refusal(() => writeInput(spec({}), { quality: 1 })).message).toBe(
      "act: `quality` is not a known member: this operation has none",
    );
  });

  test.each([null, "text", 7, true, [], () => {}])("cannot be given as %j in place of an input", (input) => {
    expect(refusal(() => writeInput(file, input as object)).message).toBe("act: `input` must be an object");
  });

  test("with bounds are refused as text, and may be null", () => {
    expect(refusal(() => writeInput(file, { name: "a", size: "5" })).message).toBe("act: `size` must be a number");
    const nullable = spec({ size: write.range(write.body, 1, 9) }, { body: write.json });
    expect(writeInput(nullable, { size: null }).body).toBe('{"size":null}');
  });

  test("of a form that are null are left out", () => {
    const members = { note: write.body, tags: write.bodyComma, metadata: write.bodyJson };
    const { body } = writeInput(spec(members, { body: write.form }), { note: null, tags: null, metadata: null });
    expect(body instanceof FormData && [...body.keys()]).toEqual([]);
  });

  test("that are undefined count as absent", () => {
    expect(writeInput(file, { name: "a", size: undefined })).toMatchObject({ search: "", body: '{"name":"a"}' });
  });

  test.each(["toString", "constructor", "hasOwnProperty"])(
    "that every object has, such as %s, count as unknown",
    (name) => {
      expect(refusal(() => writeInput(file, { name: "a", [name]: 1 })).member).toBe(name);
    },
  );

  test("named __proto__ are refused, and harmless where any member is accepted", () => {
    const input: object = JSON.parse('{"name":"a","__proto__":{"polluted":true}}');
    expect(refusal(() => writeInput(file, input)).member).toBe("__proto__");
    const { body } = writeInput({ ...file, open: write.body }, input);
    expect(body).toBe('{"name":"a","__proto__":{"polluted":true}}');
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("that are inherited do not count", () => {
    const input: object = Object.create({ name: "inherited" });
    expect(refusal(() => writeInput(file, input)).member).toBe("name");
  });

  test.each([new Map([["path", "a"]]), new URLSearchParams("path=a"), new Date()])(
    "an instance without members of its own, %o, is not taken for an empty input",
    (input) => {
      const lenient = spec({ path: write.query });
      expect(refusal(() => writeInput(lenient, input)).message).toBe(
        "act: `input` must be an object with the members of the input",
      );
    },
  );

  test("may come in an instance of a class", () => {
    class Listing {
      path = "a";
    }
    expect(writeInput(spec({ path: write.query }), new Listing()).search).toBe("?path=a");
  });

  test("are not changed", () => {
    const input = Object.freeze({ name: "a", size: 3 });
    writeInput(file, input);
    expect(input).toEqual({ name: "a", size: 3 });
  });

  test.each([0, 10, [1, 10]])("are refused if a number is out of range: %j", (size) => {
    expect(refusal(() => writeInput(file, { name: "a", size })).message).toMatch(/must be at (least 1|most 9)/);
  });

  const access = spec({ access: write.oneOf(write.query, ["public-read", null, 3]) });
  test("accept the values of their enum, and lists of them", () => {
    expect(writeInput(access, { access: ["public-read", 3] }).search).toBe("?access=public-read&access=3");
    expect(refusal(() => writeInput(access, { access: "privat" })).message).toBe(
      'act: `access` must be one of "public-read", null, 3',
    );
    expect(refusal(() => writeInput(access, { access: ["public-read", "x"] })).member).toBe("access");
  });

  test("can have another name on the wire, or two", () => {
    const renamed = spec({ name: write.renamed(write.path, "id") }, { path: "/things/{id}" });
    expect(writeInput(renamed, { name: "a" }).pathname).toBe("/things/a");
    const both = spec({ versions: write.alsoAs(write.body, "withVersions") }, { body: write.json });
    expect(writeInput(both, { versions: true }).body).toBe('{"versions":true,"withVersions":true}');
  });

  test("of different shapes of a body cannot be combined", () => {
    const shaped = spec(
      { text: write.body, pinned: write.body, id: write.body },
      {
        body: write.json,
        check: write.exclusiveShapes({ text: [0, 1], pinned: [2] }),
      },
    );
    expect(writeInput(shaped, { text: "a", id: 1 }).body).toBe('{"text":"a","id":1}');
    expect(refusal(() => writeInput(shaped, { text: "a", pinned: true })).message).toBe(
      "act: `text` cannot be combined with `pinned`: leave one of them out",
    );
  });

  test("that are secret are collected for redaction, except short texts", () => {
    const secret = spec({ credentials: write.secret(write.body) }, { body: write.json });
    const { secrets } = writeInput(secret, {
      credentials: { key: "AKIA-canary", more: ["deep-canary", 12345], on: true, n: 1 },
    });
    expect(new Set(secrets)).toEqual(new Set(["AKIA-canary", "deep-canary", "12345", "true"]));
  });
});

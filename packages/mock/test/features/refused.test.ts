import { parseSpec, readOperations, SpecError } from "@pixwire/scripts/spec";
import { describe, expect, test } from "vitest";
import { documentOf, object, string } from "./document.js";
import { REFUSED } from "./refused.js";

function refusalsOf(text: string): SpecError {
  try {
    readOperations(parseSpec(text, "spec/things.yaml"));
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("refused with a sentence and the line", () => {
  test.each(REFUSED)("%s", (_, parts, sentence, line) => {
    const text = documentOf(parts);
    const { refusals } = refusalsOf(text);
    expect(refusals.map(({ problem }) => problem)).toEqual([expect.stringMatching(sentence)]);
    expect(text.split("\n")[(refusals[0]?.line ?? 0) - 1]).toContain(line);
  });
});

test("everything that is wrong with a document is reported at once, in the order of its lines", () => {
  const text = documentOf({
    parameters: [
      { name: "session", in: "cookie", schema: string },
      { name: "filter", in: "query", schema: object({ a: string }) },
    ],
    requestBody: { content: { "application/xml": { schema: {} } } },
    responses: { "2XX": { description: "Some." } },
    operation: { operationId: "get-thing", "x-vendor": 1 },
    schemas: { A: { type: "string", nullable: true } },
  });
  const error = refusalsOf(text);
  const lines = error.refusals.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(error.refusals.map(({ problem }) => problem)).toEqual([
    expect.stringMatching(/cannot be the name of a function/),
    expect.stringMatching(/cookie parameters are not supported/),
    expect.stringMatching(/filter is an object/),
    expect.stringMatching(/application\/xml/),
    expect.stringMatching(/2XX/),
    expect.stringMatching(/x-vendor/),
    expect.stringMatching(/nullable/),
  ]);
  expect(error.message.split("\n")).toHaveLength(7);
  expect(error.message).toMatch(/^spec\/things\.yaml:\d+: operationId "get-thing"/);
});

test("YAML aliases that unfold without end are refused, and a document that is no object", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (const [from, to] of ["ab", "bc", "cd", "de"].map((pair) => [...pair])) {
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(", ")}]`);
  }
  expect(() => parseSpec(bomb.join("\n"), "spec/bomb.yaml")).toThrow(/its YAML aliases \(\*name\) unfold/);
  expect(() => parseSpec("- a", "spec/list.yaml")).toThrow(/the document is not an object/);
});

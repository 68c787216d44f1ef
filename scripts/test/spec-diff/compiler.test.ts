import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../spec/index.js";
import { type Change, diff, type RuleId } from "../../spec-diff/index.js";
import { compareTypes, typeNames, typesOf } from "./compiler.js";
import { BREAKING } from "./seeds/breaking.js";
import { documentNamed, edited, referenceTo, type Seed } from "./seeds/edits.js";
import { SAFE } from "./seeds/safe.js";

/**
 * Where the compiler has nothing against a change that hurts callers nevertheless: assignability does not ask whether an
 * object literal with the member, or a program that reads it, still compiles.
 */
const BLIND_SPOTS: Readonly<Partial<Record<RuleId, string>>> = {
  "property-removed": "extra members are refused in literals only, and reading a member is not asked for",
  "undeclared-members-undeclared": "an object with an index signature is assignable to one of optional members",
  "alternative-added": "formats, which tell alternatives of one type apart, are not in the types",
  "alternative-removed": "formats, which tell alternatives of one type apart, are not in the types",
  "parameter-removed": "extra members are refused in literals only",
  "request-body-became-required": "a flat input has members, and all of them may be optional",
  "request-body-removed": "extra members are refused in literals only",
  "success-status-removed": "the type of the answer has one alternative less",
  "response-body-removed": "whatever was read is not there any more, which assignability does not ask",
};

function hurting(changes: readonly Change[], operation: string, who: Change["hurts"][number]): Change[] {
  return changes.filter((one) => one.operation === operation && one.severity !== "safe" && one.hurts.includes(who));
}

/** Where compiler and comparison disagree about one type, in words. */
function disagreement(name: string, refused: boolean, changes: readonly Change[]): string[] {
  const rules = changes.map(({ rule }) => rule);
  if (refused && rules.length === 0) return [`${name}: the compiler refuses it, and no rule names it`];
  if (!refused && rules.some((rule) => !(rule in BLIND_SPOTS)) && !rules.some((rule) => rule in BLIND_SPOTS)) {
    return [`${name}: the compiler has nothing against it, and there is ${rules.join(", ")}`];
  }
  return [];
}

describe("schemas of every kind, each replaced by each other one", () => {
  const object = (properties: JsonObject, required: string[] = [], more: JsonObject = {}): JsonObject => ({
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    ...more,
  });
  const text = { type: "string" };
  const integer = { type: "integer" };
  const animals = [referenceTo("Cat"), referenceTo("Dog")];
  const SCHEMAS: Readonly<Record<string, JsonObject>> = {
    string: text,
    integer,
    boolean: { type: "boolean" },
    "string or null": { type: ["string", "null"] },
    "string or integer": { type: ["string", "integer"] },
    "a or b": { type: "string", enum: ["a", "b"] },
    "constant a": { const: "a" },
    "a, b or null": { type: ["string", "null"], enum: ["a", "b", null] },
    strings: { type: "array", items: text },
    "strings or nulls": { type: "array", items: { type: ["string", "null"] } },
    "{ a }": object({ a: text }, ["a"]),
    "{ a? }": object({ a: text }),
    "{ a, b? }": object({ a: text, b: integer }, ["a"]),
    "{ a, b }": object({ a: text, b: integer }, ["a", "b"]),
    "{ a or null }": object({ a: { type: ["string", "null"] } }, ["a"]),
    "{ a } and nothing else": object({ a: text }, ["a"], { additionalProperties: false }),
    "{ a } and anything": object({ a: text }, ["a"], { additionalProperties: true }),
    "map of strings": { type: "object", additionalProperties: text },
    "any object": { type: "object" },
    "empty object": object({}, [], { additionalProperties: false }),
    "anyOf string and integer": { anyOf: [text, integer] },
    "cat or dog": { oneOf: animals },
    "cat, dog or fish": { oneOf: [...animals, referenceTo("Fish")] },
    cat: referenceTo("Cat"),
    "cat or null": { anyOf: [referenceTo("Cat"), { type: "null" }] },
    "allOf { a } and { b }": { allOf: [object({ a: text }, ["a"]), object({ b: integer }, ["b"])] },
    "recursive list": referenceTo("List"),
    anything: {},
    "a, b or any string": { anyOf: [{ type: "string", enum: ["a", "b"] }, text] },
  };
  const animal = (kind: string): JsonObject => object({ kind: { type: "string", const: kind }, name: text }, ["kind"]);
  const components = {
    schemas: {
      Cat: animal("cat"),
      Dog: animal("dog"),
      Fish: animal("fish"),
      List: object({ value: text, next: referenceTo("List") }, ["value"]),
    },
  };
  const names = Object.keys(SCHEMAS);
  // Outside CI every seventh pair, which the compiler reads in half a second.
  const pairs = names
    .flatMap((before) => names.flatMap((after) => (before === after ? [] : [[before, after] as const])))
    .filter((_, index) => process.env.CI || index % 7 === 0);

  const documentOf = (side: 0 | 1): JsonObject => ({
    openapi: "3.1.0",
    paths: Object.fromEntries(
      pairs.map((pair, index) => {
        const schema = object({ value: SCHEMAS[pair[side]] ?? {} }, ["value"]);
        const content = { "application/json": { schema } };
        const responses = { 200: { description: "It.", content } };
        const operation = {
          operationId: `op${index}`,
          tags: ["T"],
          requestBody: { required: true, content },
          responses,
        };
        return [`/op${index}`, { post: operation }];
      }),
    ),
    components,
  });

  test("compiler and comparison agree, but for what the compiler does not see", async () => {
    const [base, head] = [documentOf(0), documentOf(1)];
    const types = compareTypes(await typesOf(base), await typesOf(head));
    const changes = diff(base, head);
    const byOperation = new Map<string, Change[]>();
    for (const change of changes) {
      const operation = change.operation ?? "";
      byOperation.set(operation, [...(byOperation.get(operation) ?? []), change]);
    }
    const found = pairs.flatMap(([before, after], index) => {
      const operation = `op${index}`;
      const own = byOperation.get(operation) ?? [];
      const [input, output] = [`Op${index}Input`, `Op${index}Output`];
      return [
        ...disagreement(
          `sent: ${before} -> ${after}`,
          !types.newTakesOld(input),
          hurting(own, operation, "input types"),
        ),
        ...disagreement(
          `read: ${before} -> ${after}`,
          !types.oldTakesNew(output),
          hurting(own, operation, "output types"),
        ),
      ];
    });
    expect(found).toEqual([]);
  }, 120_000);
});

describe("the seeded edits of a spec of ours", () => {
  const ofSpec = ({ document }: Seed): boolean => document === "img-src";
  const base = documentNamed("img-src");
  const cases: [what: string, edits: Seed["edits"]][] = [
    ["all edits that hurt nobody, at once", SAFE.filter(ofSpec).flatMap(({ edits }) => edits)],
    ...BREAKING.filter(ofSpec).flatMap(({ what, edits }): typeof cases => {
      const changes = diff(base, edited({ document: "img-src", edits }));
      const isVisible = changes.some(
        ({ severity, hurts }) => severity === "breaking" && hurts.some((who) => /types/.test(who)),
      );
      return isVisible ? [[what, edits]] : [];
    }),
  ];

  test.each(cases)("compiler and comparison agree about every input and answer: %s", async (_, edits) => {
    const head = edited({ document: "img-src", edits });
    const types = compareTypes(await typesOf(base), await typesOf(head));
    const changes = diff(base, head);
    const [before, after] = [typeNames(base), typeNames(head)];
    const found = [...before].flatMap(([operation, { input, output }]) => {
      const answersTheSame = after.get(operation)?.output === output && /^\w+$/.test(output) && output !== "void";
      return [
        ...disagreement(input, !types.newTakesOld(input), hurting(changes, operation, "input types")),
        ...(answersTheSame
          ? disagreement(
              output,
              !types.oldTakesNew(output),
              hurting(changes, operation, "output types").filter(isOfSuccess),
            )
          : []),
      ];
    });
    expect(found).toEqual([]);
  });
});

/** The types of errors are no part of the answer. */
function isOfSuccess({ member }: Change): boolean {
  return /^2\d\d\b/.test(member) && !member.startsWith("207");
}

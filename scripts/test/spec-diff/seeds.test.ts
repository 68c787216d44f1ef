import { describe, expect, test } from "vitest";
import { diff } from "../../spec-diff/index.js";
import { BREAKING } from "./seeds/breaking.js";
import { documentNamed, edited, type Seed } from "./seeds/edits.js";
import { SAFE } from "./seeds/safe.js";

/** Each takes a third of a second: CI makes all of them, and any other run every third. */
const chosen = (seeds: readonly Seed[]): (readonly [title: string, seed: Seed])[] =>
  seeds.filter((_, index) => process.env.CI || index % 3 === 0).map((seed) => [title(seed), seed]);

const title = ({ document, what }: Seed): string => `${document}: ${what}`;

describe("an edit that hurts callers is breaking", () => {
  test.each(chosen(BREAKING))("%s", (_, seed) => {
    const changes = diff(documentNamed(seed.document), edited(seed));
    const rules = changes.filter(({ severity }) => severity === "breaking").map(({ rule }) => rule);
    expect(rules).toContain(seed.rule);
  });
});

describe("an edit that hurts nobody is safe", () => {
  test.each(chosen(SAFE))("%s", (_, seed) => {
    const changes = diff(documentNamed(seed.document), edited(seed));
    expect(changes.filter(({ severity, rule }) => severity !== "safe" && rule !== seed.rule)).toEqual([]);
    const rules = changes.map(({ rule }) => rule);
    if (seed.rule === "nothing") expect(rules.filter((rule) => rule !== "documentation-changed")).toEqual([]);
    else expect(rules).toContain(seed.rule);
  });
});

test("there are enough of them, on our own documents and on others", () => {
  expect(BREAKING.length).toBeGreaterThanOrEqual(60);
  expect(SAFE.length).toBeGreaterThanOrEqual(40);
  for (const seeds of [BREAKING, SAFE]) {
    expect(new Set(seeds.map(({ document }) => document)).size).toBe(5);
    expect(new Set(seeds.map(title)).size).toBe(seeds.length);
  }
});

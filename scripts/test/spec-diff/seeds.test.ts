import { describe, expect, test } from "vitest";
import { diff } from "../../spec-diff/index.js";
import { BREAKING } from "./seeds/breaking.js";
import { documentNamed, edited, type Seed } from "./seeds/edits.js";
import { SAFE } from "./seeds/safe.js";

const title = ({ document, what }: Seed): string => `${document}: ${what}`;

describe("an edit that hurts callers is breaking", () => {
  test.each(BREAKING.map((seed) => [title(seed), seed] as const))("%s", (_, seed) => {
    const changes = diff(documentNamed(seed.document), edited(seed));
    const rules = changes.filter(({ severity }) => severity === "breaking").map(({ rule }) => rule);
    expect(rules).toContain(seed.rule);
  });
});

describe("an edit that hurts nobody is safe", () => {
  test.each(SAFE.map((seed) => [title(seed), seed] as const))("%s", (_, seed) => {
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

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { changesetProblems } from "../changesets.js";
import { ROOT, readPublishedPackages } from "../repository.js";

test("the pending changesets can be released", async () => {
  const published = readPublishedPackages().map(({ manifest }) => manifest);
  expect(published.length).toBeGreaterThan(4);
  expect(await changesetProblems(ROOT, published)).toEqual([]);
});

describe("a changeset", () => {
  function problemsOf(releases: string, version = "0.4.0"): Promise<string[]> {
    const root = mkdtempSync(join(tmpdir(), "pixwire-changesets-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, ".changeset"));
    writeFileSync(join(root, ".changeset/one.md"), `---\n${releases}\n---\n\nNotes may be empty.\n`);
    return changesetProblems(root, [{ name: "@pixwire/api", version }]);
  }

  test("may raise a published package by a minor or a patch", async () => {
    expect(await problemsOf('"@pixwire/api": minor')).toEqual([]);
    expect(await problemsOf('"@pixwire/api": patch\n"@pixwire/scripts": patch')).toEqual([]);
  });

  test("may not be a major before 1.0", async () => {
    expect(await problemsOf('"@pixwire/api": major')).toEqual([
      ".changeset/one.md raises @pixwire/api to 1.0.0: before 1.0 a breaking change is a minor. Write `minor`.",
    ]);
    expect(await problemsOf('"@pixwire/api": major', "1.2.0")).toEqual([]);
  });

  test("may not name private packages alone", async () => {
    expect(await problemsOf('"@pixwire/scripts": patch')).toEqual([
      ".changeset/one.md names no package that is published. Name one, or delete it.",
    ]);
  });
});

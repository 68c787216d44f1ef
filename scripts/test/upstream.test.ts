import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadSpec, parseSpec, ROOT, type SpecDocument } from "../spec/index.js";
import { compareUpstream, type Difference } from "../upstream/index.js";
import { readKnown } from "../upstream/known.js";
import { findInstalled } from "../upstream/packages.js";
import { renderDifferences } from "../upstream/render.js";

const packages = findInstalled();

/** Removes things from a copy of a spec, by the keys that lead there: of a list what has that name, or else the last. */
function without(name: string, ...pointers: string[][]): SpecDocument {
  const { root, file } = loadSpec(join(ROOT, `spec/${name}.yaml`));
  const copy = structuredClone(root);
  for (const pointer of pointers) {
    const holder = pointer.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
    const key = pointer.at(-1) ?? "";
    if (Array.isArray(holder))
      holder.splice(
        holder.findIndex((one) => one.name === key),
        1,
      );
    else delete (holder as Record<string, unknown>)[key];
  }
  return parseSpec(JSON.stringify(copy), file);
}

function compare(...specs: SpecDocument[]): Difference[] {
  return compareUpstream(ROOT, new Map(specs.map((spec) => [spec.name, spec])), packages);
}

/** What is found after an edit and was not before it, in words. */
function added(before: readonly Difference[], after: readonly Difference[]): string[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !known.has(JSON.stringify(one))).map(({ what, sentence }) => `${what}: ${sentence}`);
}

describe("what a spec lacks and the SDK of the vendor has is found", () => {
  const [pixelbin, imagekit] = ["pixelbin", "imagekit"].map((name) => loadSpec(join(ROOT, `spec/${name}.yaml`)));
  if (!pixelbin || !imagekit) throw new Error("The specs are missing.");
  const before = compare(pixelbin, imagekit);

  test("an operation and two parameters of PixelBin", () => {
    const assets = "/service/platform/assets/v1.0";
    const edited = without(
      "pixelbin",
      ["paths", "/service/platform/transformation/context"],
      ["paths", `${assets}/listFiles`, "get", "parameters", "sort"],
      ["paths", `${assets}/presets`, "get", "parameters", "archived"],
    );
    expect(added(before, compare(edited, imagekit))).toEqual([
      "new: The SDK has getTransformationContext (GET /service/platform/transformation/context), and we do not.",
      "new: listFiles: the SDK has sort, and we do not.",
      "new: getPresets: the SDK has archived, and we do not.",
    ]);
  });

  test("an operation, a parameter, members of a body and of an answer, and a value of ImageKit", () => {
    const schemas = ["components", "schemas"];
    const edited = without(
      "imagekit",
      ["paths", "/v1/files/move"],
      ["paths", "/v1/customMetadataFields", "get", "parameters", "folderPath"],
      [...schemas, "UploadFileRequest", "properties", "checks"],
      [...schemas, "PurgeStatus", "properties", "status"],
      [...schemas, "PurgeStatus", "required"], // What is required alone is a member, too.
      [...schemas, "UploadFileRequest", "properties", "responseFields", "items", "enum", "the last"],
    );
    const found = added(before, compare(pixelbin, edited));
    expect(found).toContain("new: The SDK has files.move (POST /v1/files/move), and we do not.");
    expect(found).toContain("new: getCustomMetadataFields: the SDK has folderPath, and we do not.");
    expect(found).toContain("new: uploadFile: the SDK has checks, and we do not.");
    expect(found).toContain(
      "different: uploadFile: responseFields takes selectedFieldsSchema in the SDK, and not here.",
    );
    expect(found).toContain("new: getPurgeFileCacheStatus answers: the SDK has status, and we do not.");
  });

  test("a renamed parameter", () => {
    const text = readFileSync(join(ROOT, "spec/imagekit.yaml"), "utf8");
    const renamed = parseSpec(text.replace("- name: includeDeleted\n", "- name: withDeleted\n"), "spec/imagekit.yaml");
    expect(added(before, compare(pixelbin, renamed))).toEqual([
      "renamed: withDeleted of getCustomMetadataFields is called includeDeleted in the SDK.",
    ]);
  });
});

test("what somebody looked at is left out, and told when it is no difference any more", () => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-known-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "known.yaml");
  const sentence = "The SDK has it.";
  const differences: Difference[] = [
    { package: "@pixelbin/admin", what: "new", subject: "one", sentence },
    { package: "@pixelbin/admin", what: "new", subject: "two", sentence },
  ];
  const entry = (subject: string) =>
    `- package: "@pixelbin/admin"\n  what: new\n  subject: ${subject}\n  reason: Old.\n`;
  writeFileSync(path, entry("one") + entry("three"));
  const known = readKnown(path);
  expect(known.unknown(differences).map(({ subject }) => subject)).toEqual(["two"]);
  expect(known.outdated(differences)).toEqual(["@pixelbin/admin new three"]);
  writeFileSync(path, "- package: a\n  subject: b\n");
  expect(() => readKnown(path)).toThrow("an entry has package, what, subject and reason");
});

test("an SDK in which nothing is found is an error, not silence", () => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-upstream-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(() => compareUpstream(ROOT, new Map(), [{ package: "@imagekit/javascript", version: "0", folder }])).toThrow(
    "its reader has to be adapted",
  );
});

test("prints text for people and Markdown for an issue", () => {
  const one = [{ package: "@pixelbin/core", version: "6.1.0", folder: "" }];
  const news: Difference[] = [{ package: "@pixelbin/core", what: "new", subject: "a.b", sentence: "The SDK has a.b." }];
  expect(renderDifferences(one, news, [], false)).toBe("@pixelbin/core 6.1.0\n  new        The SDK has a.b.\n");
  expect(renderDifferences(one, news, [], true)).toBe("### @pixelbin/core 6.1.0\n\n- [ ] **new**: The SDK has a.b.\n");
  expect(renderDifferences(one, [], [], false)).toBe("@pixelbin/core 6.1.0\n  nothing new\n");
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { specChanges, specCheck, specDiff } from "../../spec-diff/command.js";

const NOTES = `openapi: 3.1.0
info: { title: Notes, version: 1.0.0 }
servers:
  - url: https://notes.example.org
paths:
  /notes:
    get:
      operationId: listNotes
      tags: [Notes]
      parameters:
        - name: tag
          in: query
          schema:
            type: string
      responses:
        "200":
          description: The notes.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Note"
components:
  schemas:
    Note:
      type: object
      required: [text]
      properties:
        text:
          type: string
`;

const WITHOUT_REQUIRED = NOTES.replace("      required: [text]\n", "");
const WITH_PARAMETER = NOTES.replace(
  "        - name: tag",
  "        - name: color\n          in: query\n          schema: { type: string }\n        - name: tag",
);

let root = "";

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const changeset = (bump: string, text = "The text of `listNotes` may be missing."): string =>
  `---\n"@pixwire/api": ${bump}\n---\n\n${text}\n`;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire spec diff "));
  root = folder;
  onTestFinished(() => rmSync(folder, { recursive: true }));
  write({
    "package.json": JSON.stringify({ name: "root", private: true, version: "0.0.0" }),
    "packages/api/package.json": JSON.stringify({ name: "@pixwire/api", version: "0.4.0" }),
    "packages/api/CHANGELOG.md":
      "# @pixwire/api\n\n## 0.4.0\n\n### Minor Changes\n\n- Notes may be empty.\n\n## 0.3.0\n\n- Older.\n",
    "spec/notes.yaml": NOTES,
    "spec/released/notes.yaml": NOTES,
    ".changeset/README.md": "Changesets.",
  });
});

describe("pnpm spec:diff", () => {
  test("compares the specs of the last release with those of the working tree", () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    const { code, output } = specDiff([], root);
    expect(code).toBe(0);
    expect(output).toBe(`spec/notes.yaml: 1 breaking

breaking  property-became-optional  listNotes 200.body[].text
          It is now optional.
          It affects output types and the wire.
          spec/released/notes.yaml:28 -> spec/notes.yaml:29

This demands a minor version: it breaks callers, and before 1.0 a breaking change is a minor one.
`);
  });

  test("ends with 1 when it finds what it was told to fail on", () => {
    expect(specDiff(["--fail-on", "warning"], root).code).toBe(0);
    write({ "spec/notes.yaml": WITH_PARAMETER });
    expect(specDiff(["--fail-on", "warning"], root).code).toBe(0);
    write({
      "spec/notes.yaml": NOTES.replace(
        "            type: string\n",
        "            type: string\n            default: new\n",
      ),
    });
    expect(specDiff(["--fail-on", "warning"], root).code).toBe(1);
    expect(specDiff(["--fail-on", "breaking"], root).code).toBe(0);
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    expect(specDiff(["--fail-on", "breaking"], root).code).toBe(1);
  });

  test("compares two files, a file with the spec of its name, and revisions of git", () => {
    write({ "old.yaml": NOTES, "new.yaml": WITHOUT_REQUIRED, "elsewhere/notes.yaml": WITHOUT_REQUIRED });
    expect(specDiff(["old.yaml", "new.yaml"], root).output).toContain("old.yaml:28 -> new.yaml:29");
    expect(specDiff(["elsewhere/notes.yaml"], root).output).toContain("spec/notes.yaml: 1 safe");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: root });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "first");
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    expect(specDiff(["HEAD"], root).output).toContain("HEAD:spec/notes.yaml:28 -> spec/notes.yaml:29");
    git("commit", "--quiet", "--all", "--message", "second");
    expect(specDiff(["HEAD~1", "HEAD"], root).output).toContain("HEAD~1:spec/notes.yaml:28 -> HEAD:spec/notes.yaml:29");
  });

  test("compares folders of documents of any ending", () => {
    write({ "old/notes.yml": NOTES, "new/notes.yaml": WITHOUT_REQUIRED, "new/other.json": '{"openapi":"3.1.0"}' });
    expect(specDiff(["old", "new"], root).output).toContain("old/notes.yml:28 -> new/notes.yaml:29");
    mkdirSync(join(root, "empty"));
    expect(specDiff(["empty"], root)).toMatchObject({
      code: 2,
      output: expect.stringContaining("no .yaml, .yml or .json file in empty"),
    });
  });

  test("a provider that is new adds its operations, and one that is gone breaks them", () => {
    write({ "spec/other.yaml": NOTES });
    expect(specDiff([], root).output).toContain("safe      operation-added  listNotes");
    rmSync(join(root, "spec/notes.yaml"));
    expect(specDiff([], root).output).toContain("breaking  operation-removed  listNotes");
  });

  test("prints JSON with the pointers and lines of both documents", () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    const { bump, documents } = JSON.parse(specDiff(["--json"], root).output);
    expect(bump).toBe("minor");
    expect(documents[0].changes).toEqual([
      {
        rule: "property-became-optional",
        severity: "breaking",
        hurts: ["output types", "the wire"],
        operation: "listNotes",
        member: "200.body[].text",
        base: { at: ["components", "schemas", "Note", "required"], line: 28 },
        head: { at: ["components", "schemas", "Note", "properties", "text"], line: 29 },
        sentence: "It is now optional.",
        bump: "major",
        demands: "minor",
      },
    ]);
  });

  test("prints Markdown for a pull request", () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    expect(specDiff(["--markdown"], root).output).toBe(`### Changes of the specs

This demands a minor version: it breaks callers, and before 1.0 a breaking change is a minor one.

#### spec/notes.yaml: 1 breaking

**breaking (1)**

| Rule | Operation | Member | What | Who is hurt | Lines |
| --- | --- | --- | --- | --- | --- |
| \`property-became-optional\` | \`listNotes\` | \`200.body[].text\` | It is now optional. | output types, the wire | spec/released/notes.yaml:28 -> spec/notes.yaml:29 |
`);
  });

  test("shows names of a spec in Markdown as they are, and never as markup", () => {
    const name = JSON.stringify("n`|</details>\n\n# head");
    write({ "spec/notes.yaml": NOTES.replace("- name: tag", `- name: ${name}`) });
    const { output } = specDiff(["--markdown"], root);
    expect(output).toContain("<code>query&#46;n&#96;&#124;&#60;&#47;details&#62; &#35; head</code>");
    expect(output).not.toMatch(/^# head|n.?\|<\/details>/m);
  });

  test("tells what is wrong with a call", () => {
    expect(specDiff(["nowhere.yaml"], root)).toMatchObject({
      code: 2,
      output: expect.stringContaining("nowhere.yaml is no file"),
    });
    expect(specDiff(["--fail-on", "safe"], root).code).toBe(2);
    expect(specDiff(["--fly"], root)).toMatchObject({
      code: 2,
      output: expect.stringContaining("Usage: pnpm spec:diff"),
    });
    write({ "broken.yaml": "a: [" });
    expect(specDiff(["broken.yaml", "spec/notes.yaml"], root)).toMatchObject({
      code: 2,
      output: expect.stringContaining("broken.yaml:1"),
    });
    write({ "circle.yaml": "a: &a { b: *a }" });
    expect(specDiff(["circle.yaml", "spec/notes.yaml"], root)).toMatchObject({
      code: 2,
      output: expect.stringContaining("a YAML alias (*name) refers to a value that contains it"),
    });
  });
});

describe("the list of ignored changes", () => {
  const IGNORED = ".changeset/ignored-spec-changes.yaml";
  const entry =
    "- rule: property-became-optional\n  spec: notes\n  operation: listNotes\n  reason: The service always sent it.\n";

  test("takes a change out, and shows the reason", () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, [IGNORED]: entry });
    const { code, output } = specDiff(["--fail-on", "breaking"], root);
    expect(code).toBe(0);
    expect(output).toContain("ignored   listNotes 200.body[].text\n          The service always sent it.");
  });

  test("says nothing of other documents and revisions", () => {
    write({ "old.yaml": NOTES, "new.yaml": WITHOUT_REQUIRED, "spec/notes.yaml": WITHOUT_REQUIRED, [IGNORED]: entry });
    for (const sources of [["old.yaml", "new.yaml"], ["old.yaml", "spec/notes.yaml"], ["spec/released"]]) {
      const { code, output } = specDiff([...sources, "--fail-on", "breaking"], root);
      expect(code).toBe(1);
      expect(output).toContain("1 breaking");
      expect(output).not.toContain("matches the entry");
    }
  });

  test.each([
    ["- rule: property-became-optional\n", "entry 1: spec is missing"],
    ["- rule: property-became-optional\n  spec: notes\n  operation: listNotes\n", "entry 1: reason is missing"],
    ["- spec: notes\n  operation: listNotes\n  reason: why\n", "entry 1: rule is missing"],
    ["- rule: property-became-optional\n  operation: listNotes\n  reason: why\n", "entry 1: spec is missing"],
    ["- rule: property-became-optional\n  spec: notes\n  reason: why\n", "name the operation or the member"],
    ["- rule: property-vanished\n  spec: notes\n  member: a\n  reason: why\n", "property-vanished is not a rule"],
    ["- rule: property-removed\n  spec: ''\n", "spec must be a non-empty string"],
    ["- rule: property-removed\n  why: a\n", "unknown member why"],
    ["- 1\n", "entry 1: it must be an object"],
    ["rule: a\n", "must be a list"],
    ["- rule: [", `${IGNORED} is not valid YAML: `],
  ])("refuses %j", async (text, problem) => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, [IGNORED]: text });
    const refusal = { code: 2, output: expect.stringContaining(problem) };
    expect(specDiff([], root)).toMatchObject(refusal);
    expect(await specCheck(root)).toMatchObject(refusal);
  });

  test("has no entry that fits nothing", async () => {
    write({ [IGNORED]: entry });
    expect(await specCheck(root)).toMatchObject({
      code: 1,
      output: expect.stringContaining("no change matches the entry"),
    });
  });
});

describe("pnpm spec:check", () => {
  test("demands a changeset for the bindings when the specs have changed", async () => {
    expect(await specCheck(root)).toEqual({ code: 0, output: "Nothing demands a new version.\n" });
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    const { code, output } = await specCheck(root);
    expect(code).toBe(1);
    expect(output).toMatch(/before 1\.0 a breaking change is a minor one\.\n\nNo changeset names @pixwire\/api\.\n/);
    expect(output).toContain("Run `pnpm changeset`, choose minor for @pixwire/api");
    expect(output.match(/This demands/g)).toHaveLength(1);
  });

  test("demands a changeset that bumps enough", async () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, ".changeset/one.md": changeset("patch") });
    expect(await specCheck(root)).toMatchObject({
      code: 1,
      output: expect.stringContaining("only demand a patch version"),
    });
    write({ ".changeset/two.md": changeset("minor") });
    expect((await specCheck(root)).code).toBe(0);
  });

  test("demands that a changeset names what breaks", async () => {
    write({
      "spec/notes.yaml": WITHOUT_REQUIRED,
      ".changeset/one.md": changeset("minor", "Something else. listNotesOf."),
    });
    write({ ".changeset/two.md": changeset("patch", "`listNotes` is described better.") });
    expect(await specCheck(root)).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        "No changeset with a minor version of @pixwire/api names what breaks:\n- notes: listNotes\n",
      ),
    });
    for (const text of ["Who calls `listNotes` has to check for a text.", "All answers of Notes may be empty."]) {
      write({ ".changeset/one.md": changeset("minor", text) });
      expect((await specCheck(root)).code).toBe(0);
    }
  });

  test("demands that each operation or type that breaks is named, or the spec", async () => {
    const renamed = NOTES.replace("listNotes", "readNotes").replaceAll("Note:", "Text:").replaceAll("/Note", "/Text");
    write({ "spec/notes.yaml": renamed, ".changeset/one.md": changeset("minor", "`listNotes` is `readNotes` now.") });
    expect((await specCheck(root)).output).toContain("\n- notes: Note, ListNotesInput\n");
    write({ ".changeset/two.md": changeset("minor", "The types `ListNotesInput` and `Note` have other names.") });
    expect((await specCheck(root)).code).toBe(0);
  });

  test("says which changeset it cannot read", async () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, ".changeset/a.md": "No front matter." });
    expect(await specCheck(root)).toMatchObject({
      code: 2,
      output: expect.stringContaining(".changeset/a.md cannot be read: "),
    });
    write({ ".changeset/a.md": changeset("bogus") });
    expect(await specCheck(root)).toMatchObject({ code: 2, output: expect.stringContaining('"bogus"; use major') });
    write({ ".changeset/a.md": "---\n[\n---\n" });
    expect(await specCheck(root)).toMatchObject({ code: 2, output: expect.stringContaining("not valid YAML") });
  });

  test("before 1.0 an addition is a patch; from 1.0 on it is minor, and a breaking change is major", async () => {
    write({ "spec/notes.yaml": WITH_PARAMETER, ".changeset/one.md": changeset("patch") });
    expect((await specCheck(root)).code).toBe(0);
    write({ "packages/api/package.json": JSON.stringify({ name: "@pixwire/api", version: "1.0.0" }) });
    expect((await specCheck(root)).code).toBe(1);
    write({ ".changeset/one.md": changeset("minor") });
    expect((await specCheck(root)).code).toBe(0);
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    expect(await specCheck(root)).toMatchObject({ code: 1, output: expect.stringContaining("choose major") });
  });
});

describe("pnpm spec:changes", () => {
  test("lists the changes by operation", () => {
    expect(specChanges([], root).output).toBe("No operation changed since the last release.\n");
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    expect(specChanges([], root).output).toBe(
      "#### notes\n\n- `listNotes`\n  - **breaking** `200.body[].text`: It is now optional.\n",
    );
  });

  test("with --release writes them below the newest version, and the specs become those of the release", async () => {
    const ignored = "- rule: operation-removed\n  spec: gone\n  operation: listNotes\n  reason: Nobody called it.\n";
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, "spec/released/gone.yaml": NOTES });
    write({ ".changeset/ignored-spec-changes.yaml": `# Why.\n${ignored}` });
    expect(specChanges(["--release"], root).code).toBe(0);
    expect(readFileSync(join(root, "packages/api/CHANGELOG.md"), "utf8")).toContain(`- Notes may be empty.

### Changes of the specs

#### gone
`);
    expect(readFileSync(join(root, "packages/api/CHANGELOG.md"), "utf8")).toMatch(
      /`200\.body\[\]\.text`: It is now optional\.\n+## 0\.3\.0\n\n- Older\./,
    );
    expect(readFileSync(join(root, "spec/released/notes.yaml"), "utf8")).toBe(WITHOUT_REQUIRED);
    expect(existsSync(join(root, "spec/released/gone.yaml"))).toBe(false);
    expect(readFileSync(join(root, ".changeset/ignored-spec-changes.yaml"), "utf8")).toBe("# Why.\n[]\n");
    expect((await specCheck(root)).code).toBe(0);
  });
});

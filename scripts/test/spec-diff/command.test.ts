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

const changeset = (bump: string): string => `---\n"@pixwire/api": ${bump}\n---\n\nNotes may be empty.\n`;

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
          It hurts output types, the wire.
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
  const entry = "- rule: property-became-optional\n  operation: listNotes\n  reason: The service always sent it.\n";

  test("takes a change out, and shows the reason", () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, [IGNORED]: entry });
    const { code, output } = specDiff(["--fail-on", "breaking"], root);
    expect(code).toBe(0);
    expect(output).toContain("ignored   listNotes 200.body[].text\n          The service always sent it.");
  });

  test("needs a reason and a rule, and fits something", async () => {
    write({ "spec/notes.yaml": WITHOUT_REQUIRED, [IGNORED]: "- rule: property-became-optional\n" });
    expect(specDiff([], root)).toMatchObject({ code: 2, output: expect.stringContaining("the reason is missing") });
    write({ [IGNORED]: "- rule: property-vanished\n  reason: why\n" });
    expect(specDiff([], root)).toMatchObject({
      code: 2,
      output: expect.stringContaining("property-vanished is not a rule"),
    });
    write({ [IGNORED]: "- rule: [" });
    const broken = { code: 2, output: expect.stringContaining(`${IGNORED} is not valid YAML: `) };
    expect(specDiff([], root)).toMatchObject(broken);
    expect(await specCheck(root)).toMatchObject(broken);
    write({ [IGNORED]: entry, "spec/notes.yaml": NOTES });
    expect(await specCheck(root)).toMatchObject({
      code: 1,
      output: expect.stringContaining("no change matches the entry"),
    });
  });
});

describe("pnpm spec:check", () => {
  test("demands a changeset for the bindings when the specs have changed", async () => {
    expect((await specCheck(root)).code).toBe(0);
    write({ "spec/notes.yaml": WITHOUT_REQUIRED });
    const { code, output } = await specCheck(root);
    expect(code).toBe(1);
    expect(output).toContain("before 1.0 a breaking change is a minor one. For @pixwire/api no changeset names it.");
    expect(output).toContain("Run `pnpm changeset`, choose minor for @pixwire/api");
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
    const ignored = "- rule: operation-removed\n  spec: gone\n  reason: Nobody could call it.\n";
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

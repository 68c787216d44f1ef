// A pull request that edits one of our specs, in a repository of its own: its comment, and the changeset that it needs.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { ROOT } from "../../spec/index.js";
import { specCheck, specDiff } from "../../spec-diff/command.js";

const SPEC = "spec/img-src.yaml";

/** What the pull request replaces, each text at its first place. */
const EDITS: readonly (readonly [before: string, after: string])[] = [
  ["            maximum: 100\n            default: 50\n", "            maximum: 50\n            default: 50\n"],
  [
    "          description: Lists only images below this folder. Without a leading slash.\n",
    "          description: Lists only images in this folder.\n",
  ],
  [
    "        - name: offset\n          in: query\n",
    "        - name: newest\n          in: query\n          schema: { type: boolean }\n          example: true\n        - name: offset\n          in: query\n",
  ],
  ['        "409":\n          $ref: "#/components/responses/DuplicateImage"\n', ""],
  ["      operationId: createSignedUrl\n", "      operationId: signUrl\n"],
];

let root = "";
let baseCommit = "";

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
    cwd: root,
    encoding: "utf8",
  });

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** The head of the pull request. */
function editSpec(): string {
  const text = EDITS.reduce(
    (edited, [before, after]) => {
      if (!edited.includes(before))
        throw new Error(`${SPEC} no longer holds ${JSON.stringify(before)}: edit something else.`);
      return edited.replace(before, () => after);
    },
    readFileSync(join(root, SPEC), "utf8"),
  );
  write(SPEC, text);
  return text;
}

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire pull request "));
  root = folder;
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of [SPEC, "spec/released/img-src.yaml"]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(ROOT, SPEC), join(root, file));
  }
  write("package.json", JSON.stringify({ name: "root", private: true, version: "0.0.0" }));
  write("packages/api/package.json", JSON.stringify({ name: "@pixwire/api", version: "0.4.0" }));
  write(".changeset/config.json", "{}");
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "base");
  baseCommit = git("rev-parse", "HEAD").trim();
});

test("the comment says what the edit does to callers", async () => {
  const text = editSpec();
  const { code, output } = specDiff([baseCommit, "--markdown"], root);
  expect(code).toBe(0);
  // Each place in the head is the line of what it is about.
  const places = [...output.matchAll(/-> spec\/img-src\.yaml:(\d+) \|$/gm)].map(([, line]) => Number(line));
  const lines = text.split("\n");
  expect(places.map((line) => lines[line - 1]?.trim())).toEqual(
    expect.arrayContaining(["maximum: 50", "operationId: signUrl"]),
  );
  const stable = output.replaceAll(baseCommit.slice(0, 8), "BASE").replaceAll(/\.yaml:\d+/g, ".yaml:LINE");
  await expect(stable).toMatchFileSnapshot("expected/pull-request.md");
});

test("the edit needs a changeset that names what breaks", async () => {
  editSpec();
  expect(await specCheck(root)).toMatchObject({
    code: 1,
    output: expect.stringContaining("No changeset names @pixwire/api."),
  });

  const changeset = (bump: string, text: string): void =>
    write(".changeset/signed-urls.md", `---\n"@pixwire/api": ${bump}\n---\n\n${text}\n`);
  changeset("patch", "`createSignedUrl` is called `signUrl`.");
  expect(await specCheck(root)).toMatchObject({ code: 1, output: expect.stringContaining("choose minor") });

  changeset("minor", "`createSignedUrl` is called `signUrl`, and its types `SignUrlInput` and `SignUrlOutput`.");
  const { code, output } = await specCheck(root);
  expect(code).toBe(1);
  expect(output).toMatch(/names what breaks:\n- img-src: .*\blistImages\b/);

  changeset(
    "minor",
    "In img-src, `createSignedUrl` is called `signUrl`, and a page of `listImages` has up to 50 images.",
  );
  expect(await specCheck(root)).toEqual({
    code: 0,
    output:
      "This demands a minor version: it breaks callers, and before 1.0 a breaking change is a minor one. The changesets say so.\n",
  });
});

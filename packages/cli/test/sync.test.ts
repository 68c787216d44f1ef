import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@pixwire/mock";
import { expect, test } from "vitest";
import { pixwire, type Surroundings, temporaryFolder } from "./support/run.js";

/** With `CI=true` as many files as people have, a tenth otherwise. */
const FILES = process.env.CI === "true" ? 2000 : 200;

function world() {
  const mocks = { pixelbin: createMock("pixelbin"), imagekit: createMock("imagekit") };
  const cwd = temporaryFolder();
  const home = temporaryFolder();
  let uploads = 0;
  const fetch = (request: Request): Promise<Response> => {
    const { hostname, pathname } = new URL(request.url);
    if (/signed-url|files\/upload/.test(pathname)) uploads++;
    return hostname.includes("imagekit") ? mocks.imagekit.fetch(request) : mocks.pixelbin.fetch(request);
  };
  const env = { PIXELBIN_API_TOKEN: "token", IMAGEKIT_PRIVATE_KEY: "private_key", PIXWIRE_CONFIG_DIR: home };
  const run = async (argv: readonly string[], more: Surroundings = {}) => {
    uploads = 0;
    const ended = await pixwire(["sync", ...argv, "--json"], { env, cwd, fetch, ...more });
    return { ...ended, uploads, summary: ended.stdout === "" ? {} : (ended.records().at(-1) ?? {}) };
  };
  return { cwd, run, mocks };
}

function tree(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const sub = join(folder, `sub${index % 20}`);
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `${index}.txt`), `file ${index}`);
  }
}

test(`${FILES} files are synced, changed, synced again, and mirrored`, async () => {
  const { cwd, run, mocks } = world();
  tree(join(cwd, "photos"), FILES);
  const planned = await run(["photos", "pixelbin:photos", "--dry-run"]);
  expect(planned).toMatchObject({ code: 0, uploads: 0 });
  expect(planned.summary).toMatchObject({ create: { items: FILES } });

  const first = await run(["photos", "pixelbin:photos"]);
  expect(first.summary).toMatchObject({ done: FILES, failed: 0 });
  expect(mocks.pixelbin.state.files()).toHaveLength(FILES);

  // Only what has changed moves.
  writeFileSync(join(cwd, "photos", "sub0", "0.txt"), "changed, and longer");
  writeFileSync(join(cwd, "photos", "sub1", "new.txt"), "new");
  rmSync(join(cwd, "photos", "sub2", "2.txt"));
  const second = await run(["photos", "pixelbin:photos"]);
  expect(second.summary).toMatchObject({ done: 2, deleted: 0 });
  expect(second.uploads).toBe(2);
  const third = await run(["photos", "pixelbin:photos"]);
  expect(third.uploads).toBe(0);

  expect(await run(["photos", "pixelbin:photos", "--delete"])).toMatchObject({ code: 2 });
  expect(await run(["photos", "pixelbin:photos", "--delete", "--yes", "--max-delete", "0"])).toMatchObject({ code: 1 });
  const mirrored = await run(["photos", "pixelbin:photos", "--delete", "--max-delete", "1", "--yes"]);
  expect(mirrored.summary).toMatchObject({ deleted: 1 });
  const names = mocks.pixelbin.state.files().map(({ fileId }) => fileId);
  expect(names).toHaveLength(FILES);
  expect(names).not.toContain("photos/sub2/2.txt");

  // And back, and to another provider.
  expect((await run(["pixelbin:photos/sub1", "back"])).summary).toMatchObject({ failed: 0 });
  expect(readFileSync(join(cwd, "back", "new.txt"), "utf8")).toBe("new");
  expect((await run(["pixelbin:photos/sub1", "imagekit:/sub1"])).summary).toMatchObject({ failed: 0 });
  expect(mocks.imagekit.state.files().map(({ filePath }) => filePath)).toContain("/sub1/new.txt");
});

test("patterns and lists choose files", async () => {
  const { cwd, run, mocks } = world();
  tree(join(cwd, "photos"), 3);
  writeFileSync(join(cwd, "photos", "note.tmp"), "x");
  await run(["photos", "pixelbin:one", "--exclude", "*.tmp", "--exclude", "sub0/**"]);
  const one = mocks.pixelbin.state.files().map(({ fileId }) => fileId);
  expect(one.sort()).toEqual(["one/sub1/1.txt", "one/sub2/2.txt"]);
  await run(["photos", "pixelbin:two", "--files-from", "-"], { stdin: "sub2/2.txt\n./note.tmp\n" });
  const two = mocks.pixelbin.state
    .files()
    .map(({ fileId }) => fileId)
    .filter((id) => id.startsWith("two/"));
  expect(two.sort()).toEqual(["two/note.tmp", "two/sub2/2.txt"]);
  expect(await run(["photos", "pixelbin:one", "--delete", "--exclude", "*.tmp"])).toMatchObject({ code: 2 });
});

test("a failure of one file ends with 3, is in the report, and can be tried again", async () => {
  const { cwd, run, mocks } = world();
  tree(join(cwd, "photos"), 4);
  let isBroken = true;
  const fetch = async (request: Request): Promise<Response> => {
    if (isBroken && request.url.includes("signed-url") && (await request.clone().text()).includes('"2"')) {
      return Response.json({ message: "not this one" }, { status: 400 });
    }
    return mocks.pixelbin.fetch(request);
  };
  expect(await run(["photos", "pixelbin:a", "--resume"], { fetch })).toMatchObject({ code: 2 });
  const broken = await run(["photos", "pixelbin:a", "--report", "report.csv"], { fetch });
  expect(broken.code).toBe(3);
  expect(broken.summary).toMatchObject({ done: 3, failed: 1 });
  expect(readFileSync(join(cwd, "report.csv"), "utf8")).toContain("sub2/2.txt");
  expect(readdirSync(cwd).sort()).toEqual(["photos", "report.csv"]);
  isBroken = false;
  const again = await run(["photos", "pixelbin:a", "--retry-failed"], { fetch });
  expect(again).toMatchObject({ code: 0, summary: { done: 1, failed: 0 } });
  expect(mocks.pixelbin.state.files()).toHaveLength(4);
});

test.each([
  [["a", "b", "--rate-limit", "fast"], "--rate-limit takes requests per time"],
  [["a", "b", "--size-only", "--checksum"], "contradict each other"],
  [["a", "b", "--max-delete", "3"], "--max-delete needs --delete."],
  [["a", "b", "--report", "report.txt"], ".csv or .jsonl"],
  [["nothing", "b"], "There is no folder nothing."],
  [["pixelbin:a", "b", "--include", "*.jpg"], "--files-from"],
])("%j is refused", async (argv, message) => {
  const { run } = world();
  const { stderr, code } = await run(argv);
  expect(stderr).toContain(message);
  expect([1, 2]).toContain(code);
});

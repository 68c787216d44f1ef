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
  return { cwd, run, mocks, env };
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

test("a pattern without a slash is for names in any folder, on this machine and at a provider", async () => {
  const { cwd, run } = world();
  for (const path of ["a.jpg", "a.tmp", "sub/b.jpg", "sub/b.tmp", "sub/deep/c.jpg", "raw/d.jpg"]) {
    mkdirSync(join(cwd, "photos", path, ".."), { recursive: true });
    writeFileSync(join(cwd, "photos", path), path);
  }
  await run(["photos", "pixelbin:all"]);
  const taken = async (from: string, ...patterns: string[]): Promise<string[]> => {
    const { records } = await run([from, "somewhere", "--dry-run", ...patterns]);
    const paths = records().flatMap(({ path }) => (typeof path === "string" ? [path] : []));
    return paths.sort();
  };
  for (const from of ["photos", "pixelbin:all"]) {
    const jpegs = ["a.jpg", "raw/d.jpg", "sub/b.jpg", "sub/deep/c.jpg"];
    expect(await taken(from, "--exclude", "*.tmp")).toEqual(jpegs);
    expect(await taken(from, "--include", "*.jpg")).toEqual(jpegs);
    expect(await taken(from, "--include", "*.jpg", "--exclude", "raw")).toEqual(
      jpegs.filter((one) => one !== "raw/d.jpg"),
    );
    expect(await taken(from, "--include", "sub/*.jpg")).toEqual(["sub/b.jpg"]);
    expect(await taken(from, "--include", "/*.jpg")).toEqual(["a.jpg"]);
    expect(await taken(from, "--exclude", "deep/", "--exclude", "*.tmp", "--exclude", "raw/**")).toEqual([
      "a.jpg",
      "sub/b.jpg",
    ]);
  }
});

test("a dry run names what would be copied, replaced and removed", async () => {
  const { cwd, run, mocks } = world();
  tree(join(cwd, "photos"), 3);
  await run(["photos", "pixelbin:a"]);
  writeFileSync(join(cwd, "photos", "sub0", "0.txt"), "changed, and longer");
  writeFileSync(join(cwd, "photos", "new.txt"), "new");
  rmSync(join(cwd, "photos", "sub2", "2.txt"));
  const { code, records, uploads } = await run(["photos", "pixelbin:a", "--delete", "--dry-run"]);
  expect(code).toBe(0);
  expect(
    records()
      .slice(0, -1)
      .map(({ action, destination }) => `${action} ${destination}`)
      .sort(),
  ).toEqual(["create a/new.txt", "delete a/sub2/2.txt", "overwrite a/sub0/0.txt"]);
  expect(uploads).toBe(0);
  expect(mocks.pixelbin.state.files()).toHaveLength(3);
});

test.each(["pixelbin:nothing", "imagekit:/nothing"])(
  "a mirror of %s, which is not there, removes nothing",
  async (from) => {
    const { cwd, run } = world();
    tree(join(cwd, "photos"), 3);
    expect(await run([from, "photos", "--delete", "--yes"])).toMatchObject({ code: 1, stdout: "" });
    expect(readdirSync(join(cwd, "photos"))).toHaveLength(3);
  },
);

test("a folder is not synced into itself", async () => {
  const { cwd, run } = world();
  tree(join(cwd, "photos"), 3);
  await run(["photos", "pixelbin:a/b"]);
  for (const argv of [
    ["pixelbin:a", "pixelbin:a"],
    ["pixelbin:a", "pixelbin:a/c"],
    ["pixelbin:a/b", "pixelbin:a", "--delete", "--yes"],
    ["photos", "photos"],
    ["photos", "photos/c"],
  ]) {
    expect({ argv, ...(await run(argv)) }).toMatchObject({ argv, code: 2, stdout: "" });
  }
});

test("a stopped sync prints the command that continues it", async () => {
  const { cwd, run, mocks } = world();
  tree(join(cwd, "photos"), 30);
  const controller = new AbortController();
  const fetch = async (request: Request): Promise<Response> => {
    if (mocks.pixelbin.state.files().length >= 3) controller.abort();
    return mocks.pixelbin.fetch(request);
  };
  const argv = ["photos", "pixelbin:my photos", "--concurrency", "1"];
  const { code, stderr } = await run(argv, { fetch, signal: controller.signal });
  expect(stderr).toContain("To continue: pixwire sync photos 'pixelbin:my photos' --concurrency 1 --json");
  expect(code).toBe(130);
  expect((await run([...argv, "--resume"])).code).toBe(0);
  expect(mocks.pixelbin.state.files()).toHaveLength(30);
});

test("a report that cannot be written is refused before anything is copied", async () => {
  const { cwd, run } = world();
  tree(join(cwd, "photos"), 3);
  mkdirSync(join(cwd, "folder.csv"));
  for (const file of ["folder.csv", "nowhere/report.csv"]) {
    expect(await run(["photos", "pixelbin:a", "--report", file])).toMatchObject({ code: 2, uploads: 0 });
  }
});

test("another account has a record of its own", async () => {
  const { cwd, run, env } = world();
  tree(join(cwd, "photos"), 3);
  await run(["photos", "pixelbin:a"]);
  expect(await run(["photos", "pixelbin:a", "--resume"])).toMatchObject({ code: 0 });
  const other = { env: { ...env, PIXELBIN_API_TOKEN: "another token" } };
  expect(await run(["photos", "pixelbin:a", "--resume"], other)).toMatchObject({ code: 2 });
});

test("a file without bytes, which PixelBin does not take, is tried once", async () => {
  const { cwd, run } = world();
  mkdirSync(join(cwd, "photos"));
  writeFileSync(join(cwd, "photos", "empty.txt"), "");
  const { code, stderr } = await run(["photos", "pixelbin:a", "--report", "report.jsonl"]);
  expect(stderr).toContain("holds no bytes");
  expect(code).toBe(1);
  expect(readFileSync(join(cwd, "report.jsonl"), "utf8")).toContain('"attempts":1');
});

test("--max-retries says how often a file is tried", async () => {
  const { cwd, run, mocks } = world();
  tree(join(cwd, "photos"), 2);
  const fetch = async (request: Request): Promise<Response> =>
    request.url.includes("signed-url")
      ? Response.json({ message: "broken" }, { status: 500 })
      : mocks.pixelbin.fetch(request);
  const { code } = await run(["photos", "pixelbin:a", "--max-retries", "0", "--report", "report.jsonl"], { fetch });
  expect(code).toBe(1);
  const attempts = readFileSync(join(cwd, "report.jsonl"), "utf8").match(/"attempts":\d+/g);
  expect(attempts).toEqual(['"attempts":1', '"attempts":1']);
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
])("%j is refused", async (argv, message) => {
  const { run } = world();
  const { stderr, code } = await run(argv);
  expect(stderr).toContain(message);
  expect([1, 2]).toContain(code);
});

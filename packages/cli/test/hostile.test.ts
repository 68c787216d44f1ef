import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { describe, expect, test } from "vitest";
import { pixwire, temporaryFolder } from "./support/run.js";

const ENV = { PIXELBIN_API_TOKEN: "the-token", IMAGEKIT_PRIVATE_KEY: "private_key", IMGSRC_API_KEY: "imgsrc_key" };

/** Moves the cursor, colours the screen, rings, and reverses the text behind it. */
const CONTROLS = "a\u001b[2J\u001b[31mred\u0007\u202Eb";

describe("text from outside does not control the terminal", () => {
  test.each([500, 401])("in the message of a service, status %i", async (status) => {
    const fetch = async (): Promise<Response> => Response.json({ message: CONTROLS }, { status });
    const argv = ["ls", "pixelbin:a", "--max-retries", "0", "--no-color"];
    const { stderr } = await pixwire(argv, { env: ENV, fetch, terminal: 80 });
    expect(stderr).toContain("\\u001b[2J");
    expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  test("in the names of files, in a table and in a single result", async () => {
    const file = { type: "file", name: CONTROLS, path: "a", fileId: `a/${CONTROLS}`, _id: "1", size: 1 };
    const fetch = async (request: Request): Promise<Response> =>
      request.url.includes("listFiles")
        ? Response.json({ items: [file], page: { type: "number", size: 1, current: 1, hasNext: false, itemTotal: 1 } })
        : Response.json(file);
    for (const argv of [
      ["ls", "pixelbin:a"],
      ["stat", "pixelbin:a"],
      ["rm", "pixelbin:a", "--dry-run"],
    ]) {
      const { stdout, code } = await pixwire([...argv, "--no-color"], { env: ENV, fetch, terminal: 80 });
      expect({ code, argv }).toEqual({ code: 0, argv });
      expect(stdout).toContain("\\u001b[2J");
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    }
  });
});

test("what looks like the place of an unknown provider does not become a folder of this machine", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.png"), "a");
  const run = (place: string) => pixwire(["cp", "a.png", place], { cwd, env: ENV });
  const misspelt = await run("pixelbn:summer/");
  expect(misspelt).toMatchObject({ code: 2 });
  expect(misspelt.stderr).toContain("Did you mean pixelbin:summer/?");
  expect((await run("s3://bucket/a.png")).stderr).toContain("There are pixelbin, imagekit, img-src.");
  expect(readdirSync(cwd)).toEqual(["a.png"]);
  expect(await run("./s3:a.png")).toMatchObject({ code: 0 });
  expect(existsSync(join(cwd, "s3:a.png"))).toBe(true);
});

test("an image of img-src is removed whatever host its URL has", async () => {
  const mock = createMock("img-src");
  const server = await mock.listen();
  try {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.png"), makePng(2, 2));
    const run = (argv: readonly string[]) => pixwire([...argv, "--base-url", server.url], { cwd, env: ENV });
    expect(await run(["cp", "a.png", "img-src:one/"])).toMatchObject({ code: 0 });
    expect(await run(["rm", "-r", "img-src:one", "--yes"])).toMatchObject({ code: 0 });
    expect(await run(["ls", "img-src:one"])).toMatchObject({ code: 1 });
  } finally {
    await server.close();
  }
});

test("a member that takes a file or a URL sends the file", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.png"), makePng(2, 2));
  const call = ["api", "imagekit", "uploadFile", "--file-name", "a.png", "--dry-run", "--json", "--file"];
  const run = (file: string) => pixwire([...call, file], { cwd, env: ENV });
  const sent = (await run("a.png")).records()[0];
  expect(sent).toMatchObject({ body: [{ name: "file", filename: "a.png" }, { name: "fileName" }] });
  expect((await run("https://example.com/a.png")).records()[0]).toMatchObject({
    body: [{ name: "file", value: "https://example.com/a.png" }, { name: "fileName" }],
  });
  const missing = await run("b.png");
  expect(missing).toMatchObject({ code: 2, stdout: "" });
  expect(missing.stderr).toContain("There is no file b.png.");
});

test("an input that is not there is wrong use", async () => {
  const { code, stderr } = await pixwire(["api", "imagekit", "createFolder", "--input", "nothing.json"], { env: ENV });
  expect(stderr).toContain("There is no file nothing.json.");
  expect(code).toBe(2);
});

test("a port that is in use is named", async () => {
  const server = await createMock("pixelbin").listen();
  try {
    const { port } = new URL(server.url);
    const { code, stderr } = await pixwire(["mock", "pixelbin", "--port", port]);
    expect(stderr).toContain(`The port ${port} is in use.`);
    expect(code).toBe(2);
  } finally {
    await server.close();
  }
});

test.skipIf(!existsSync("/dev/full"))("a full disk behind standard output is one line, and a failure", () => {
  const command = fileURLToPath(new URL("../bin/pixwire.js", import.meta.url));
  const { stderr, status } = spawnSync(
    "sh",
    ["-c", `"$0" "$1" url parse https://img-src.io/i/ada/a.webp > /dev/full`, process.execPath, command],
    { encoding: "utf8", env: { PATH: process.env.PATH } },
  );
  expect(stderr).toMatch(/^error: The results could not be written to standard output: ENOSPC.*\n$/);
  expect(status).toBe(1);
});

test("a response that is not as documented is no riddle", async () => {
  const fetch = async (): Promise<Response> => Response.json({ items: [] });
  const { code, stderr } = await pixwire(["stat", "pixelbin:a"], { env: ENV, fetch });
  expect(stderr).toContain("Something unexpected happened");
  expect(stderr).toContain("--debug");
  expect(code).toBe(1);
});

test("a service that asks to wait is named", async () => {
  let calls = 0;
  const fetch = async (): Promise<Response> =>
    calls++ === 0
      ? Response.json({ message: "slow down" }, { status: 429, headers: { "retry-after": "2" } })
      : Response.json({ items: [], page: { type: "number", size: 1, current: 1, hasNext: false, itemTotal: 0 } });
  const { stderr } = await pixwire(["ls", "pixelbin:"], { env: ENV, fetch });
  expect(stderr).toContain("PixelBin asks to wait 2s before the next request.");
});

test("what ends a sync is said once, with what to do about it", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "photos"));
  writeFileSync(join(cwd, "photos", "a.txt"), "a");
  const fetch = async (request: Request): Promise<Response> =>
    request.method === "GET" && !request.url.includes("listFiles")
      ? Response.json({ message: "nothing" }, { status: 404 })
      : Response.json({ message: "revoked" }, { status: 401 });
  const { code, stderr } = await pixwire(["sync", "photos", "pixelbin:a"], { env: ENV, cwd, fetch });
  expect(stderr).toMatch(
    /^error: pixelbin:a could not be listed.*401.*revoked\.\nCheck the credential with `pixwire auth check`\.\n$/,
  );
  expect(code).toBe(4);
});

test("a place of profiles that is no file is damaged, and a URL endpoint is a URL", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "profiles.json"));
  const env = { PIXWIRE_CONFIG_DIR: folder, KEY: "private_key" };
  expect((await pixwire(["auth", "list"], { env })).stderr).toContain("it is a folder");
  const add = ["auth", "add", "imagekit", "--from-env", "KEY", "--url-endpoint", "nonsense"];
  expect((await pixwire(add, { env })).stderr).toContain("--url-endpoint must be an http(s) URL");
});

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { describe, expect, test } from "vitest";
import type { ProviderId } from "../src/providers.js";
import { pixwire, type Surroundings, temporaryFolder } from "./support/run.js";

const ENV = { PIXELBIN_API_TOKEN: "the-token", IMAGEKIT_PRIVATE_KEY: "private_key", IMGSRC_API_KEY: "imgsrc_key" };

/** Commands in a folder of their own, against emulators of all three providers. */
function world() {
  const mocks = {
    pixelbin: createMock("pixelbin"),
    imagekit: createMock("imagekit", { jobs: { polls: 1 } }),
    "img-src": createMock("img-src"),
  };
  const cwd = temporaryFolder();
  const requests: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(`${request.method} ${request.url}`);
    const { hostname } = new URL(request.url);
    if (hostname === "example.test") return Promise.resolve(new Response("from the web"));
    const id: ProviderId = hostname.includes("pixelbin")
      ? "pixelbin"
      : hostname.includes("imagekit")
        ? "imagekit"
        : "img-src";
    return mocks[id].fetch(request);
  };
  const run = (argv: readonly string[], more: Surroundings = {}) => pixwire(argv, { env: ENV, cwd, fetch, ...more });
  return { mocks, cwd, fetch, run, requests };
}

const PICTURE = makePng(3, 2);

/** The place of a name in a folder, for each provider. */
const PLACES: readonly [ProviderId, string][] = [
  ["pixelbin", "pixelbin:summer/"],
  ["imagekit", "imagekit:/summer/"],
  ["img-src", "img-src:summer/"],
];

describe.each(PLACES)("%s", (provider, folder) => {
  test("a file goes there and comes back byte for byte", async () => {
    const { run, cwd } = world();
    writeFileSync(join(cwd, "beach.png"), PICTURE);
    const up = await run(["cp", "beach.png", folder, "--json"]);
    expect(up.stderr).toBe("");
    expect(up.records()).toEqual([
      { source: "beach.png", destination: `${folder}beach.png`, status: "copied", size: PICTURE.byteLength },
    ]);
    const listed = await run(["ls", folder, "--json"]);
    expect(listed.records()).toMatchObject([
      { type: "file", name: "beach.png", size: PICTURE.byteLength, path: "summer/beach.png" },
    ]);
    const shown = await run(["stat", `${folder}beach.png`, "--format", "{place} {size}"]);
    expect(shown.stdout).toBe(`${folder}beach.png ${PICTURE.byteLength}\n`);
    expect((await run(["cat", `${folder}beach.png`])).bytes).toEqual(Buffer.from(PICTURE));
    expect(await run(["cp", `${folder}beach.png`, "copy.png"])).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, "copy.png"))).toEqual(Buffer.from(PICTURE));
    expect(readdirSync(cwd).sort()).toEqual(["beach.png", "copy.png"]);

    // What exists is not replaced unless that is asked for.
    expect(await run(["cp", "beach.png", folder])).toMatchObject({ code: 1 });
    expect(await run(["cp", `${folder}beach.png`, "copy.png"])).toMatchObject({ code: 1 });
    expect((await run(["cp", "beach.png", folder, "--skip-existing", "--json"])).records()).toMatchObject([
      { status: "skipped" },
    ]);
    expect(await run(["cp", "beach.png", folder, "--overwrite"])).toMatchObject({ code: 0 });

    expect(await run(["rm", `${folder}beach.png`])).toMatchObject({ code: 2 });
    expect((await run(["rm", `${folder}beach.png`, "--dry-run"])).stdout).toBe(`would remove ${folder}beach.png\n`);
    expect(await run(["rm", `${folder}beach.png`], { terminal: 80, stdin: "y\n" })).toMatchObject({ code: 0 });
    expect(await run(["stat", `${folder}beach.png`])).toMatchObject({ code: 1 });
  });

  test("a folder goes there and comes back", async () => {
    const { run, cwd } = world();
    mkdirSync(join(cwd, "photos", "deep"), { recursive: true });
    for (const [name, width] of [
      ["a.png", 1],
      ["b.png", 2],
      ["deep/c.png", 3],
    ] as const) {
      writeFileSync(join(cwd, "photos", name), makePng(width, 1));
    }
    symlinkSync("/etc/passwd", join(cwd, "photos", "link"));
    expect(await run(["cp", "photos", folder])).toMatchObject({ code: 2 });
    const up = await run(["cp", "-r", "photos", folder, "--json"]);
    expect(up).toMatchObject({ code: 0, stderr: "3 copied.\n" });
    expect(
      up
        .records()
        .map(({ destination }) => destination)
        .sort(),
    ).toEqual([`${folder}a.png`, `${folder}b.png`, `${folder}deep/c.png`]);
    const names = (await run(["ls", "-r", folder, "--json"])).records().map(({ type, path }) => `${type} ${path}`);
    expect(names.sort()).toEqual([
      "file summer/a.png",
      "file summer/b.png",
      "file summer/deep/c.png",
      "folder summer/deep",
    ]);
    expect(await run(["cp", "-r", folder, "back"])).toMatchObject({ code: 0 });
    for (const name of ["a.png", "b.png", "deep/c.png"]) {
      expect(readFileSync(join(cwd, "back", name))).toEqual(readFileSync(join(cwd, "photos", name)));
    }
    expect(await run(["rm", folder, "--yes"])).toMatchObject({ code: 2 });
    expect(await run(["rm", "-r", folder, "--yes"])).toMatchObject({ code: 0 });
    expect((await run(["ls", "-r", `${provider}:`, "--json"])).records().filter(({ type }) => type === "file")).toEqual(
      [],
    );
  });
});

describe("mv and mkdir", () => {
  test("rename and move, and replace nothing", async () => {
    const { run, cwd } = world();
    writeFileSync(join(cwd, "a.png"), PICTURE);
    writeFileSync(join(cwd, "b.png"), makePng(9, 9));
    for (const provider of ["pixelbin", "imagekit"]) {
      const place = (path: string): string => (provider === "imagekit" ? `imagekit:/${path}` : `pixelbin:${path}`);
      await run(["mkdir", place("one/two"), place("three")]);
      expect((await run(["ls", place("one"), "--json"])).records()).toMatchObject([
        { type: "folder", path: "one/two" },
      ]);
      await run(["cp", "a.png", "b.png", place("one/")]);
      expect(await run(["mv", place("one/a.png"), place("one/b.png")])).toMatchObject({ code: 1 });
      const moved = await run(["mv", place("one/a.png"), place("three/c.png"), "--json"]);
      expect(moved.records()).toEqual([
        { status: "moved", place: place("one/a.png"), destination: place("three/c.png") },
      ]);
      expect(await run(["mv", place("one/b.png"), place("three")])).toMatchObject({ code: 0 });
      const left = (await run(["ls", place("three"), "--json"])).records().map(({ path }) => path);
      expect(left.sort()).toEqual(["three/b.png", "three/c.png"]);
      expect(await run(["mv", place("three/b.png"), place("three/b.png")])).toMatchObject({ code: 2 });
    }
    expect(await run(["mv", "imagekit:/three", "imagekit:/four"])).toMatchObject({ code: 0 });
    expect((await run(["ls", "imagekit:/four", "--json"])).records()).toHaveLength(2);
  });

  test("what a provider cannot do is wrong use, with the reason", async () => {
    const { run, cwd } = world();
    writeFileSync(join(cwd, "a.png"), PICTURE);
    await run(["cp", "a.png", "img-src:one/"]);
    await run(["cp", "a.png", "pixelbin:one/"]);
    for (const argv of [
      ["mkdir", "img-src:two"],
      ["mv", "img-src:one/a.png", "img-src:two/a.png"],
      ["mv", "pixelbin:one", "pixelbin:two"],
      ["mv", "pixelbin:one/a.png", "imagekit:/a.png"],
      ["rm", "-r", "pixelbin:", "--yes"],
    ]) {
      const { code, stderr } = await run(argv);
      expect(stderr).toMatch(/cannot|has no folders/);
      expect(code).toBe(2);
    }
  });
});

describe("cp", () => {
  test("takes URLs, standard input and other providers, and fills standard output", async () => {
    const { run } = world();
    expect(await run(["cp", "-", "pixelbin:summer/in.png"], { stdin: PICTURE })).toMatchObject({ code: 0 });
    expect(await run(["cp", "pixelbin:summer/in.png", "imagekit:/summer/"])).toMatchObject({ code: 0 });
    expect((await run(["cp", "imagekit:/summer/in.png", "-"])).bytes).toEqual(Buffer.from(PICTURE));
    expect(await run(["cp", "https://example.test/a/note.txt?sig=1", "pixelbin:web/"])).toMatchObject({ code: 0 });
    expect((await run(["cat", "pixelbin:web/note.txt"])).stdout).toBe("from the web");
    expect((await run(["cp", "-n", "https://example.test/a/note.txt?sig=1", "pixelbin:web/"])).stdout).not.toContain(
      "sig",
    );
  });

  test.each([
    [["one"], "The destination is missing."],
    [["a.png", "https://example.test/"], "A URL cannot be a destination."],
    [["-", "pixelbin:summer/"], "Standard input has no name."],
    [["pixelbin:a/../b", "."], "a dot or two"],
    [["nothing.png", "pixelbin:a"], "There is no file nothing.png."],
    [["pixelbin:nothing", "here"], "There is nothing at pixelbin:nothing."],
  ])("%j ends with what is wrong", async (argv, message) => {
    const { run } = world();
    const { code, stderr } = await run(["cp", ...argv]);
    expect(stderr).toContain(message);
    expect([1, 2]).toContain(code);
  });

  test("a download that is cut off leaves nothing behind, and ends with 5", async () => {
    const { run, cwd, fetch } = world();
    await run(["cp", "-", "pixelbin:a.txt"], { stdin: "0123456789" });
    const cut = async (request: Request): Promise<Response> => {
      const response = await fetch(request);
      return new URL(request.url).hostname.startsWith("cdn")
        ? new Response((await response.text()).slice(0, 4))
        : response;
    };
    const { code, stderr } = await run(["cp", "pixelbin:a.txt", "a.txt"], { fetch: cut });
    expect(stderr).toContain("10 bytes were announced, and the server of the source sends 4");
    expect(code).toBe(5);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("a connection that breaks is named, and ends with 5", async () => {
    const { run, cwd } = world();
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("the first bytes");
      setTimeout(() => response.destroy(), 50);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/a.txt`;
    const broken = await run(["cp", url, "a.txt", "--max-retries", "0"], { fetch: undefined });
    expect(broken.stderr).toContain("The connection broke before the file was complete.");
    expect(broken.code).toBe(5);
    const printed = await run(["cp", url, "-"], { fetch: undefined });
    expect(printed.stderr).toContain("The connection broke before the file was complete.");
    expect(printed.code).toBe(5);
    await new Promise((resolve) => server.close(resolve));
    const gone = await run(["cp", url, "a.txt", "--max-retries", "0"], { fetch: undefined });
    expect(gone.stderr).toContain("The server cannot be reached (ECONNREFUSED).");
    expect(gone.code).toBe(5);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("one of several fails: the others are copied, and the code is 3", async () => {
    const { run, cwd } = world();
    for (const name of ["a.txt", "b.txt"]) writeFileSync(join(cwd, name), name);
    await run(["cp", "a.txt", "pixelbin:"]);
    const { code, stderr, records } = await run(["cp", "a.txt", "b.txt", "pixelbin:", "--json"]);
    expect(
      records()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(["copied", "failed"]);
    expect(stderr).toContain("--skip-existing");
    expect(code).toBe(3);
  });

  test("names from a library cannot lead out of the folder", async () => {
    const { run, cwd, fetch } = world();
    const evil = async (request: Request): Promise<Response> => {
      if (!request.url.includes("listFiles")) return fetch(request);
      const item = {
        _id: "1",
        type: "file",
        name: "../../evil",
        path: "",
        fileId: "../../evil",
        size: 1,
        url: "https://cdn.pixelbin.io/x",
      };
      return Response.json({ items: [item], page: { hasNext: false } });
    };
    const { code, stderr } = await run(["cp", "-r", "pixelbin:", "here"], { fetch: evil });
    expect(stderr).toContain("which could lead out of the target");
    expect(code).not.toBe(0);
    expect(existsSync(join(cwd, "..", "evil"))).toBe(false);
  });
});

describe("predict", () => {
  test("creates a job, waits, and saves its outputs", async () => {
    const { run, cwd } = world();
    writeFileSync(join(cwd, "chair.png"), PICTURE);
    const created = await run(["predict", "erase_bg", "refine=true", "--file", "image=chair.png", "--json"]);
    expect(created.records()).toMatchObject([{ status: "ACCEPTED" }]);
    const id = String(created.records()[0]?._id);
    const waited = await run(["predict", "--id", id, "--wait", "--json"]);
    expect(waited.records()).toMatchObject([{ _id: id, status: "SUCCESS" }]);
    const saved = await run(["predict", "--id", id, "--out", "results", "--json"]);
    expect(saved.stderr).toBe("");
    expect(saved.records()).toHaveLength(1);
    expect(readdirSync(join(cwd, "results"))).toHaveLength(1);
  });

  test("shows schemas and models, and refuses wrong inputs before a job", async () => {
    const { run, requests } = world();
    expect((await run(["predict", "erase_bg", "--schema", "--json"])).records()).toMatchObject([{ name: "erase_bg" }]);
    expect((await run(["predict", "--list", "--format", "{name}"])).stdout).toContain("erase_bg\n");
    expect((await run(["predict", "erase_bg", "--file", "image=none.png"])).stderr).toContain(
      "There is no file none.png.",
    );
    const { code, stderr } = await run(["predict", "erase_bg", "image=photo.png"]);
    expect(stderr).toContain("image");
    expect(code).toBe(2);
    expect(requests.filter((one) => one.startsWith("POST"))).toEqual([]);
  });
});

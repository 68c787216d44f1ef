import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { describe, expect, test } from "vitest";
import { pixwire, type Surroundings, temporaryFolder } from "./support/run.js";

const ENV = { PIXELBIN_API_TOKEN: "the-token", IMAGEKIT_PRIVATE_KEY: "private_key", IMGSRC_API_KEY: "imgsrc_key" };

function world() {
  const mocks = { pixelbin: createMock("pixelbin"), imagekit: createMock("imagekit"), imgsrc: createMock("img-src") };
  const cwd = temporaryFolder();
  const home = temporaryFolder();
  const requests: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(`${request.method} ${request.url}`);
    const { hostname } = new URL(request.url);
    const name = hostname.includes("pixelbin") ? "pixelbin" : hostname.includes("imagekit") ? "imagekit" : "imgsrc";
    return mocks[name].fetch(request);
  };
  const env = { ...ENV, PIXWIRE_CONFIG_DIR: home };
  const run = (argv: readonly string[], more: Surroundings = {}) =>
    pixwire(["cp", ...argv], { env, cwd, fetch, ...more });
  return { mocks, cwd, run, requests, fetch, env };
}

/** Names that the providers store in another form. */
const ODD_NAMES = ["with space.png", "ünï çödé 日本.png", "quote'.png"];

describe("a folder", () => {
  test.each(["pixelbin:a", "imagekit:/a", "img-src:a"])("is copied to %s once, also under odd names", async (place) => {
    const { run, cwd } = world();
    mkdirSync(join(cwd, "photos", "deep"), { recursive: true });
    for (const [index, name] of ODD_NAMES.entries())
      writeFileSync(join(cwd, "photos", "deep", name), makePng(index + 1, 1));
    const first = await run(["-r", "photos", place, "--json"]);
    expect(first.code).toBe(0);
    expect(first.records()).toHaveLength(3);
    const again = await run(["-r", "photos", place, "--json", "--skip-existing"]);
    expect(again.code).toBe(0);
    expect(again.records().map(({ status }) => status)).toEqual(["skipped", "skipped", "skipped"]);
    expect((await run(["-r", "photos", place, "--json"])).code).toBe(1);
    const back = await run(["-r", place, "back"]);
    expect(back.code).toBe(0);
    expect(readdirSync(join(cwd, "back", "deep"))).toHaveLength(3);
  });

  test("in which two names become one is copied without one of them, and says so", async () => {
    const { run, cwd, mocks } = world();
    mkdirSync(join(cwd, "photos"));
    writeFileSync(join(cwd, "photos", "with space.png"), makePng(1, 1));
    writeFileSync(join(cwd, "photos", "with-space.png"), makePng(2, 2));
    const { code, records } = await run(["-r", "photos", "pixelbin:a", "--overwrite", "--json"]);
    expect(code).toBe(3);
    expect(
      records()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(["copied", "failed"]);
    expect(mocks.pixelbin.state.files()).toHaveLength(1);
  });

  test.each(["pixelbin:nothing", "imagekit:/nothing", "img-src:nothing"])(
    "%s that is not there is a failure",
    async (place) => {
      const { run, cwd } = world();
      const { code, stderr } = await run(["-r", place, "here"]);
      expect(stderr).toContain(`There is nothing at ${place}.`);
      expect(code).toBe(1);
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  test("is not copied into itself", async () => {
    const { run, cwd } = world();
    mkdirSync(join(cwd, "photos"));
    writeFileSync(join(cwd, "photos", "a.png"), makePng(1, 1));
    await run(["-r", "photos", "pixelbin:a"]);
    expect(await run(["-r", "pixelbin:a", "pixelbin:a/b"])).toMatchObject({ code: 2 });
    expect(await run(["-r", "photos", "photos/b"])).toMatchObject({ code: 2 });
    expect(readdirSync(join(cwd, "photos"))).toEqual(["a.png"]);
  });

  test("does not go below a file", async () => {
    const { run, cwd, mocks } = world();
    mkdirSync(join(cwd, "photos"));
    for (const name of ["a.png", "photos/b.png"]) writeFileSync(join(cwd, name), makePng(1, 1));
    await run(["a.png", "pixelbin:"]);
    for (const place of ["pixelbin:a.png", "a.png"]) {
      const { code, stderr } = await run(["-r", "photos", place]);
      expect(stderr).toContain(`${place} is a file.`);
      expect(code).toBe(2);
    }
    expect(mocks.pixelbin.state.files()).toHaveLength(1);
  });
});

test("one source that is not there: nothing is copied of the others", async () => {
  const { run, cwd, mocks } = world();
  writeFileSync(join(cwd, "a.png"), makePng(1, 1));
  const { code, stderr } = await run(["a.png", "nothing.png", "pixelbin:a/"]);
  expect(stderr).toContain("There is no file nothing.png.");
  expect(code).toBe(1);
  expect(mocks.pixelbin.state.files()).toEqual([]);
});

test("the name that is written for a file of this machine is its name", async () => {
  const { run, cwd } = world();
  writeFileSync(join(cwd, "a.txt"), "a");
  expect((await run(["a.txt", "./b: c?.txt"])).stdout).toBe("copied a.txt -> ./b: c?.txt\n");
  expect(readFileSync(join(cwd, "b: c?.txt"), "utf8")).toBe("a");
});

test("an upload that was stopped sends only the parts that are missing", async () => {
  const { run, cwd, requests, fetch, mocks } = world();
  const bytes = Buffer.alloc(21 * 1024 * 1024, 7);
  writeFileSync(join(cwd, "film.bin"), bytes);
  const isPart = (url: string): boolean => /signed-multipart.*partNumber/.test(url);
  const controller = new AbortController();
  let confirmed = 0;
  const stopping = async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    if (isPart(request.url) && ++confirmed === 2) setTimeout(() => controller.abort(), 50);
    return confirmed > 2 ? new Promise<Response>(() => {}) : response;
  };
  const stopped = await run(["film.bin", "pixelbin:a/"], { fetch: stopping, signal: controller.signal });
  expect(stopped.code).toBe(130);
  expect(stopped.stderr).toContain("To continue: pixwire cp film.bin pixelbin:a/");
  requests.length = 0;
  expect(await run(["film.bin", "pixelbin:a/"])).toMatchObject({ code: 0 });
  expect(requests.filter((one) => isPart(one)).length).toBeLessThan(5);
  expect(mocks.pixelbin.state.files()).toMatchObject([{ size: bytes.byteLength }]);
});

test("with --quiet, people are told of failures alone, and programs of everything", async () => {
  const { run, cwd } = world();
  writeFileSync(join(cwd, "a.txt"), "a");
  expect(await run(["a.txt", "b.txt", "--quiet"])).toMatchObject({ code: 0, stdout: "", stderr: "" });
  expect((await run(["a.txt", "c.txt", "--quiet", "--json"])).records()).toHaveLength(1);
  expect((await run(["a.txt", "b.txt", "--quiet"])).stderr).toContain("b.txt exists already.");
});

test("a terminal is told that standard input is being read", async () => {
  const { run, cwd } = world();
  const { stderr } = await run(["-", "a.txt"], { stdin: "text", terminal: 80 });
  expect(stderr).toContain("Reading standard input. End it with Ctrl-D.");
  expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe("text");
  expect(existsSync(join(cwd, "-"))).toBe(false);
});

test("a server that cannot be reached ends with 5", async () => {
  const { run, cwd } = world();
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(cwd, name), name);
  const fetch = async (request: Request): Promise<Response> => {
    if (request.method === "GET") return Response.json({ message: "nothing" }, { status: 404 });
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) });
  };
  expect(await run(["a.txt", "b.txt", "pixelbin:a/", "--max-retries", "0"], { fetch })).toMatchObject({ code: 5 });
});

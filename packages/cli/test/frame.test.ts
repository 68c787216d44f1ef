import { describe, expect, test } from "vitest";
import { pixwire } from "./support/run.js";

describe("wrong use ends with 2, says what is wrong, and suggests the nearest name", () => {
  test.each([
    [["urll"], "Unknown command 'urll'.", "Did you mean url?"],
    [["auth", "lst"], "There is no `pixwire auth lst`.", "Did you mean `pixwire auth list`?"],
    [["auth"], "`pixwire auth` needs the name of a command.", "There are add, list, use, remove, check."],
    [["url", "parse", "--jsn"], "Unknown option '--jsn'.", "Did you mean --json?"],
    [["mock", "pixelbn"], '<provider> cannot be "pixelbn".', "Did you mean pixelbin?"],
    [["api", "pixelbn", "listFiles"], "There is no `pixwire api pixelbn`.", "pixwire api pixelbin"],
    [["api", "pixelbin", "listFils", "--path", "x"], "no `pixwire api pixelbin listFils`", "pixelbin listFiles`"],
    [["help", "api", "pixelbin", "listFils"], "There is no help", "pixwire help api pixelbin listFiles"],
    [["ls"], "Missing required argument", "See `pixwire ls --help`."],
    [["mock"], "Missing required argument 'provider'.", "--help"],
    [["url", "srcset", "https://img-src.io/i/ada/a.webp"], "Give either --widths or --densities.", "400,800"],
    [["doctor", "--json", "--format", "{check}"], "contradict each other", "Give one of them"],
    [["doctor", "--timeout", "soon"], '--timeout takes a number, not "soon".', ""],
    [["doctor", "--base-url", "ftp://host"], "--base-url must be an http(s) URL", ""],
    [["doctor", "--format", "{name"], "--format has a { without its }.", "Examples"],
    [["help", "upload"], 'There is no help for "upload".', "pixwire help uploads"],
  ])("%j", async (argv, message, hint) => {
    const { code, stdout, stderr } = await pixwire(argv);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

test("every command has an example", async () => {
  for (const words of [
    ["url"],
    ["auth"],
    ["api"],
    ["api", "pixelbin"],
    ["api", "imagekit"],
    ["api", "img-src"],
    ["worker"],
  ]) {
    const { code, stdout } = await pixwire([...words, "--help"]);
    expect({ words, code }).toEqual({ words, code: 0 });
    expect(stdout).toContain(`$ pixwire ${words.join(" ")} `);
  }
});

test("help goes to standard output, as wide as the terminal", async () => {
  for (const terminal of [40, 80, 200]) {
    const { code, stdout } = await pixwire(["auth", "add", "--help"], { terminal, env: { NO_COLOR: "1" } });
    expect(code).toBe(0);
    const prose = stdout.split("\n").filter((line) => !/^Usage:|\$ pixwire|https:/.test(line));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(terminal);
  }
  expect((await pixwire([])).stdout).toContain("Usage: pixwire");
  expect((await pixwire(["help", "auth", "add"])).stdout).toContain("--from-env");
  expect((await pixwire(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each(["uploads", "auth", "patterns", "queues"])("the topic %s fits into every terminal", async (topic) => {
  const { code, stdout } = await pixwire(["help", topic], { terminal: 80 });
  expect(code).toBe(0);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

test("colours follow the options, then the environment, then the terminal", async () => {
  const colored = async (argv: string[], env: Record<string, string>, terminal?: number): Promise<boolean> => {
    const around = terminal === undefined ? { env } : { env, terminal };
    return (await pixwire(["nothing", ...argv], around)).stderr.includes("\u001b[31m");
  };
  expect(await colored([], {})).toBe(false);
  expect(await colored([], {}, 80)).toBe(true);
  expect(await colored([], { NO_COLOR: "1" }, 80)).toBe(false);
  expect(await colored([], { NO_COLOR: "1", FORCE_COLOR: "1" }, 80)).toBe(false);
  expect(await colored([], { FORCE_COLOR: "1" })).toBe(true);
  expect(await colored([], { FORCE_COLOR: "0" }, 80)).toBe(false);
  expect(await colored([], { TERM: "dumb" }, 80)).toBe(false);
  expect(await colored(["--no-color"], { FORCE_COLOR: "1" }, 80)).toBe(false);
});

test("a stopped command ends with 130", async () => {
  const controller = new AbortController();
  controller.abort();
  const { code, stderr } = await pixwire(["auth", "check", "pixelbin"], {
    signal: controller.signal,
    env: { PIXELBIN_API_TOKEN: "token" },
  });
  expect({ code, stderr }).toEqual({ code: 130, stderr: "Stopped.\n" });
});

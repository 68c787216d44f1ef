import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "./support/run.js";

// The command as it is published: the built files behind the script that package.json names.
const command = fileURLToPath(new URL("../bin/pixwire.js", import.meta.url));

const children: ChildProcess[] = [];
const home = temporaryFolder();

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [command, ...argv], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env.PATH, PIXWIRE_CONFIG_DIR: home, ...env },
  });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (output.stdout += chunk));
  child.stderr.on("data", (chunk) => (output.stderr += chunk));
  const ended = once(child, "close").then(([code, signal]) => ({ ...output, code, signal }));
  return { child, output, ended };
}

let emulator: ReturnType<typeof start>;
let url = "";

beforeAll(async () => {
  emulator = start(["mock", "pixelbin", "--json"]);
  await once(emulator.child.stdout, "data");
  url = JSON.parse(emulator.output.stdout).url;
});

afterAll(async () => {
  emulator.child.kill("SIGINT");
  // Stopping is how the emulator ends, and no failure.
  expect(await emulator.ended).toMatchObject({ code: 0 });
  for (const child of children) child.kill("SIGKILL");
});

describe("the built command", () => {
  test("answers --version without loading anything else", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(await start(["--version"]).ended).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("reaches the emulator that a variable names, and ends with the code of the result", async () => {
    const env = { PIXELBIN_BASE_URL: url, PIXELBIN_API_TOKEN: "token" };
    const { code, stdout } = await start(["auth", "check", "--json"], env).ended;
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, ok: true, baseUrl: url });
  });

  test("ends quietly when the reader of its output has enough", async () => {
    const { child, ended } = start(["url", "parse"]);
    child.stdout.destroy();
    child.stdin.on("error", () => {});
    child.stdin.end("https://img-src.io/i/ada/a.webp\n".repeat(5000));
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
  });

  test("ends by the signal that stopped it, so that a loop in a shell stops", async () => {
    const { child, output, ended } = start(["url", "parse"]);
    child.stdin.write("https://img-src.io/i/ada/a.webp\n");
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ signal: "SIGINT" });
    expect(output.stderr).toContain("Stopped.");
  });

  test("completes in bash, also behind a colon, and evaluates nothing", async () => {
    const bin = temporaryFolder();
    writeFileSync(join(bin, "pixwire"), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, { mode: 0o755 });
    const complete = (line: string): string[] => {
      const script = `source <(pixwire completion bash); COMP_LINE="$1"; COMP_POINT=\${#1}; _pixwire; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const env = {
        PATH: `${bin}:${process.env.PATH}`,
        PIXWIRE_CONFIG_DIR: home,
        PIXELBIN_BASE_URL: url,
        PIXELBIN_API_TOKEN: "t",
      };
      const { stdout, status } = spawnSync("bash", ["-c", script, "bash", line], { encoding: "utf8", env });
      expect(status).toBe(0);
      return stdout.trim().split("\n");
    };
    expect(complete("pixwire auth ")).toEqual(["add", "list", "use", "remove", "check"]);
    expect(complete("pixwire api pixelbin getModul")).toEqual(["getModules", "getModule"]);
    await start(["mkdir", "pixelbin:one"], { PIXELBIN_BASE_URL: url, PIXELBIN_API_TOKEN: "t" }).ended;
    expect(complete("pixwire ls pixelbin:")).toEqual(["one/"]);
    complete(`pixwire ls $(touch ${join(bin, "evaluated")})`);
    expect(existsSync(join(bin, "evaluated"))).toBe(false);
  });

  test("a sync that was killed goes on where it was, and stores nothing twice", async () => {
    const mock = createMock("pixelbin", { latencyMs: 20 });
    const server = await mock.listen();
    try {
      const photos = join(temporaryFolder(), "photos");
      mkdirSync(photos);
      const names = Array.from({ length: 60 }, (_, index) => `${index}.txt`);
      for (const name of names) writeFileSync(join(photos, name), `file ${name}`);
      const env = { PIXELBIN_BASE_URL: server.url, PIXELBIN_API_TOKEN: "t", PIXWIRE_STATE_DIR: temporaryFolder() };
      const argv = ["sync", photos, "pixelbin:photos", "--concurrency", "2", "--json"];
      const first = start(argv, env);
      while (mock.state.files().length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
      first.child.kill("SIGKILL");
      await first.ended;
      const stored = mock.state.files().length;
      expect(stored).toBeLessThan(names.length);
      const second = await start([...argv, "--resume"], env).ended;
      expect(second).toMatchObject({ code: 0 });
      const paths = mock.state.files().map(({ fileId }) => fileId);
      expect(paths.sort()).toEqual(names.map((name) => `photos/${name}`).sort());
      expect(JSON.parse(second.stdout).done).toBeLessThanOrEqual(names.length - stored + 2);
    } finally {
      await server.close();
    }
  });
});

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { findOnPath } from "@pixwire/test-support/programs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "./support/run.js";

// The command as it is published: the built files behind the script that package.json names.
const command = fileURLToPath(new URL("../bin/pixwire.js", import.meta.url));

/** Gives a program a terminal. Linux has it in the form that is used here. */
const script = process.platform === "linux" ? await findOnPath(["script"]) : undefined;

/** With `CI=true` as many files as people have, a tenth otherwise. */
const FILES = process.env.CI === "true" ? 2000 : 200;

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

  test(`a sync of ${FILES} files that was killed goes on where it was, and stores nothing twice`, async () => {
    const mock = createMock("pixelbin", { latencyMs: 5 });
    const server = await mock.listen();
    try {
      const photos = join(temporaryFolder(), "photos");
      const names = Array.from({ length: FILES }, (_, index) => `sub${index % 20}/${index}.txt`);
      for (const name of names) {
        mkdirSync(join(photos, name, ".."), { recursive: true });
        writeFileSync(join(photos, name), `file ${name}`);
      }
      const env = { PIXELBIN_BASE_URL: server.url, PIXELBIN_API_TOKEN: "t", PIXWIRE_STATE_DIR: temporaryFolder() };
      const argv = ["sync", photos, "pixelbin:photos", "--concurrency", "4", "--json"];
      for (const share of [0.1, 0.3]) {
        const killed = start(argv, env);
        while (mock.state.files().length < FILES * share) await new Promise((resolve) => setTimeout(resolve, 10));
        killed.child.kill("SIGKILL");
        await killed.ended;
      }
      const stored = mock.state.files().length;
      expect(stored).toBeLessThan(names.length);
      const second = await start([...argv, "--resume"], env).ended;
      expect(second).toMatchObject({ code: 0 });
      const paths = mock.state.files().map(({ fileId }) => fileId);
      expect(paths.sort()).toEqual(names.map((name) => `photos/${name}`).sort());
      expect(JSON.parse(second.stdout).done).toBeLessThanOrEqual(names.length - stored + 4);
      // A mirror then removes what the source has not any more, and nothing else.
      rmSync(join(photos, "sub0"), { recursive: true });
      const mirrored = await start([...argv, "--delete", "--max-delete", `${FILES / 20}`, "--yes"], env).ended;
      expect(JSON.parse(mirrored.stdout)).toMatchObject({ done: 0, deleted: FILES / 20, failed: 0 });
      expect(mock.state.files()).toHaveLength(FILES - FILES / 20);
    } finally {
      await server.close();
    }
  }, 240_000);

  describe.skipIf(script === undefined)("in a terminal", () => {
    /** Starts `auth add`, answers its question with some keys, and returns what was on the screen. */
    async function answer(folder: string, keys: string) {
      // `script` gives the command a terminal, and passes on what it is sent.
      const line = `stty cols 80 rows 24; exec '${process.execPath}' '${command}' auth add pixelbin`;
      const child = spawn(script ?? "", ["-qec", line, "/dev/null"], {
        env: { PATH: process.env.PATH, SHELL: "/bin/sh", TERM: "xterm", PIXWIRE_CONFIG_DIR: folder },
      });
      children.push(child);
      let screen = "";
      child.stdout.on("data", (chunk) => (screen += chunk));
      const ended = once(child, "close").then(([code]) => code);
      while (!screen.includes("The API token of PixelBin")) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${screen}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      child.stdin.write(keys);
      return { code: await ended, screen };
    }

    test("a credential is asked for, and not shown", async () => {
      const folder = temporaryFolder();
      const { code, screen } = await answer(folder, "typed-in-secret\r");
      expect(code).toBe(0);
      expect(screen).toContain("Added the profile default for PixelBin");
      expect(screen).not.toContain("typed");
      expect(readFileSync(join(folder, "profiles.json"), "utf8")).toContain('"credential": "typed-in-secret"');
    }, 60_000);

    test("Ctrl-C leaves the question with 130, and nothing is added", async () => {
      const folder = temporaryFolder();
      expect((await answer(folder, "half\u0003")).code).toBe(130);
      expect(existsSync(join(folder, "profiles.json"))).toBe(false);
    }, 60_000);
  });
});

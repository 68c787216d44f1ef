import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { ASSETS, createCaller, upload } from "./support/caller.js";

// The command as it is published: the built files behind the script that package.json names.
const command = fileURLToPath(new URL("../bin/pixwire-mock.js", import.meta.url));

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function run(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (output.stdout += chunk));
  child.stderr.on("data", (chunk) => (output.stderr += chunk));
  const ended = once(child, "close").then(([code]) => ({ ...output, code }));
  return { child, output, ended };
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "it prints its address, serves the API there, and ends on %s",
  async (signal) => {
    const { child, output, ended } = run("pixelbin", "--port", "0", "--token", "token");
    await expect.poll(() => output.stdout, { timeout: 10_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\n$/);
    const [url] = /http:\S+/.exec(output.stdout) ?? [];
    const { url: delivered } = await upload(createCaller(fetch, url), { name: "a.txt" }, "hello");
    expect(await (await fetch(delivered)).text()).toBe("hello");
    expect((await fetch(`${url}${ASSETS}/listFiles`)).status).toBe(401);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
  },
);

test("--help says how to use it", async () => {
  const { stdout, code } = await run("--help").ended;
  expect([code, stdout]).toEqual([0, expect.stringContaining("pixwire-mock <api> [options]")]);
  for (const option of ["port", "host", "public-url", "token", "seed", "latency", "offline"]) {
    expect(stdout).toContain(`--${option}`);
  }
});

test.each([
  [[], "Give one API: pixelbin"],
  [["other"], "Give one API: pixelbin"],
  [["pixelbin", "more"], "Give one API"],
  [["pixelbin", "--prot", "1"], "Unknown option '--prot'"],
  [["pixelbin", "--port", "no"], '--port takes a whole number, not "no"'],
  [["pixelbin", "--port", "99999"], "port"],
])("%j is refused with a reason", async (args, message) => {
  const { code, stderr, stdout } = await run(...args).ended;
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(message)]);
});

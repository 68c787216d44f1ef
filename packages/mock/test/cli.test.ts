import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
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

describe("what the command keeps closed", () => {
  async function served(...args: string[]): Promise<string> {
    const { output } = run("pixelbin", ...args);
    await expect.poll(() => output.stdout, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\n$/);
    return /http:\S+/.exec(output.stdout)?.[0] ?? "";
  }

  /** A host of a private network, as far as the emulator can tell. */
  async function inside(): Promise<{ port: number; close(): void }> {
    const server = createServer((_, response) => response.end("secret"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { port: (server.address() as AddressInfo).port, close: () => server.close() };
  }

  test("it fetches nothing, answers pages of this machine only, and refuses the names of others", async () => {
    const [url, { port, close }] = [await served(), await inside()];
    const { post } = createCaller(fetch, url);
    const stored = await post(`${ASSETS}/upload/url`, { url: `http://127.0.0.1:${port}/secret.txt` });
    expect(stored).toMatchObject({ status: 200, body: { format: "png" } });
    const evil = await fetch(`${url}${ASSETS}/listFiles`, { headers: { origin: "https://evil.example" } });
    expect(evil.headers.get("access-control-allow-origin")).toBeNull();
    const request = get({ port: new URL(url).port, path: "/", headers: { host: "evil.example" } });
    const [response] = await once(request, "response");
    expect(response.statusCode).toBe(403);
    response.resume();
    close();
  });

  test("the options open it", async () => {
    const { port, close } = await inside();
    const url = await served(
      `--allow-outbound=127.0.0.1:${port}`,
      "--allow-host",
      "emulator",
      "--max-body",
      "5000",
      "--allow-origin",
      "https://app.example.test",
    );
    const { post } = createCaller(fetch, url);
    const address = `http://127.0.0.1:${port}/named.txt`;
    expect((await post(`${ASSETS}/upload/url`, { url: address })).body).toMatchObject({ name: "named.txt", size: 6 });
    expect((await post(`${ASSETS}/folders`, { name: "x".repeat(6000) })).status).toBe(413);
    const page = await fetch(`${url}${ASSETS}/listFiles`, { headers: { origin: "https://app.example.test" } });
    expect(page.headers.get("access-control-allow-origin")).toBe("https://app.example.test");
    const request = get({ port: new URL(url).port, path: `${ASSETS}/listFiles`, headers: { host: "emulator" } });
    const [response] = await once(request, "response");
    expect(response.statusCode).toBe(401);
    response.resume();
    close();
  });
});

test("--help says how to use it", async () => {
  const { stdout, code } = await run("--help").ended;
  expect([code, stdout]).toEqual([0, expect.stringContaining("pixwire-mock <api> [options]")]);
  const limits = ["allow-host", "allow-origin", "allow-outbound", "max-body", "max-stored"];
  for (const option of ["port", "host", "public-url", "token", "seed", "latency", ...limits]) {
    expect(stdout).toContain(`--${option}`);
  }
});

test.each([
  [[], "Give one API: pixelbin"],
  [["other"], "Give one API: pixelbin"],
  [["pixelbin", "more"], "Give one API"],
  [["pixelbin", "--prot", "1"], "There is no option --prot. Did you mean --port?"],
  [["pixelbin", "--latency-ms=5"], "There is no option --latency-ms. Did you mean --latency?"],
  [["pixelbin", "--offline"], "There is no option --offline."],
  [["pixelbin", "--port"], "--port needs a value."],
  [["pixelbin", "--host", "--port", "1"], "--host needs a value."],
  [["pixelbin", "--help=yes"], "--help takes no value."],
  [["pixelbn"], "Did you mean pixelbin?"],
  [["pixelbin", "--allow-outbound", "localhost:3000"], "Write --allow-outbound=localhost:3000."],
  [["--allow-outbound", "localhost:3000", "pixelbin"], "Write --allow-outbound=localhost:3000."],
  [["pixelbin", "--allow-outbound="], "--allow-outbound= needs a value."],
  [["pixelbin", "--allow-outbound=*.example.com"], "is not a host"],
  [["pixelbin", "--allow-outbound=http://localhost:3000"], "is not a host"],
  [["pixelbin", "--allow-host", "a/b"], "`allowHosts` names"],
  [["pixelbin", "--allow-host", "*"], "`allowHosts` names"],
  [["pixelbin", "--allow-origin", "app.test"], "`allowOrigins` names"],
  [["pixelbin", "--port", "no"], '--port takes a whole number, not "no"'],
  [["pixelbin", "--port", "99999"], "port"],
])("%j is refused with a reason", async (args, message) => {
  const { code, stderr, stdout } = await run(...args).ended;
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(message)]);
});

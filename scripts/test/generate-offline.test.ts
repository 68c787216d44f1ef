import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../spec/index.js";

// Whoever reads a spec may have written it: nothing in it makes the generator send a request.

/** Ends the process at the first attempt to open a socket, to resolve a name or to fetch something. */
const NO_NETWORK = `
import dns from "node:dns";
import net from "node:net";
import { syncBuiltinESMExports } from "node:module";
const refuse = (what) => () => {
  process.stderr.write(what + " was called\\n");
  process.exit(9);
};
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = args.flat();
  // A local socket, by which tsx talks to itself.
  return options?.path ? connect.apply(this, args) : refuse("connect")();
};
dns.lookup = refuse("lookup");
globalThis.fetch = refuse("fetch");
syncBuiltinESMExports();
`;

const tsx = createRequire(import.meta.url).resolve("tsx");

function run(...args: readonly string[]): string {
  const preload = `data:text/javascript,${encodeURIComponent(NO_NETWORK)}`;
  return execFileSync(process.execPath, ["--import", preload, ...args], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
}

test("`pnpm generate` makes no network request", () => {
  // A generator that is started elsewhere may itself be under test: `--check` reads and generates everything.
  expect(run("--import", tsx, join("scripts", "generate.ts"), "--check")).toContain("up to date");
});

test.each([
  ["fetch", `fetch("https://example.com")`],
  ["connect", `import("node:http").then(({ get }) => get("http://127.0.0.1:9"))`],
])("the test notices %s", (what, code) => {
  expect(() => run("--input-type=module", "--eval", code)).toThrow(`${what} was called`);
});

#!/usr/bin/env node
// Started by `npm test`, `npm run demo` and `pnpm conformance`. Plain JavaScript without dependencies, because nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readOptions } from "./demo/options.mjs";
import { systemPrograms } from "./system-programs.mjs";
import { readReport, SUMMARIES } from "./test-report.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [command, ...args] = process.argv.slice(2);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`pixwire needs Node 20.19 or later; this is ${process.version}.`);

const commands = { conformance, demo, test };
if (!Object.hasOwn(commands, command)) fail(`Usage: node scripts/bootstrap.mjs ${Object.keys(commands).join("|")}`);
commands[command]();

function demo() {
  // npm runs scripts in the folder of package.json, but `--file` is relative to the folder of the caller.
  const folder = process.env.INIT_CWD ?? process.cwd();
  try {
    readOptions(args, folder, process.env);
  } catch (error) {
    fail(error.message);
  }
  // The root for its tools, and the demo with what it stands on: a fraction of the workspace.
  install("--filter", "pixwire", "--filter", "@pixwire/demo...");
  step("Building the packages");
  const build = ["build", "--filter=@pixwire/demo^...", "--output-logs=errors-only"];
  if (!pnpm("exec", "turbo", "run", ...build)) fail("The build failed.");
  step("Running the demo");
  process.env.CALLER_FOLDER = folder;
  process.exit(pnpm("exec", "tsx", "scripts/demo/demo.ts", ...args) ? 0 : 1);
}

function test() {
  install();
  rmSync(join(root, SUMMARIES), { recursive: true, force: true });
  for (const file of resultFiles()) rmSync(file);
  step("Running every check: lint, specs and their changes, regular expressions, generated code, build, types, tests");
  const tasks = ["lint", "lint:specs", "lint:regexes", "generate:check", "spec:check", "build", "typecheck", "test"];
  if (process.env.CI) tasks.push("conformance");
  else {
    console.log(
      "Outside CI, tests with many files or random cases try a few. These are left out: other runtimes, proxies, the",
    );
    console.log(
      "packed packages, and most of queues in PostgreSQL. `CI=true npm test` runs all; it takes half an hour.",
    );
  }
  // Many tests wait for a server or a clock, so that three tasks keep two processors busy. The soaks of CI fill both.
  const concurrency = process.env.CI ? 2 : 3;
  const options = [`--concurrency=${concurrency}`, "--continue=dependencies-successful", "--summarize"];
  const green = pnpm("exec", "turbo", "run", ...tasks, ...options, ...args);
  const { passed, failed, problems } = readReport(root);
  if (!green) console.error("\nA check failed: read the first error above.");
  if (problems.length > 0) console.error(`\n${problems.join("\n")}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(green && failed === 0 && passed > 0 ? 0 : 1);
}

function conformance() {
  install();
  step("Running the conformance suite");
  process.exit(pnpm("exec", "turbo", "run", "conformance", "--concurrency=2", ...args) ? 0 : 1);
}

/** Runs the pinned pnpm, which npx fetches from the registry, so that a machine needs nothing but npm. */
function pnpm(...pnpmArgs) {
  const result = spawnSync("npx", ["--yes", packageManager, ...pnpmArgs], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      // Turbo includes these two in the cache keys of tests: they run again on another version of Node, and where a program of
      // the system has come or gone.
      NODE_VERSION: process.version,
      SYSTEM_PROGRAMS: systemPrograms(),
      TURBO_TELEMETRY_DISABLED: "1",
      REDOCLY_TELEMETRY: "off",
    },
  });
  if (result.error) fail(`Could not start npx: ${result.error.message}`);
  return result.status === 0;
}

/** @param {string[]} filters - of the workspace; none for all of it. */
function install(...filters) {
  step(`Installing with ${packageManager}`);
  if (!pnpm("install", "--frozen-lockfile", "--prefer-offline", ...filters)) fail("The installation failed.");
}

/** The results of an earlier run. Turbo restores them when it replays a cached task. */
function resultFiles() {
  const inside = (folder) => readdirSync(join(root, folder)).map((name) => join(folder, name));
  const parents = ["docs", "examples", "scripts", "packages"];
  const folders = ["conformance", ...parents, ...parents.flatMap(inside)];
  return folders.map((folder) => join(root, folder, "test-results.json")).filter((file) => existsSync(file));
}

function step(text) {
  console.log(`\n==> ${text}`);
}

function fail(text) {
  console.error(`\n${text}`);
  process.exit(1);
}

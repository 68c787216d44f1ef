import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { type Plugin, rollup } from "rollup";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installedEntries, isNodeOnly } from "../src/entries.js";
import { runProgram } from "../src/run-program.js";

const app = inject("app");

/** Prints what the import of modules changes in what all code shares: globals, their prototypes, and the process. */
const OBSERVE = `
  // Node defines some globals when they are first read.
  for (const key of Reflect.ownKeys(globalThis)) void globalThis[key];
  const observe = () => {
    const seen = new Map();
    const waiting = [["globalThis", globalThis]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, object] = next;
      if (seen.has(object) || object === process) continue;
      const members = new Map();
      seen.set(object, { path, members });
      for (const key of Reflect.ownKeys(object)) {
        const { value, get } = Reflect.getOwnPropertyDescriptor(object, key);
        members.set(key, get ?? value);
        const isShared = value !== null && (typeof value === "object" || typeof value === "function");
        if (isShared) waiting.push([path + "." + String(key), value]);
      }
    }
    return seen;
  };
  const ofProcess = () => ({
    "process.env": JSON.stringify(process.env),
    ...Object.fromEntries(process.eventNames().map((name) => ["process.on " + String(name), process.listenerCount(name)])),
  });
  const [before, processBefore] = [observe(), ofProcess()];
  for (const module of process.argv.slice(1)) await import(module);
  const [after, processAfter] = [observe(), ofProcess()];
  const changes = [];
  for (const [object, { path, members }] of before) {
    const now = after.get(object)?.members ?? new Map();
    for (const key of new Set([...members.keys(), ...now.keys()])) {
      if (!Object.is(members.get(key), now.get(key))) changes.push(path + "." + String(key));
    }
  }
  for (const key of new Set([...Object.keys(processBefore), ...Object.keys(processAfter)])) {
    if (processBefore[key] !== processAfter[key]) changes.push(key);
  }
  console.log(JSON.stringify(changes.sort()));
`;

/**
 * A bundler keeps some code of these, since it cannot see what initializing a CommonJS module does. Those are built in: Ajv's
 * formats, ipaddr.js and picomatch.
 */
const INITIALIZING = ["@pixwire/mock", "@pixwire/predictions/node", "@pixwire/transfer/node"];

let entries: string[];

beforeAll(async () => {
  entries = await installedEntries(app);
});

test("an import of an entry that uses nothing leaves nothing in a bundle, whatever package.json says", async () => {
  const left: string[] = [];
  for (const entry of entries) if ((await bundleOf(entry)) !== "") left.push(entry);
  expect(left).toEqual(INITIALIZING);
});

describe("an import changes nothing outside the package", () => {
  test("of any entry", async () => {
    const { stdout } = await runProgram(process.execPath, ["--input-type=module", "--eval", OBSERVE, ...entries], {
      cwd: app,
    });
    expect(JSON.parse(stdout)).toEqual([]);
  });

  test("and a change would be seen", async () => {
    const code = `data:text/javascript,
      globalThis.added = 1; Array.prototype.last = () => 1; process.on("exit", () => {}); process.env.ADDED = "1";`;
    const { stdout } = await runProgram(process.execPath, ["--input-type=module", "--eval", OBSERVE, code], {
      cwd: app,
    });
    expect(JSON.parse(stdout)).toEqual([
      "globalThis.Array.prototype.last",
      "globalThis.added",
      "process.env",
      "process.on exit",
    ]);
  });
});

/** What a bundler keeps of a bare import. Third parties are left out: their own package.json speaks for them. */
async function bundleOf(entry: string): Promise<string> {
  const start: Plugin = {
    name: "start",
    async resolveId(source, importer) {
      if (source === "start") return "\0start";
      if (!/^[./#]|^@pixwire\//.test(source)) return { id: source, external: true, moduleSideEffects: false };
      const from = importer === "\0start" ? join(app, "start.js") : importer;
      const resolved = await this.resolve(source, from, { skipSelf: true });
      // As if package.json did not say that there are no side effects.
      return resolved && { ...resolved, moduleSideEffects: true };
    },
    load: (id) => (id === "\0start" ? `import ${JSON.stringify(entry)};` : undefined),
  };
  const bundle = await rollup({
    input: "start",
    // Optional peer dependencies.
    external: ["bullmq", "ioredis", "pg"],
    plugins: [start, nodeResolve({ browser: !isNodeOnly(entry) })],
    onwarn: ({ code, message }) => {
      if (code !== "EMPTY_BUNDLE") throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  return output[0].code.trim();
}

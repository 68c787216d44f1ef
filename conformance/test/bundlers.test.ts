import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installedEntries, isNodeOnly } from "../src/entries.js";
import { missing } from "../src/missing.js";
import { buildNext, findNext } from "../src/next-project.js";

const app = inject("app");
let entry: string;

beforeAll(async () => {
  const entries = (await installedEntries(app)).filter((one) => !isNodeOnly(one));
  const lines = entries.map((one, index) => `import * as entry${index} from ${JSON.stringify(one)};`);
  const used = entries.map((_, index) => `entry${index}`).join(", ");
  entry = join(app, "browser.js");
  await writeFile(entry, `${lines.join("\n")}\nglobalThis.used = [${used}];\n`);
});

interface Bundled {
  warnings: string[];
}

/** Each as it is set up for a browser by default. */
const bundlers: Readonly<Record<string, (outDir: string) => Promise<Bundled>>> = {
  async esbuild(outDir) {
    const { build } = await import("esbuild");
    const { warnings } = await build({
      entryPoints: [entry],
      outfile: join(outDir, "bundle.js"),
      bundle: true,
      format: "esm",
      platform: "browser",
      logLevel: "silent",
    });
    return { warnings: warnings.map(({ text }) => text) };
  },
  async rollup(outDir) {
    const { rollup } = await import("rollup");
    const { nodeResolve } = await import("@rollup/plugin-node-resolve");
    const warnings: string[] = [];
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ message }) => void warnings.push(message),
    });
    await bundle.write({ dir: outDir, format: "esm" });
    await bundle.close();
    return { warnings };
  },
  async vite(outDir) {
    const { build, createLogger } = await import("vite");
    const warnings: string[] = [];
    const customLogger = createLogger("silent");
    customLogger.warn = (message) => void warnings.push(message);
    await build({
      root: app,
      configFile: false,
      customLogger,
      build: { outDir, lib: { entry, formats: ["es"] }, emptyOutDir: true },
    });
    return { warnings };
  },
  async webpack(outDir) {
    const { default: webpack } = await import("webpack");
    const stats = await new Promise<import("webpack").Stats | undefined>((resolve, reject) => {
      webpack(
        { mode: "production", target: "web", entry, output: { path: outDir }, performance: false },
        (error, done) => (error ? reject(error) : resolve(done)),
      );
    });
    const { errors = [], warnings = [] } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    return { warnings: warnings.map(({ message }) => message) };
  },
};

describe("every entry for browsers is bundled without a warning and without a module of Node", () => {
  test.each(Object.keys(bundlers))("%s", async (name) => {
    const outDir = join(app, `bundle-${name}`);
    await mkdir(outDir, { recursive: true });
    const bundled = await bundlers[name]?.(outDir);
    expect(bundled?.warnings).toEqual([]);
    await expectNoNode(outDir);
  });

  test("Next.js, for the page and for the edge", async ({ skip }) => {
    const next = findNext();
    if (!next) return missing("Next.js", skip);
    const code = await readFile(entry, "utf8");
    const { project, output } = await buildNext(next.program, app, "next-bundles", {
      // What nobody uses is left out, so the page shows what there is.
      "pages/index.js": `${code}export default function Page() { return Object.keys(globalThis.used).join(); }\n`,
      "pages/api/edge.js": `${code}export const config = { runtime: "edge" };
        export default () => Response.json(globalThis.used.map((one) => Object.keys(one)));\n`,
    });
    const warnings = output.split("\n").filter((line) => /warn|⚠|not supported/i.test(line));
    // Whatever runs there, Next.js says so; and it asks every CI for a cache of its builds.
    const aboutNext = /The Edge Runtime is deprecated|No build cache found/;
    expect(warnings.filter((line) => !aboutNext.test(line))).toEqual([]);
    // The code for the edge contains that of Next.js, which imports some; of other imports the build would warn.
    await expectNoNode(join(project, ".next", "static"));
  });
});

/** No script in a folder, or in those below it, imports a module of Node. */
async function expectNoNode(folder: string): Promise<void> {
  const scripts = (await readdir(folder, { recursive: true })).filter((file) => /\.m?js$/.test(file));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const code = await readFile(join(folder, script), "utf8");
    const imported = /(?:from|import|require)\s*\(?["']node:[\w/]+/.exec(code)?.[0];
    expect(imported, script).toBeUndefined();
  }
}

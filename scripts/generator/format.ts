import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../spec/index.js";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/**
 * Formats TypeScript as the rest of the code is formatted; other files stay as they are.
 *
 * @param files - texts by path. Biome does not see the paths: it leaves generated folders alone.
 * @throws Error for text that is no TypeScript.
 */
export async function format(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "pixwire-generated-"));
  try {
    const sources = [...files.keys()].filter((path) => path.endsWith(".ts"));
    const copyOf = new Map(sources.map((path, index) => [path, join(folder, `${index}.ts`)]));
    await Promise.all([...copyOf].map(([path, copy]) => writeFile(copy, files.get(path) ?? "")));
    const options = ["format", "--write", "--vcs-enabled=false", `--config-path=${join(ROOT, "biome.json")}`];
    await promisify(execFile)(process.execPath, [biome, ...options, folder]);
    const read = async ([path, text]: [string, string]): Promise<[string, string]> => {
      const copy = copyOf.get(path);
      return [path, copy === undefined ? text : await readFile(copy, "utf8")];
    };
    return new Map(await Promise.all([...files].map(read)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

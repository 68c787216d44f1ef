import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packages } from "./app.js";

/** The entries of the installed packages, such as `@pixwire/api/runtime`, as their `exports` name them. */
export async function installedEntries(app: string, names: readonly string[] = packages): Promise<string[]> {
  const entries: string[] = [];
  for (const name of names) {
    const manifest = await readFile(join(app, "node_modules/@pixwire", name, "package.json"), "utf8");
    for (const entry of Object.keys(JSON.parse(manifest).exports ?? {})) {
      if (!entry.endsWith(".json")) entries.push(`@pixwire/${name}${entry.slice(1)}`);
    }
  }
  return entries;
}

/** Entries that are named for what they need of Node, and run nowhere else. */
export function isNodeOnly(entry: string): boolean {
  return /\/(node|fs|server|listen|bullmq)$/.test(entry);
}

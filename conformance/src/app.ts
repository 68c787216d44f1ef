import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack, publishedPackages } from "@pixwire/scripts/packages";
import { transform } from "esbuild";
import { runProgram } from "./run-program.js";

/** The folders of the published packages. */
export const packages: readonly string[] = publishedPackages().map(({ folder }) => folder);

/** The folder of an app that has installed the packed packages with npm, as a user would. */
export interface App {
  folder: string;
  /** Where each packed package is, by the name of its folder. */
  tarballs: ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

export async function installApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), "pixwire-conformance-"));
  const app = join(folder, "app");
  await mkdir(app);
  const tarballs = new Map<string, string>();
  for (const one of publishedPackages()) tarballs.set(one.folder, pack(one, folder));
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  const npm = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await runProgram("npm", [...npm, "undici@7", ...tarballs.values()], { cwd: app });
  await writeSuite(join(app, "suite"));
  return { folder: app, tarballs, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Takes the types out and leaves the imports: each runtime finds the packages with its own conditions. */
async function writeSuite(folder: string): Promise<void> {
  await mkdir(folder);
  const from = fileURLToPath(new URL("suite", import.meta.url));
  for (const file of await readdir(from)) {
    const { code } = await transform(await readFile(join(from, file), "utf8"), { loader: "ts", target: "es2022" });
    await writeFile(join(folder, file.replace(/\.ts$/, ".js")), code);
  }
}

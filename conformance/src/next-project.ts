import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runProgram } from "./run-program.js";

const here = createRequire(import.meta.url);

/** Without reports to its makers, and as it is deployed. */
export const NEXT_ENVIRONMENT = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

/** The program of Next.js; `undefined` where it is not installed. */
export function findNext(): { program: string; version: string } | undefined {
  try {
    const manifest = here.resolve("next/package.json");
    return { program: join(dirname(manifest), "dist/bin/next"), version: here("next/package.json").version };
  } catch {
    return undefined;
  }
}

/**
 * Builds a project in the app's folder, so that the packed packages are those that the app has installed.
 *
 * @param files - text by path.
 * @returns the folder of the project, and what the build printed.
 */
export async function buildNext(
  program: string,
  app: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<{ project: string; output: string }> {
  const project = join(app, name);
  const modules = join(project, "node_modules");
  await mkdir(modules, { recursive: true });
  await writeFile(join(project, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
  for (const one of ["next", "react", "react-dom"]) {
    await symlink(dirname(here.resolve(`${one}/package.json`)), join(modules, one), "dir");
  }
  const { stdout, stderr } = await runProgram(process.execPath, [program, "build", "--webpack", project], {
    cwd: project,
    env: NEXT_ENVIRONMENT,
  });
  return { project, output: stdout + stderr };
}

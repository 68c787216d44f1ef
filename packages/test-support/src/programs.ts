import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import type { TestContext } from "vitest";

/**
 * The first of these programs that this machine has. Without one, the test says that it is skipped; in CI, where
 * `.ci/run` installs all of them, it fails.
 *
 * @param what - is not tested without it, for the message.
 */
export async function systemProgram({ skip }: TestContext, what: string, ...names: string[]): Promise<string> {
  const found = await findOnPath(names);
  if (found) return found;
  const message = `No ${names.join(" or ")} on the PATH: ${what} not tested`;
  if (process.env.CI === "true") throw new Error(message);
  // Vitest's reporter leaves the reason out.
  console.warn(`Skipped. ${message}.`);
  return skip(message);
}

export async function findOnPath(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    // Where Debian has servers, which not every user's PATH names.
    for (const directory of [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]) {
      const file = join(directory, name);
      if (await exists(file)) return file;
    }
  }
  return undefined;
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * A program out of a package for this platform; `undefined` when there is none. The script that would link it is not run
 * on installation.
 */
export function findInstalled(owner: string, file: string): string | undefined {
  try {
    return createRequire(createRequire(import.meta.url).resolve(`${owner}/package.json`)).resolve(file);
  } catch {
    return undefined;
  }
}

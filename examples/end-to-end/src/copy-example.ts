import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pack, publishedPackages } from "@pixwire/scripts/packages";
import { runCommand } from "./command.js";
import { commandsOf, folderOf } from "./readme.js";

const NOT_COPIED = ["node_modules", "dist", ".next", ".turbo", "test-results.json"];

export interface CopiedExample {
  folder: string;
  /** The last command of the README, which uses what the others have installed. */
  lastCommand: string;
  remove(): Promise<void>;
}

/**
 * Copies an example out of this repository and installs it as its README says, with the packages as they would be
 * published.
 */
export async function copyExample(example: string): Promise<CopiedExample> {
  const parent = await mkdtemp(join(tmpdir(), "pixwire-copied-"));
  const remove = (): Promise<void> => rm(parent, { recursive: true, force: true });
  try {
    const folder = join(parent, example);
    await cp(folderOf(example), folder, { recursive: true, filter: (file) => !NOT_COPIED.includes(basename(file)) });
    const commands = commandsOf(example, "Use it in your project").map((command) =>
      command.replace(/@pixwire\/[\w-]+/g, (name) => tarballOf(name, parent)),
    );
    const lastCommand = commands.pop();
    if (lastCommand === undefined) throw new Error(`The README of ${example} does not use what it installs.`);
    for (const command of commands) {
      await runCommand(command, folder, { npm_config_prefer_offline: "true", npm_config_audit: "false" });
    }
    return { folder, lastCommand, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function tarballOf(name: string, folder: string): string {
  const found = publishedPackages().find(({ manifest }) => manifest.name === name);
  if (!found) throw new Error(`${name} is not published.`);
  return pack(found, folder);
}

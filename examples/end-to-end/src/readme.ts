import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";

/** The folder of an example, such as `browser`. */
export function folderOf(example: string): string {
  return join(ROOT, "examples", example);
}

/**
 * Returns the commands that a README gives below a heading, without those that prepare the whole repository: they have
 * run before the tests.
 *
 * @throws {Error} when there are none.
 */
export function commandsOf(example: string, heading: string): string[] {
  const readme = readFileSync(join(folderOf(example), "README.md"), "utf8");
  const [, section = ""] = readme.split(`\n## ${heading}\n`);
  const [, block = ""] = /```sh\n(.*?)```/s.exec(section.split("\n## ")[0] ?? "") ?? [];
  const lines = block.trim().split("\n");
  const commands = lines.slice(lines.indexOf(`cd examples/${example}`) + 1).filter((line) => line !== "");
  if (commands.length === 0) throw new Error(`The README of ${example} has no command below "${heading}".`);
  return commands;
}

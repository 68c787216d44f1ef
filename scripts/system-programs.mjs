// Plain JavaScript without dependencies, because bootstrap.mjs reads it before anything is installed.
import { statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The programs of the system without which some tests are skipped. */
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "nginx", "psql", "redis-server", "tinyproxy"];

/**
 * Names those that this machine has, each with the time at which it was installed. Turbo has the text in its cache keys: tests
 * that were skipped run once their program is there, and those that ran are not replayed once it has gone.
 *
 * @param {string} path - the folders to look in.
 */
export function systemPrograms(path = process.env.PATH ?? "") {
  // Debian has servers in a folder that not every user's PATH names.
  const folders = [...path.split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const found = PROGRAMS.flatMap((name) => {
    const stats = folders.map((folder) => statSync(join(folder, name), { throwIfNoEntry: false }));
    const program = stats.find((one) => one?.isFile());
    return program ? [`${name}@${Math.trunc(program.mtimeMs)}`] : [];
  });
  return found.join(" ");
}

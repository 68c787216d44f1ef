// Plain JavaScript without dependencies: bootstrap.mjs reads the options too, before anything is installed.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

const USAGE = "Usage: npm run demo -- [--file PATH] [--live]";

/**
 * @typedef {object} DemoOptions
 * @property {string | undefined} file - the absolute path; `undefined` for an image that the demo creates.
 * @property {boolean} live - whether to run against PixelBin itself instead of the emulator.
 */

/**
 * Reads the arguments of `npm run demo`.
 *
 * @param {string[]} args
 * @param {string} folder - the folder of the caller, to which `--file` is relative.
 * @param {Record<string, string | undefined>} env
 * @returns {DemoOptions}
 * @throws {Error} with a message of one line, if an option is unknown, the file cannot be read or the token is missing.
 */
export function readOptions(args, folder, env) {
  const { file, live } = parse(args);
  if (live && !env.PIXELBIN_API_TOKEN) throw new Error("--live needs your API token in PIXELBIN_API_TOKEN.");
  return { file: file === undefined ? undefined : findFile(resolve(folder, file)), live };
}

function parse(args) {
  try {
    return parseArgs({ args, options: { file: { type: "string" }, live: { type: "boolean", default: false } } }).values;
  } catch (error) {
    const [problem] = error.message.split(/\.?(?: To specify|\n|$)/);
    throw new Error(`${problem}. ${USAGE}`);
  }
}

function findFile(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`--file: ${path} does not exist.`);
  if (!stats.isFile()) throw new Error(`--file: ${path} is not a file.`);
  if (stats.size === 0) throw new Error(`--file: ${path} is empty.`);
  return path;
}

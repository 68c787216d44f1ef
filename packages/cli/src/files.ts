import { createReadStream, openAsBlob } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Context } from "./context.js";
import { UsageError } from "./errors/command-error.js";
import { readAll } from "./io.js";

/** In bytes. Inputs of commands are JSON and lists, not media. */
const MAX_TEXT = 16 * 1024 * 1024;

/** Reads a text: a file, or standard input for `-`. @throws UsageError for a file that cannot be read. */
export async function readText({ io }: Pick<Context, "io">, file: string): Promise<string> {
  if (file === "-") return new TextDecoder().decode(await readAll(io.stdin(), MAX_TEXT));
  const path = resolve(io.cwd, file);
  await checkReadable(path, file);
  return new TextDecoder().decode(await readAll(createReadStream(path), MAX_TEXT));
}

/** @param written - the path as the user gave it. @throws UsageError */
async function checkReadable(path: string, written: string): Promise<void> {
  let isFolder: boolean;
  try {
    await access(path, constants.R_OK);
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    const isMissing = error instanceof Error && Reflect.get(error, "code") === "ENOENT";
    const problem = isMissing ? `There is no file ${written}.` : `The file ${written} cannot be read.`;
    throw new UsageError(problem, "Check the path.");
  }
  if (isFolder) throw new UsageError(`${written} is a folder.`, "Name a file.");
}

/** Opens a file whose bytes are read when they are needed. @throws UsageError for one that cannot be read. */
export async function openFile({ io }: Pick<Context, "io">, path: string): Promise<Blob> {
  const file = resolve(io.cwd, path);
  await checkReadable(file, path);
  return openAsBlob(file);
}

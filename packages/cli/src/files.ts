import { createReadStream, openAsBlob } from "node:fs";
import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import type { Context } from "./context.js";
import { UsageError } from "./errors/command-error.js";
import { readAll } from "./io.js";

/** In bytes. Inputs of commands are JSON and lists, not media. */
const MAX_TEXT = 16 * 1024 * 1024;

/** Reads a text: a file, or standard input for `-`. */
export async function readText({ io }: Pick<Context, "io">, file: string): Promise<string> {
  const source = file === "-" ? io.stdin() : createReadStream(resolve(io.cwd, file));
  return new TextDecoder().decode(await readAll(source, MAX_TEXT));
}

/** Opens a file whose bytes are read when they are needed. @throws UsageError for one that cannot be read. */
export async function openFile({ io }: Pick<Context, "io">, path: string): Promise<Blob> {
  const file = resolve(io.cwd, path);
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    const isMissing = error instanceof Error && Reflect.get(error, "code") === "ENOENT";
    throw new UsageError(
      isMissing ? `There is no file ${path}.` : `The file ${path} cannot be read.`,
      "Check the path.",
    );
  }
  return openAsBlob(file);
}

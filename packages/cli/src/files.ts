import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "./context.js";
import { readAll } from "./io.js";

/** In bytes. Inputs of commands are JSON and lists, not media. */
const MAX_TEXT = 16 * 1024 * 1024;

/** Reads a text: a file, or standard input for `-`. */
export async function readText({ io }: Pick<Context, "io">, file: string): Promise<string> {
  const source = file === "-" ? io.stdin() : createReadStream(resolve(io.cwd, file));
  return new TextDecoder().decode(await readAll(source, MAX_TEXT));
}

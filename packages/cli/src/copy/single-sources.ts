import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Source, urls } from "@pixwire/transfer";
import { folder } from "@pixwire/transfer/node";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import { toBytes } from "../io.js";
import type { Entry } from "../library/library.js";
import { itemOf, openFileOfLibrary } from "../library/read-file.js";
import { fetchOf } from "../network.js";

/**
 * Each source here has one file.
 *
 * @param destination - where it goes below the target; for a source of its own name, that is the default.
 */
export function localFile(path: string, size: number, destination = basename(path)): Source {
  // Who names a symbolic link means the file behind it.
  const { open } = folder(dirname(path), { followSymlinks: true });
  const item = { path: basename(path), locator: basename(path), size, destination };
  return oneItem(`the file ${path}`, item, open);
}

export function libraryFile(context: Context, entry: Entry, destination = entry.name): Source {
  return oneItem(entry.place, { ...itemOf(entry), destination }, (_item, call) =>
    openFileOfLibrary(context, entry, call),
  );
}

/** @throws UsageError if nothing says how the file is to be called. */
export async function webFile(context: Context, url: string, destination: string | undefined): Promise<Source> {
  const name = nameInUrl(url);
  if (destination === undefined && name === "") {
    throw new UsageError("The URL names no file.", "Write the whole destination, with the name of the file.");
  }
  const entry = { url, destination: destination ?? name };
  const { fetch } = context.io;
  return urls([entry], fetch === undefined ? {} : { fetch: await fetchOf(context) });
}

function nameInUrl(url: string): string {
  const name = basename(new URL(url).pathname);
  try {
    return decodeURIComponent(name).replaceAll("/", "_");
  } catch {
    return name;
  }
}

/**
 * Standard input becomes a file first: a provider is not shown a file whose length is not known, and an attempt that
 * fails can be repeated.
 */
export function standardInput({ io, signal }: Context, destination: string): Source {
  return oneItem("standard input", { path: "-", destination }, async () => {
    const temporary = await mkdtemp(join(tmpdir(), "pixwire-"));
    const close = (): Promise<void> => rm(temporary, { recursive: true, force: true });
    try {
      const file = join(temporary, "stdin");
      const output = createWriteStream(file, { mode: 0o600 });
      await pipeline(Readable.from(chunksOf(io.stdin())), output, { signal });
      return { body: { path: file }, size: output.bytesWritten, close };
    } catch (error) {
      await close();
      throw error;
    }
  });
}

async function* chunksOf(input: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield toBytes(chunk);
}

function oneItem(name: string, item: Parameters<Source["open"]>[0], open: Source["open"]): Source {
  return {
    name,
    reach: "this machine",
    async *list() {
      yield item;
    },
    open,
  };
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateFolder } from "../config/folders.js";
import type { Context } from "../context.js";
import { CommandError } from "../errors/command-error.js";
import { toBytes } from "../io.js";
import { download } from "../library/download.js";
import type { Entry, Library } from "../library/library.js";
import { nameOf } from "../library/place.js";
import { lookAt, writeWhole } from "./local-files.js";
import type { CopyProgress, FileProgress } from "./progress.js";

/** What is copied. `shown` is how messages and results name it. */
export type CopySource =
  | { kind: "local"; path: string; shown: string }
  | { kind: "library"; library: Library; entry: Entry; shown: string }
  | { kind: "url"; url: string; shown: string }
  | { kind: "stream"; shown: string };

export type CopyDestination =
  | { kind: "local"; path: string; shown: string }
  | { kind: "library"; library: Library; path: string; shown: string }
  | { kind: "stream"; shown: string };

/** One file and where it goes. */
export interface CopyJob {
  source: CopySource;
  destination: CopyDestination;
}

export interface CopyFileOptions {
  /** What to do with a file that exists at the destination. */
  replace: "refuse" | "overwrite" | "skip";
  progress: CopyProgress;
}

/** What was done with a file, and where it is now. */
export interface CopiedFile {
  status: "copied" | "skipped";
  destination: string;
  size?: number;
}

/**
 * Copies one file.
 *
 * @throws CommandError if something is at the destination that may not be replaced; whatever an upload or a download
 * throws.
 */
export async function copyFile(context: Context, job: CopyJob, options: CopyFileOptions): Promise<CopiedFile> {
  const { source, destination } = job;
  if (await isTaken(destination)) {
    if (options.replace === "skip") return { status: "skipped", destination: destination.shown };
    if (options.replace === "refuse") {
      throw new CommandError(`${destination.shown} exists already.`, {
        hint: "Replace it with --overwrite, or leave it out with --skip-existing.",
      });
    }
  }
  const progress = options.progress.begin(source.shown, source.kind === "library" ? source.entry.size : undefined);
  try {
    if (destination.kind === "library") return await upload(context, source, destination, options, progress);
    const chunks = counted(open(context, source), progress);
    if (destination.kind === "local") {
      return { status: "copied", destination: destination.shown, size: await writeWhole(destination.path, chunks) };
    }
    for await (const chunk of chunks) await context.output.bytes(chunk);
    return { status: "copied", destination: destination.shown };
  } finally {
    progress.end();
  }
}

/** @throws CommandError for a folder, which a file cannot replace. */
async function isTaken(destination: CopyDestination): Promise<boolean> {
  if (destination.kind === "stream") return false;
  const found =
    destination.kind === "local" ? await lookAt(destination.path) : await destination.library.stat(destination.path);
  if (found?.type === "folder") {
    throw new CommandError(`${destination.shown} is a folder.`, { hint: "Write a slash behind it to copy into it." });
  }
  return found !== undefined;
}

/** The bytes of a source, checked for their number where it is known. */
async function* open(context: Context, source: CopySource): AsyncGenerator<Uint8Array, void, undefined> {
  if (source.kind === "library") {
    const { library, entry } = source;
    yield* download(context, await library.downloadUrl(entry), entry.size);
  } else if (source.kind === "url") yield* download(context, source.url, undefined);
  else if (source.kind === "stream") for await (const chunk of context.io.stdin()) yield toBytes(chunk);
  else {
    const { createReadStream } = await import("node:fs");
    for await (const chunk of createReadStream(source.path)) yield toBytes(chunk);
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  progress: FileProgress,
): AsyncGenerator<Uint8Array, void, undefined> {
  let loaded = 0;
  for await (const chunk of chunks) {
    loaded += chunk.byteLength;
    progress.moved(loaded);
    yield chunk;
  }
}

/**
 * Uploads a source. What is not a file yet becomes one first: a provider is not shown a file whose length is not known,
 * and an attempt that fails can be repeated.
 */
async function upload(
  context: Context,
  source: CopySource,
  destination: Extract<CopyDestination, { kind: "library" }>,
  { replace }: CopyFileOptions,
  progress: FileProgress,
): Promise<CopiedFile> {
  const folder = source.kind === "local" ? undefined : await mkdtemp(join(tmpdir(), "pixwire-"));
  try {
    const file = source.kind === "local" ? source.path : join(folder ?? "", nameOf(destination.path));
    if (source.kind !== "local") await writeWhole(file, counted(open(context, source), progress));
    const stored = await destination.library.upload({
      path: destination.path,
      file,
      overwrite: replace === "overwrite",
      resumeFolder: folder ?? join(stateFolder(context.io), "uploads"),
      signal: context.signal,
      onProgress: (loaded) => progress.moved(loaded),
    });
    if (stored.path !== destination.path) context.talk.warn(`It is stored as ${stored.place}.`);
    return { status: "copied", destination: stored.place, ...(stored.size !== undefined && { size: stored.size }) };
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

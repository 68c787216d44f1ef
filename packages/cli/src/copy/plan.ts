import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import type { Target } from "@pixwire/transfer";
import { folder } from "@pixwire/transfer/node";
import type { Context } from "../context.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import { toBytes } from "../io.js";
import { openLibrary } from "../library/open-library.js";
import {
  formatPlace,
  joinPath,
  type LibraryPlace,
  nameOf,
  type Place,
  parentOf,
  parsePlace,
  trimEndSlashes,
} from "../library/place.js";
import { openFileOfLibrary, readContent } from "../library/read-file.js";
import { lookAt, refuseOverlap, requireFolder, typeAt } from "../transfers/look.js";
import { openLibrarySource, openTarget } from "../transfers/places.js";
import type { CopyPart } from "./parts.js";
import { libraryFile, localFile, standardInput, webFile } from "./single-sources.js";

/** What a command copies, and where it goes. */
export type CopyPlan =
  /** One file, whose bytes are written to standard output. */
  | { kind: "print"; chunks: AsyncIterable<Uint8Array> }
  | {
      kind: "transfer";
      /** Whether there is exactly one file, which decides how its failure is reported. */
      isSingle: boolean;
      parts: readonly CopyPart[];
      target: Target;
      /** How messages and results name a file of the target. */
      nameOfDestination(destination: string): string;
    };

/** @throws UsageError before anything is copied, CommandError for a source that is not there. */
export async function planCopy(context: Context, args: readonly string[], isRecursive: boolean): Promise<CopyPlan> {
  if (args.length < 2)
    throw new UsageError("The destination is missing.", "Example: pixwire cp beach.jpeg pixelbin:summer/");
  const sources = args.slice(0, -1).map((text) => ({ text, place: parsePlace(text) }));
  const to = parsePlace(args.at(-1) ?? "");
  if (to.kind === "url")
    throw new UsageError("A URL cannot be a destination.", "Name a place such as pixelbin:folder/name.");
  if (sources.filter(({ place }) => place.kind === "stream").length > 1)
    throw new UsageError("Standard input can be copied only once.");
  const [first] = sources;
  const isSingle = sources.length === 1 && !isRecursive;
  if (to.kind === "stream") {
    if (!isSingle || first === undefined) throw new UsageError("Only one file can be copied to standard output.");
    return { kind: "print", chunks: await readSource(context, first.place, first.text) };
  }

  const found = await typeAt(context, to);
  const isInto = !isSingle || to.isFolder || found === "folder";
  if (isInto && found === "file")
    throw new UsageError(`${args.at(-1)} is a file.`, "Name a folder as the destination.");
  // A file that goes to a name of its own goes below the folder of that name.
  const name = isInto ? undefined : nameOfPlace(context, to);
  const root = isInto ? to : parentPlace(context, to);
  const parts: CopyPart[] = [];
  for (const { place, text } of sources) parts.push(await openPart(context, place, text, { isRecursive, to, name }));
  // A name that is written on the command line is the name of the file.
  const target = await openTarget(context, root, { portableNames: isInto });
  return { kind: "transfer", isSingle, parts, target, nameOfDestination: (path) => shownPath(to, path, isInto) };
}

interface PartOptions {
  isRecursive: boolean;
  to: Place;
  /** What the file is called at the destination; `undefined` if it keeps its name. */
  name: string | undefined;
}

async function openPart(
  context: Context,
  place: Place,
  text: string,
  { isRecursive, to, name }: PartOptions,
): Promise<CopyPart> {
  if (place.kind === "url") {
    const [shown = ""] = place.url.split("?");
    return { source: await webFile(context, place.url, name), nameOf: () => shown, isRemote: true };
  }
  if (place.kind === "stream") {
    if (name === undefined)
      throw new UsageError("Standard input has no name.", "Write the whole destination, with the name of the file.");
    if (context.io.stdin().isTTY) context.talk.info("Reading standard input. End it with Ctrl-D.");
    return { source: standardInput(context, name), nameOf: () => "-", isRemote: false };
  }
  if (place.kind === "local") {
    const path = resolve(context.io.cwd, place.path);
    const found = await lookAt(path);
    if (found === undefined) throw new CommandError(`There is no file ${text}.`, { hint: "Check the path." });
    if (found.type === "file")
      return { source: localFile(path, found.size, name), nameOf: () => text, isRemote: false };
    if (!isRecursive) throw folderError(text);
    const start = trimEndSlashes(text) || "/";
    return { source: folder(path), nameOf: (file) => `${start}/${file}`.replace(/^\/\//, "/"), isRemote: false };
  }
  const shown = formatPlace(place.provider, place.path);
  const entry = place.isFolder ? undefined : await (await openLibrary(context, place.provider)).stat(place.path);
  if (entry?.type === "file") {
    return { source: libraryFile(context, entry, name), nameOf: () => entry.place, isRemote: true };
  }
  if (!isRecursive) {
    if (entry === undefined && !place.isFolder) throw new CommandError(`There is nothing at ${shown}.`);
    throw folderError(shown);
  }
  await requireFolder(context, place);
  refuseOverlap(place, to, false);
  const source = await openLibrarySource(context, place);
  return { source, nameOf: (file) => formatPlace(place.provider, joinPath(place.path, file)), isRemote: true };
}

function folderError(shown: string): UsageError {
  return new UsageError(`${shown} is a folder.`, "Copy it with everything in it with --recursive.");
}

/** The bytes of one file. */
async function readSource(context: Context, place: Place, text: string): Promise<AsyncIterable<Uint8Array>> {
  if (place.kind === "stream") return toChunks(context.io.stdin());
  if (place.kind === "local") {
    const path = resolve(context.io.cwd, place.path);
    const found = await lookAt(path);
    if (found === undefined) throw new CommandError(`There is no file ${text}.`, { hint: "Check the path." });
    if (found.type === "folder") throw new UsageError(`${text} is a folder.`, "Name a file.");
    return toChunks(createReadStream(path));
  }
  if (place.kind === "url") {
    const source = await webFile(context, place.url, "-");
    return readContent(context, (call) => source.open({ path: place.url.split("?")[0] ?? "", url: place.url }, call));
  }
  const entry = await (await openLibrary(context, place.provider)).stat(place.path);
  if (entry === undefined) throw new CommandError(`There is nothing at ${formatPlace(place.provider, place.path)}.`);
  if (entry.type === "folder") throw new UsageError(`${entry.place} is a folder.`, "Name a file.");
  return readContent(context, (call) => openFileOfLibrary(context, entry, call));
}

async function* toChunks(input: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield toBytes(chunk);
}

function nameOfPlace({ io }: Context, place: Place): string {
  return place.kind === "library" ? nameOf(place.path) : basename(resolve(io.cwd, localPathOf(place)));
}

function parentPlace({ io }: Context, place: Place): LibraryPlace | Extract<Place, { kind: "local" }> {
  if (place.kind === "library") return { ...place, path: parentOf(place.path) };
  return { kind: "local", path: resolve(io.cwd, localPathOf(place), ".."), isFolder: true };
}

function localPathOf(place: Place): string {
  if (place.kind !== "local") throw new UsageError("This cannot be a destination.");
  return place.path;
}

/** A destination as the user would write it. */
function shownPath(to: Place, destination: string, isInto: boolean): string {
  if (to.kind === "library") return formatPlace(to.provider, destination);
  const written = localPathOf(to);
  const folder = isInto ? trimEndSlashes(written) || "/" : written.slice(0, -basename(written).length);
  return isInto ? `${folder}/${destination}`.replace(/^\/\//, "/") : `${folder}${destination}`;
}

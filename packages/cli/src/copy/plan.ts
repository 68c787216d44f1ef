import { basename, resolve } from "node:path";
import type { Context } from "../context.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import type { Entry, Library } from "../library/library.js";
import { openLibrary } from "../library/open-library.js";
import {
  formatPlace,
  joinPath,
  type LibraryPlace,
  nameOf,
  type Place,
  parsePlace,
  trimEndSlashes,
} from "../library/place.js";
import { walk } from "../library/walk.js";
import type { CopyDestination, CopyJob, CopySource } from "./copy-file.js";
import { localPath, lookAt, walkFolder } from "./local-files.js";

/** What a command copies. */
export interface CopyPlan {
  /** Whether there is exactly one file, which decides how its failure is reported. */
  isSingle: boolean;
  jobs: AsyncIterable<CopyJob>;
}

/** Makes a destination for a file whose path below the destination is known. */
type Destine = (path: string) => CopyDestination;

/** @throws UsageError before anything is copied. */
export async function planCopy(context: Context, args: readonly string[], isRecursive: boolean): Promise<CopyPlan> {
  if (args.length < 2)
    throw new UsageError("The destination is missing.", "Example: pixwire cp beach.jpeg pixelbin:summer/");
  const sources = args.slice(0, -1).map(parsePlace);
  const target = parsePlace(args.at(-1) ?? "");
  if (target.kind === "url")
    throw new UsageError("A URL cannot be a destination.", "Name a place such as pixelbin:folder/name.");
  if (sources.filter(({ kind }) => kind === "stream").length > 1)
    throw new UsageError("Standard input can be copied only once.");
  const libraries = new Map<string, Library>();
  const open = async ({ provider }: LibraryPlace): Promise<Library> => {
    const library = libraries.get(provider) ?? (await openLibrary(context, provider));
    libraries.set(provider, library);
    return library;
  };
  for (const place of [...sources, target]) if (place.kind === "library") await open(place);

  if (target.kind === "stream") {
    if (sources.length > 1 || isRecursive) throw new UsageError("Only one file can be copied to standard output.");
    return { isSingle: true, jobs: single(sources[0], () => ({ kind: "stream", shown: "-" })) };
  }
  const isInto = isRecursive || sources.length > 1 || target.isFolder || (await isFolder(context, target, open));
  const destine = await destination(context, target, open);
  const isSingle = !isRecursive && sources.length === 1;
  return { isSingle, jobs: isSingle ? single(sources[0], isInto ? destine : () => destine("")) : all() };

  async function* single(place: Place | undefined, to: Destine): AsyncGenerator<CopyJob> {
    if (place !== undefined) yield* jobsOf(place, to);
  }

  async function* all(): AsyncGenerator<CopyJob> {
    for (const place of sources) yield* jobsOf(place, destine);
  }

  async function* jobsOf(place: Place, to: Destine): AsyncGenerator<CopyJob> {
    if (place.kind === "local") return yield* localJobs(context, place.path, isRecursive, to);
    if (place.kind === "library") return yield* libraryJobs(await open(place), place, isRecursive, to);
    if (place.kind === "url") {
      const name = decodeURIComponent(nameOf(new URL(place.url).pathname));
      if (name === "" && isInto) throw new UsageError("The URL names no file.", "Write the whole destination.");
      yield { source: { kind: "url", url: place.url, shown: place.url.split("?")[0] ?? "" }, destination: to(name) };
      return;
    }
    if (isInto)
      throw new UsageError("Standard input has no name.", "Write the whole destination, with the name of the file.");
    yield { source: { kind: "stream", shown: "-" }, destination: to("") };
  }
}

async function isFolder(
  context: Context,
  target: Place,
  open: (place: LibraryPlace) => Promise<Library>,
): Promise<boolean> {
  if (target.kind === "local") return (await lookAt(resolve(context.io.cwd, target.path)))?.type === "folder";
  if (target.kind !== "library") return false;
  return (await (await open(target)).stat(target.path))?.type === "folder";
}

async function destination(
  { io }: Context,
  target: Place,
  open: (place: LibraryPlace) => Promise<Library>,
): Promise<Destine> {
  if (target.kind === "local") {
    return (path) => {
      const folder = resolve(io.cwd, target.path);
      const file = path === "" ? folder : localPath(folder, path, io.platform);
      const shown = path === "" ? target.path : `${trimEndSlashes(target.path) || "/"}/${path}`.replace(/^\/\//, "/");
      return { kind: "local", path: file, shown };
    };
  }
  if (target.kind !== "library") throw new UsageError("This cannot be a destination.");
  const library = await open(target);
  return (path) => {
    const whole = path === "" ? target.path : joinPath(target.path, path);
    return { kind: "library", library, path: whole, shown: formatPlace(target.provider, whole) };
  };
}

async function* localJobs(
  { io }: Context,
  written: string,
  isRecursive: boolean,
  to: Destine,
): AsyncGenerator<CopyJob> {
  const path = resolve(io.cwd, written);
  const found = await lookAt(path);
  if (found === undefined) throw new CommandError(`There is no file ${written}.`, { hint: "Check the path." });
  if (found.type === "file") {
    yield { source: { kind: "local", path, shown: written }, destination: to(basename(path)) };
    return;
  }
  if (!isRecursive) throw new UsageError(`${written} is a folder.`, "Copy it with everything in it with --recursive.");
  for await (const file of walkFolder(path)) {
    const shown = `${trimEndSlashes(written)}/${file.path}`;
    yield { source: { kind: "local", path: file.file, shown }, destination: to(file.path) };
  }
}

async function* libraryJobs(
  library: Library,
  place: LibraryPlace,
  isRecursive: boolean,
  to: Destine,
): AsyncGenerator<CopyJob> {
  const source = (entry: Entry): CopySource => ({ kind: "library", library, entry, shown: entry.place });
  const entry = place.isFolder ? undefined : await library.stat(place.path);
  if (entry?.type === "file") {
    yield { source: source(entry), destination: to(entry.name) };
    return;
  }
  const shown = formatPlace(place.provider, place.path);
  if (!isRecursive) {
    if (entry === undefined && !place.isFolder) throw new CommandError(`There is nothing at ${shown}.`);
    throw new UsageError(`${shown} is a folder.`, "Copy it with everything in it with --recursive.");
  }
  const start = place.path === "" ? 0 : place.path.length + 1;
  for await (const one of walk(library, place.path)) {
    if (one.type === "file") yield { source: source(one), destination: to(one.path.slice(start)) };
  }
}

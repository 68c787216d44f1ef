import { confirm } from "../ask.js";
import type { Context } from "../context.js";
import type { Action } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import { describeError } from "../errors/describe-error.js";
import type { Entry, Library } from "../library/library.js";
import { openLibrary } from "../library/open-library.js";
import { formatPlace, joinPath, type LibraryPlace, nameOf, parseLibraryPlace } from "../library/place.js";
import { openFileOfLibrary, readContent } from "../library/read-file.js";
import { isMissing, walk } from "../library/walk.js";
import type { ProviderId } from "../providers.js";
import type { ResultColumn } from "../terminal/output.js";
import { formatBytes } from "../terminal/text.js";

const COLUMNS: readonly ResultColumn<Entry>[] = [
  {
    title: "SIZE",
    cell: ({ type, size }) => (type === "folder" || size === undefined ? "-" : formatBytes(size)),
    alignRight: true,
  },
  { title: "MODIFIED", cell: ({ modified = "-" }) => modified.slice(0, 16).replace("T", " ") },
  {
    title: "NAME",
    cell: ({ type, name, path }) => `${name === "" ? path : name}${type === "folder" ? "/" : ""}`,
    flexible: true,
  },
];

export const ls: Action = async (context, { args, options }) => {
  const place = parseLibraryPlace(args[0] ?? "");
  const library = await openLibrary(context, place.provider);
  const isRecursive = options.flag("recursive");
  const entries = isRecursive ? walk(library, place.path) : library.list(place.path);
  const columns = isRecursive
    ? COLUMNS.map((one) => (one.title === "NAME" ? withPath(one, place.path) : one))
    : COLUMNS;
  const count = await context.output.table(emptyIfMissing(entries), columns);
  if (count > 0) return;
  const entry = await library.stat(place.path);
  if (entry === undefined) throw notFound(place);
  if (entry.type === "file") await context.output.table([entry], COLUMNS);
  else context.talk.verbose("The folder is empty.");
};

/** In a list of several folders, the name is the path below the one that is listed. */
function withPath(column: ResultColumn<Entry>, folder: string): ResultColumn<Entry> {
  const start = folder === "" ? 0 : folder.length + 1;
  return { ...column, cell: ({ type, path }) => `${path.slice(start)}${type === "folder" ? "/" : ""}` };
}

/** Providers differ in what they answer for a folder that does not exist. Whether it exists is asked afterwards. */
async function* emptyIfMissing(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  try {
    yield* entries;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

export const stat: Action = async (context, { args }) => {
  await forEachPlace(context, args, async (library, place) => {
    const entry = await requireEntry(library, place);
    await context.output.result(entry, () =>
      Object.entries(entry)
        .map(([name, value]) => `${name.padEnd(10)}${String(value)}`)
        .join("\n"),
    );
  });
};

export const cat: Action = async (context, { args }) => {
  await forEachPlace(context, args, async (library, place) => {
    const entry = await requireEntry(library, place);
    if (entry.type === "folder") throw new UsageError(`${entry.place} is a folder.`);
    const chunks = readContent(context, (call) => openFileOfLibrary(context, entry, call));
    for await (const chunk of chunks) await context.output.bytes(chunk);
  });
};

export const mkdir: Action = async (context, { args }) => {
  await forEachPlace(context, args, async (library, place) => {
    if (place.path === "") throw new UsageError("The root is there already.");
    await library.makeFolder(place.path);
    await report(context, "created", formatPlace(place.provider, place.path));
  });
};

export const mv: Action = async (context, { args, options }) => {
  const from = parseLibraryPlace(args[0] ?? "");
  const to = parseLibraryPlace(args[1] ?? "");
  if (from.provider !== to.provider) {
    throw new UsageError(
      "A file cannot be moved to another provider.",
      "Copy it with `pixwire cp`, then remove the old one.",
    );
  }
  const library = await openLibrary(context, from.provider);
  if (library.provider === "img-src") await library.move(await requireEntry(library, from), to.path);
  const entry = await requireEntry(library, from);
  if (entry.path === "") throw new UsageError("The root cannot be moved.");
  const target = await library.stat(to.path);
  const isInto = to.isFolder || target?.type === "folder";
  const path = isInto ? joinPath(to.path, nameOf(from.path)) : to.path;
  if (path === from.path) throw new UsageError(`${entry.place} is there already.`);
  if (path.startsWith(`${from.path}/`)) throw new UsageError("A folder cannot be moved into itself.");
  const existing = isInto ? await library.stat(path) : target;
  if (existing !== undefined)
    throw new CommandError(`${existing.place} exists already.`, { hint: "Remove it first, or choose another name." });
  const destination = formatPlace(to.provider, path);
  if (options.flag("dryRun")) return report(context, "would move", entry.place, destination);
  await library.move(entry, path);
  await report(context, "moved", entry.place, destination);
};

export const rm: Action = async (context, { args, options }) => {
  const targets: { library: Library; entry: Entry }[] = [];
  for (const place of args.map(parseLibraryPlace)) {
    if (place.path === "") throw new UsageError("A whole library cannot be removed at once.", "Name its folders.");
    const library = await openLibrary(context, place.provider);
    const entry = await requireEntry(library, place, options.flag("recursive"));
    if (entry.type === "folder" && !options.flag("recursive")) {
      throw new UsageError(`${entry.place} is a folder.`, "Remove it with everything in it with --recursive.");
    }
    // Without folders of its own, a provider removes the files one by one.
    if (entry.type === "folder" && library.provider === "img-src") {
      for await (const one of walk(library, place.path)) if (one.type === "file") targets.push({ library, entry: one });
    } else targets.push({ library, entry });
  }
  if (targets.length === 0) throw new CommandError("There is nothing to remove.");
  if (options.flag("dryRun")) {
    for (const { entry } of targets) await report(context, "would remove", entry.place);
    return;
  }
  const names = targets.length === 1 ? targets[0]?.entry.place : `${targets.length} files and folders`;
  const hasFolder = targets.some(({ entry }) => entry.type === "folder");
  await confirm(context, `Remove ${names}${hasFolder ? " with everything in it" : ""}`, options.flag("yes"));
  await forEach(
    context,
    targets,
    ({ entry }) => entry.place,
    async ({ library, entry }) => {
      await (entry.type === "folder" ? library.removeFolder(entry) : library.removeFile(entry));
      await report(context, "removed", entry.place);
    },
  );
};

/** What was done, as one line. */
async function report({ output }: Context, status: string, place: string, destination?: string): Promise<void> {
  const arrow = destination === undefined ? "" : ` -> ${destination}`;
  const result = { status, place, ...(destination !== undefined && { destination }) };
  // What would be done is what was asked for.
  const write = status.startsWith("would ") ? output.result.bind(output) : output.done.bind(output);
  await write(result, () => `${status} ${place}${arrow}`);
}

/** @param mayBeFolder - whether a folder of which only the content is known counts. */
async function requireEntry(library: Library, place: LibraryPlace, mayBeFolder = false): Promise<Entry> {
  const entry = await library.stat(place.path);
  if (entry !== undefined) return entry;
  if (mayBeFolder && library.provider === "img-src") {
    for await (const _ of library.list(place.path)) {
      return {
        place: formatPlace(place.provider, place.path),
        type: "folder",
        name: nameOf(place.path),
        path: place.path,
      };
    }
  }
  throw notFound(place);
}

function notFound({ provider, path }: LibraryPlace): CommandError {
  return new CommandError(`There is nothing at ${formatPlace(provider, path)}.`, {
    hint: "List the folder with `pixwire ls`.",
  });
}

async function forEachPlace(
  context: Context,
  args: readonly string[],
  work: (library: Library, place: LibraryPlace) => Promise<void>,
): Promise<void> {
  const libraries = new Map<ProviderId, Library>();
  const places = args.map(parseLibraryPlace);
  for (const { provider } of places) {
    if (!libraries.has(provider)) libraries.set(provider, await openLibrary(context, provider));
  }
  await forEach(
    context,
    places,
    ({ provider, path }) => formatPlace(provider, path),
    async (place) => {
      const library = libraries.get(place.provider);
      if (library) await work(library, place);
    },
  );
}

/** Does something with each of several things. What fails is said at once, and the others are done nevertheless. */
async function forEach<Item>(
  context: Context,
  items: readonly Item[],
  nameOfItem: (item: Item) => string,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    context.signal.throwIfAborted();
    try {
      await work(item);
    } catch (error) {
      context.signal.throwIfAborted();
      if (items.length === 1) throw error;
      failures.push(error);
      context.talk.error(`${nameOfItem(item)}: ${describeError(error).message}`, undefined);
    }
  }
  if (failures.length === 0) return;
  const text = `${failures.length} of ${items.length} failed.`;
  if (failures.length < items.length) throw new PartlyDoneError(text);
  throw new CommandError(text, { exitCode: describeError(failures[0]).exitCode });
}

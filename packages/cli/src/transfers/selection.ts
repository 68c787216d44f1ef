import type { Item, Source } from "@pixwire/transfer";
import picomatch from "picomatch";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import { readText } from "../files.js";
import type { Values } from "../values.js";

/** Which files of a source are taken. */
export interface Selection {
  /** Patterns of the whole path below the source; `undefined` takes all files. */
  include: readonly string[] | undefined;
  exclude: readonly string[] | undefined;
  /** The only paths to take; `undefined` for all. */
  paths: ReadonlySet<string> | undefined;
}

/** Reads which files are taken. @throws UsageError for a list without paths, which would take nothing. */
export async function readSelection(context: Context, options: Values): Promise<Selection> {
  const [include, exclude] = [readPatterns(options, "include"), readPatterns(options, "exclude")];
  const file = options.text("filesFrom");
  if (file === undefined) return { include, exclude, paths: undefined };
  const lines = (await readText(context, file)).split("\n").map((line) => line.replace(/\r$/, ""));
  const paths = new Set(lines.filter((line) => line !== "").map((line) => line.replace(/^\.?\/+/, "")));
  if (paths.size === 0) throw new UsageError(`--files-from ${file} has no paths.`);
  return { include, exclude, paths };
}

/** Whether all files are taken. */
export function takesAll({ include, exclude, paths }: Selection): boolean {
  return include === undefined && exclude === undefined && paths === undefined;
}

function readPatterns(options: Values, name: "include" | "exclude"): readonly string[] | undefined {
  const given = options.texts(name);
  if (given.length === 0) return undefined;
  if (given.includes("")) throw new UsageError(`--${name} needs a pattern.`, "See `pixwire help patterns`.");
  return given.map(toPathPattern);
}

/**
 * Returns the pattern of the whole path for one that a user has written: without a slash, it is for a name in any folder,
 * a slash in front leads to the source itself, and one at the end stands for a folder with everything in it.
 */
function toPathPattern(written: string): string {
  const pattern = written.endsWith("/") ? `${written}**` : written;
  if (pattern.startsWith("/")) return pattern.slice(1);
  return written.slice(0, -1).includes("/") || pattern === "**" ? pattern : `**/${pattern}`;
}

/**
 * Leaves out the items of a source that are not selected.
 *
 * @param hasPatterns - whether the source follows `include` and `exclude` already, as a folder does.
 */
export function selectItems(source: Source, { include, exclude, paths }: Selection, hasPatterns: boolean): Source {
  const isIncluded = include && !hasPatterns ? picomatch([...include], { dot: true }) : () => true;
  const isExcluded = exclude && !hasPatterns ? picomatch([...exclude], { dot: true }) : () => false;
  const isTaken = ({ path }: Item): boolean =>
    isIncluded(path) && !foldersAndName(path).some((one) => isExcluded(one)) && (paths?.has(path) ?? true);
  return {
    ...source,
    async *list(call, cursor) {
      for await (const item of source.list(call, cursor)) if (isTaken(item)) yield item;
    },
  };
}

/** `a`, `a/b` and `a/b/c.jpg` for `a/b/c.jpg`: a pattern that matches a folder leaves out everything in it. */
function foldersAndName(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

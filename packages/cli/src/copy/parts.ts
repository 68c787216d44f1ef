import type { Item, Source } from "@pixwire/transfer";

/** One of the things that are copied together: a file, a folder, a URL, or standard input. */
export interface CopyPart {
  source: Source;
  /** How messages and results name a file of the source. */
  nameOf(path: string): string;
  /** Whether the bytes come over the network. */
  isRemote: boolean;
}

/** The parts as one source. The path of an item begins with the number of its part, which tells equal names apart. */
export function joinParts(parts: readonly CopyPart[]): Source {
  const [only] = parts;
  return {
    name: parts.length === 1 && only !== undefined ? only.source.name : "what is copied",
    reach: "this machine",
    async *list(call) {
      for (const [index, { source }] of parts.entries()) {
        // A cursor of one part says nothing about the others.
        for await (const { cursor: _, ...item } of source.list(call)) yield numberItem(index, item);
      }
    },
    open(item, call) {
      const part = findPart(parts, item.path);
      if (part === undefined) throw new Error(`no part has the item ${item.path}`);
      return part.source.open({ ...item, path: pathIn(item.path) }, call);
    },
    conflictWith(places) {
      for (const { source } of parts) {
        const problem = source.conflictWith?.(places);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  };
}

function numberItem(index: number, item: Item): Item {
  return { ...item, path: `${index}/${item.path}`, destination: item.destination ?? item.path };
}

/** The part that an item of the joined source belongs to. An item that was refused because of its path has none. */
export function findPart(parts: readonly CopyPart[], path: string): CopyPart | undefined {
  const [, number] = /^(\d+)\//.exec(path) ?? [];
  return number === undefined ? undefined : parts[Number(number)];
}

/** The path of an item in its own part. */
function pathIn(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}

/** How messages and results name an item of the joined source. */
export function nameOfItem(parts: readonly CopyPart[], path: string): string {
  return findPart(parts, path)?.nameOf(pathIn(path)) ?? path;
}

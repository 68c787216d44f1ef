import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./config/folders.js";
import { createSilentContext } from "./context.js";
import type { Io } from "./io.js";
import { openLibrary } from "./library/open-library.js";
import { parsePlace } from "./library/place.js";
import { PROVIDERS, providerInfo } from "./providers.js";

/** A word that completes what is written, and what it means. */
export interface Candidate {
  value: string;
  text: string;
}

/** The arguments that are places in a library. */
export const PLACE_ARGUMENTS: ReadonlySet<string> = new Set([
  "place",
  "places",
  "from",
  "to",
  "sources",
  "source",
  "destination",
]);

/** Nobody waits longer for a completion, in milliseconds. */
const TIME_LIMIT_MS = 1000;

/** For how long a list of a folder is used again, in milliseconds. */
const CACHE_MS = 30_000;

/** More are no help. */
const MOST_ENTRIES = 200;

/** Returns the places that begin with a text: the providers, and what is in the folder that the text names. */
export async function completePlace(written: string, io: Io): Promise<Candidate[]> {
  const provider = PROVIDERS.find((id) => written.startsWith(`${id}:`));
  if (provider === undefined) {
    return PROVIDERS.map((id) => ({ value: `${id}:`, text: `the library of ${providerInfo(id).title}` }));
  }
  const folder = written.slice(0, Math.max(written.lastIndexOf("/"), provider.length) + 1);
  try {
    return (await listFolder(folder, io)).map((value) => ({ value, text: "" }));
  } catch {
    // A shell shows no errors while a command is being written. The command itself reports them.
    return [];
  }
}

async function listFolder(folder: string, io: Io): Promise<string[]> {
  const place = parsePlace(folder);
  if (place.kind !== "library") return [];
  const key = createHash("sha256")
    .update(`${folder} ${io.env.PIXWIRE_PROFILE ?? ""}`)
    .digest("hex")
    .slice(0, 32);
  const file = join(cacheFolder(io), "places", `${key}.json`);
  const cached = await readCache(file);
  if (cached !== undefined) return cached;
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const context = createSilentContext({ ...io, signal });
  const library = await openLibrary(context, place.provider);
  const names: string[] = [];
  for await (const { name, type } of library.list(place.path)) {
    names.push(`${folder}${name}${type === "folder" ? "/" : ""}`);
    if (names.length === MOST_ENTRIES) break;
  }
  await mkdir(join(cacheFolder(io), "places"), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(names), { mode: 0o600 });
  return names;
}

async function readCache(file: string): Promise<string[] | undefined> {
  try {
    if (Date.now() - (await stat(file)).mtimeMs > CACHE_MS) return undefined;
    const names: unknown = JSON.parse(await readFile(file, "utf8"));
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : undefined;
  } catch {
    // What cannot be read from the cache is fetched.
    return undefined;
  }
}

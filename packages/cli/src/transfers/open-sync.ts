import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { createTransfer, type Source, type Transfer } from "@pixwire/transfer";
import { fileJournal, folder } from "@pixwire/transfer/node";
import { stateFolder } from "../config/folders.js";
import { accountKey } from "../config/settings.js";
import type { Context } from "../context.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import { type Place, parsePlace } from "../library/place.js";
import type { Values } from "../values.js";
import { lookAt, refuseOverlap, requireFolder, typeAt } from "./look.js";
import { maxAttempts, readComparison, readRateLimit } from "./options.js";
import { openLibrarySource, openTarget } from "./places.js";
import { readSelection, type Selection, selectItems, takesAll } from "./selection.js";

/** A sync that is ready to run. */
export interface Sync {
  transfer: Transfer;
  /** Whether files of the destination are removed. */
  deletes: boolean;
  /** Tells this pair of a source and a destination from others, on every machine. */
  key: string;
}

/**
 * Reads what a sync does from the arguments, and opens both ends of it.
 *
 * @throws UsageError before anything is copied, CommandError for a source that is not there.
 */
export async function openSync(context: Context, args: readonly string[], options: Values): Promise<Sync> {
  const [from = "", to = ""] = args;
  const deletes = options.flag("delete");
  const maxDelete = options.wholeNumber("maxDelete", 0);
  if (maxDelete !== undefined && !deletes) throw new UsageError("--max-delete needs --delete.");
  const compare = readComparison(options);
  const rateLimit = readRateLimit(options.text("rateLimit"));
  const concurrency = options.wholeNumber("concurrency", 1, 1000);
  const selection = await readSelection(context, options);
  if (deletes && !takesAll(selection)) {
    throw new UsageError(
      "--delete would remove the files that the options leave out.",
      "Sync everything, or leave out --delete.",
    );
  }
  const [source, destination] = [parsePlace(from), parsePlace(to)];
  refuseOverlap(source, destination, deletes);
  await checkDestination(context, destination, to);
  const target = await openTarget(context, destination);
  const key = await keyOf(context, [source, destination]);
  const journal = join(stateFolder(context.io), "syncs", `${key}.jsonl`);
  const continues = options.flag("resume") || options.flag("retryFailed");
  if (continues && (await lookAt(journal)) === undefined) {
    throw new UsageError(
      "There is no earlier run of this sync to go on with.",
      "Leave out --resume and --retry-failed.",
    );
  }
  const transfer = createTransfer({
    source: await openSource(context, source, from, selection),
    target,
    journal: fileJournal(journal),
    mode: "mirror",
    compare,
    concurrency,
    rateLimit,
    maxAttempts: maxAttempts(context),
    ...(deletes && { deleteExtra: true, maxDelete: maxDelete ?? Number.MAX_SAFE_INTEGER }),
  });
  return { transfer, deletes, key };
}

async function checkDestination(context: Context, place: Place, text: string): Promise<void> {
  if (place.kind !== "local" && place.kind !== "library") throw notAFolder();
  if ((await typeAt(context, place)) === "file") throw new UsageError(`${text} is a file.`, "Name a folder.");
}

async function openSource(context: Context, place: Place, text: string, selection: Selection): Promise<Source> {
  if (place.kind === "local") {
    const path = resolve(context.io.cwd, place.path);
    const found = await lookAt(path);
    if (found === undefined) throw new CommandError(`There is no folder ${text}.`, { hint: "Check the path." });
    if (found.type === "file") throw new UsageError(`${text} is a file.`, "Copy it with `pixwire cp`.");
    const { include, exclude } = selection;
    return selectItems(folder(path, { include, exclude }), selection, true);
  }
  if (place.kind !== "library") throw notAFolder();
  await requireFolder(context, place);
  return selectItems(await openLibrarySource(context, place), selection, false);
}

function notAFolder(): UsageError {
  return new UsageError("Only folders and libraries can be synced.", "Copy it with `pixwire cp`.");
}

/** The same places of another account are another pair. */
async function keyOf(context: Context, places: readonly Place[]): Promise<string> {
  const parts = await Promise.all(
    places.map(async (place) => {
      if (place.kind === "local") return resolve(context.io.cwd, place.path);
      if (place.kind !== "library") throw notAFolder();
      return [place.provider, place.path, await accountKey(context, place.provider)];
    }),
  );
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

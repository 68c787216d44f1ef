import type { CallContext, Content, Item } from "@pixwire/transfer";
import type { Context } from "../context.js";
import { CommandError } from "../errors/command-error.js";
import { EXIT } from "../exit-codes.js";
import { openLibrarySource } from "../transfers/places.js";
import type { Entry } from "./library.js";
import { parentOf, parseLibraryPlace } from "./place.js";

/** The item of a transfer for a file of a library. */
export function itemOf({ place, name, size, url, id, isPrivate = false, modified }: Entry): Item {
  const { provider } = parseLibraryPlace(place);
  return {
    path: name,
    version: JSON.stringify([id, modified, size]),
    ...(size !== undefined && { size }),
    ...(url !== undefined && !isPrivate && { url }),
    // img-src signs the URL of an image by its id; the others sign the URL itself.
    ...(provider === "img-src" ? { locator: id } : isPrivate && { locator: url }),
  };
}

/** Opens the bytes of a file of a library. */
export async function openFileOfLibrary(context: Context, entry: Entry, call: CallContext): Promise<Content> {
  const { provider, path } = parseLibraryPlace(entry.place);
  const source = await openLibrarySource(context, { provider, path: parentOf(path) });
  return source.open(itemOf(entry), call);
}

/**
 * Reads the bytes of content, outside of a transfer. It ends without an error only if as many bytes arrive as there are.
 *
 * @throws CommandError with the exit code of a network failure if the file is cut off.
 */
export async function* readContent(
  { signal }: Context,
  open: (call: CallContext) => Promise<Content>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const content = await open({ signal, gate: { enter: async () => () => {} } });
  try {
    const { body } = content;
    if (typeof body !== "object" || !(Symbol.asyncIterator in body)) throw new Error("the content is no stream");
    for await (const chunk of body) yield chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    // This is how `fetch` says that a connection broke.
    const isBroken = error instanceof TypeError && error.message === "terminated";
    if (!isBroken && Reflect.get(error, "code") !== "changed") throw error;
    const message = isBroken ? "The connection broke before the file was complete." : error.message;
    throw new CommandError(message, { exitCode: EXIT.network, hint: "Repeat the command.", cause: error });
  } finally {
    await content.close?.();
  }
}

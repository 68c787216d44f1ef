import { ConfigurationError, isNodeStream } from "@pixwire/api/runtime";
import { TransferStoppedError } from "./errors.js";
import { describe } from "./failures.js";

/**
 * A list that is read one entry at a time. An array or a function can be listed as often as is needed: by a plan, by a
 * run, and again after a failure. A generator or a stream can be listed once.
 */
export type Listable<Entry> = Entries<Entry> | (() => Entries<Entry>);
type Entries<Entry> = Iterable<Entry> | AsyncIterable<Entry>;

/**
 * Returns a function that starts the list. A generator that is listed again seems to be empty: a run would miss the rest
 * of it without an error, and a mirror would remove every file. Listing one again is refused instead.
 *
 * @param name - of the list, such as `the list of URLs`.
 */
export function listingOf<Entry>(entries: Listable<Entry>, name: string): () => AsyncGenerator<Entry> {
  const started = new WeakSet<object>();
  return async function* () {
    const list = typeof entries === "function" ? entries() : entries;
    if (!isOneShot(list)) {
      yield* list;
      return;
    }
    if (started.has(list)) {
      throw new ConfigurationError(
        `${name} is a generator or a stream, which was listed before and can be listed only once. ` +
          "Pass an array, or a function that starts the list, such as () => generate()",
      );
    }
    started.add(list);
    try {
      yield* list;
    } catch (error) {
      if (typeof entries === "function") throw error;
      throw new TransferStoppedError(`${name} could not be listed to the end: ${describe(error).message}`, error);
    }
  };
}

/** Generators and iterators are their own iterators, and a stream is read from where it is. */
function isOneShot(list: object): boolean {
  return ("next" in list && typeof list.next === "function") || "getReader" in list || isNodeStream(list);
}

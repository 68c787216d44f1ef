import { throwIfAborted } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import { TransferStoppedError } from "./errors.js";
import { describe } from "./failures.js";
import { type RetryLimits, waitForRetry } from "./retrying.js";

interface ListOptions {
  /** For messages, such as `the folder photos`. */
  readonly name: string;
  readonly limits: RetryLimits;
  readonly signal: AbortSignal;
  /** The cursor behind which the list starts. */
  readonly from?: string | undefined;
  /** Is called when the list starts again from the beginning: what it has yielded comes again. */
  readonly onRestart?: (() => void) | undefined;
}

/**
 * Yields the entries of a list. After a failure that may pass, the list goes on behind the last cursor, or starts again
 * if it has none. A failure of one page in a thousand thus does not cost the other pages.
 *
 * @throws TransferStoppedError for what ends the list before its end, and the reason of the signal.
 */
export async function* listWithRetries<Entry>(
  start: (cursor: string | undefined) => AsyncIterable<Entry>,
  { name, limits, signal, from, onRestart }: ListOptions,
): AsyncGenerator<Entry> {
  let cursor = from;
  for (let attempt = 1; ; attempt++) {
    try {
      for await (const entry of start(cursor)) {
        yield entry;
        const next = cursorOf(entry);
        if (next === undefined || next === cursor) continue;
        cursor = next;
        attempt = 1;
      }
      return;
    } catch (error) {
      await waitOrStop(error, attempt);
      if (cursor === from) onRestart?.();
    }
  }

  async function waitOrStop(error: unknown, attempt: number): Promise<void> {
    try {
      await waitForRetry(error, attempt, limits, signal);
    } catch (final) {
      throwIfAborted(signal);
      if (final instanceof TransferStoppedError) throw final;
      throw new TransferStoppedError(`${name} could not be listed to the end: ${describe(final).message}`, final);
    }
  }
}

/** A list may yield anything: its entries are checked one by one, after this. */
function cursorOf(entry: unknown): string | undefined {
  return isObject(entry) && typeof entry.cursor === "string" ? entry.cursor : undefined;
}

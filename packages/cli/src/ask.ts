import type { Context } from "./context.js";
import { CommandError, UsageError } from "./errors/command-error.js";
import { EXIT } from "./exit-codes.js";
import { toBytes } from "./io.js";

/** In bytes. An answer is a word. */
const MAX_ANSWER = 1000;

/**
 * Has the user confirm something that cannot be undone. With `--yes`, nothing is asked.
 *
 * @param action - what will be done, such as `Remove 3 files`.
 * @throws UsageError where nobody can be asked, CommandError if the answer is no.
 */
export async function confirm({ io, globals, talk }: Context, action: string, isConfirmed: boolean): Promise<void> {
  if (isConfirmed) return;
  if (!globals.mayPrompt()) throw new UsageError(`${action}: this needs a confirmation.`, "Confirm it with --yes.");
  talk.raw(`${action}? [y/N] `);
  let text = "";
  for await (const chunk of io.stdin()) {
    text += new TextDecoder().decode(toBytes(chunk));
    if (text.includes("\n") || text.length > MAX_ANSWER) break;
  }
  io.signal.throwIfAborted();
  if (/^y(es)?$/i.test(text.trim())) return;
  throw new CommandError("Nothing was done.", { exitCode: EXIT.failed });
}

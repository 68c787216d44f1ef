import { onAbort } from "@pixwire/api/runtime";
import type { Context } from "../context.js";
import { CommandError } from "../errors/command-error.js";
import { EXIT } from "../exit-codes.js";
import { fetchOf } from "../network.js";

/** The longest time without a byte, in milliseconds. */
const STALL_MS = 60_000;

/**
 * Fetches a file piece by piece. It ends without an error only if as many bytes arrived as there are.
 *
 * @param size - what the provider says about the file, in bytes.
 * @throws CommandError with the exit code of a network failure if the file is cut off, and with that of a refusal for a
 * URL that may not be read.
 */
export async function* download(
  context: Context,
  url: string,
  size: number | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const controller = new AbortController();
  const unlink = onAbort(context.signal, () => controller.abort(context.signal.reason));
  const stalled = (): void => controller.abort(networkError(`No byte arrived for ${STALL_MS / 1000} s.`));
  let timer = setTimeout(stalled, STALL_MS);
  try {
    const response = await request(context, url, controller.signal);
    const expected = size ?? lengthOf(response);
    let received = 0;
    for await (const chunk of readBody(response, controller.signal)) {
      clearTimeout(timer);
      received += chunk.byteLength;
      if (expected !== undefined && received > expected) break;
      yield chunk;
      timer = setTimeout(stalled, STALL_MS);
    }
    if (expected !== undefined && received !== expected) {
      const problem = received > expected ? "more" : `only ${received}`;
      throw networkError(`The file has ${expected} bytes, but ${problem} arrived.`);
    }
  } finally {
    clearTimeout(timer);
    unlink();
    controller.abort();
  }
}

async function request(context: Context, url: string, signal: AbortSignal): Promise<Response> {
  const fetch = await fetchOf(context);
  let response: Response;
  try {
    response = await fetch(new Request(url, { signal, headers: { "accept-encoding": "identity" } }));
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw networkError(
      `${placeOf(url)} cannot be reached: ${cause instanceof Error ? cause.message : "no answer"}.`,
      error,
    );
  }
  if (response.ok) return response;
  await response.body?.cancel();
  const exitCode = [401, 403, 429].includes(response.status) ? EXIT.refused : EXIT.failed;
  throw new CommandError(`${placeOf(url)} answered ${response.status}.`, { exitCode });
}

async function* readBody(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  if (response.body === null) return;
  try {
    for await (const chunk of response.body) yield chunk;
  } catch (error) {
    signal.throwIfAborted();
    throw networkError("The connection broke before the file was complete.", error);
  }
}

/** The length of an encoded body says nothing about the file. */
function lengthOf({ headers }: Response): number | undefined {
  if (headers.get("content-encoding") !== null) return undefined;
  const text = headers.get("content-length");
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A URL without its query, which may be a signature. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function networkError(message: string, cause?: unknown): CommandError {
  return new CommandError(message, { exitCode: EXIT.network, hint: "Repeat the command.", cause });
}

/**
 * Runs work with a signal that aborts after `limitMs`. The limit ends with the work: `AbortSignal.timeout` would abort
 * afterwards, too, and Node's `fetch` may fail while its connection is still open. An abort would then destroy a stream
 * without listeners, and its error would end the process.
 */
export async function withTimeLimit<Result>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`The time limit of ${limitMs} ms has passed`, "TimeoutError"));
  }, limitMs);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

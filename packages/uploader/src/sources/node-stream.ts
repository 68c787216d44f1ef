import { deferStreamError, isNodeStream } from "@pixwire/api/runtime";

/** Returns a function that destroys a Node stream; `undefined` for any other object. */
export function destroyerOf(stream: object): (() => void) | undefined {
  if (!isNodeStream(stream)) return undefined;
  deferStreamError(stream);
  // `return()` of its iterator would wait for a pending read. `destroy()` does not.
  return () => stream.destroy();
}

/** Returns a function that destroys a Node stream; `undefined` for any other object. */
export function destroyerOf(stream: object): (() => void) | undefined {
  if (!isNodeStream(stream)) return undefined;
  // The stream may fail before its first read, which then reports the error. Without a listener, the error would end
  // the process.
  stream.on("error", () => {});
  // `return()` of its iterator would wait for a pending read. `destroy()` does not.
  return () => stream.destroy();
}

interface NodeStream {
  on(event: "error", listener: () => void): unknown;
  destroy(): unknown;
}

function isNodeStream(stream: object): stream is NodeStream {
  return (
    "on" in stream && "destroy" in stream && typeof stream.on === "function" && typeof stream.destroy === "function"
  );
}

/** For a Node stream, what lets go of it; `undefined` for anything else. */
export function adoptNodeStream(stream: object): (() => void) | undefined {
  if (!isNodeStream(stream)) return undefined;
  // It can fail before it is read for the first time. The read will tell; unheard, the error would end the process.
  stream.on("error", () => {});
  // Its iterator would wait for the read that is pending.
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

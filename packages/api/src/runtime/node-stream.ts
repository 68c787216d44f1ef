/** The members of a Node stream that every version and library of streams has. */
export interface NodeStream {
  on(event: "error", listener: () => void): unknown;
  destroy(): unknown;
}

export function isNodeStream(value: unknown): value is NodeStream {
  return (
    typeof value === "object" &&
    value !== null &&
    "on" in value &&
    "destroy" in value &&
    typeof value.on === "function" &&
    typeof value.destroy === "function"
  );
}

/**
 * Keeps the error of a Node stream from ending the process. A stream may fail before its first read, when nobody listens
 * to it yet; the read then reports the error.
 */
export function deferStreamError(stream: NodeStream): void {
  stream.on("error", () => {});
}

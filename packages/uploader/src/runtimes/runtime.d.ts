// What each file in this folder exports. The conditions in package.json decide, where the package is used, which of
// them `#runtime` is. It is declared here and not in the `paths` of tsconfig.json, which bundlers and Bun would follow.
declare module "#runtime" {
  /** The transport of an upload that chooses none. */
  export function defaultTransport(): import("../transports/transport.js").Transport;
  /** Opens a file by its path; `undefined` if the object has no path, or the runtime has no files. */
  export function openPath(file: object): Promise<import("../sources/parts.js").Source> | undefined;
  /** Returns a function that destroys a Node stream; `undefined` for any other object. */
  export const destroyerOf: import("../sources/stream-source.js").DestroyerOf;
  /** Returns a function that identifies the content, in a later process as well; `undefined` if nothing can. */
  export function fingerprintOf(
    content: import("../sources/bytes.js").Bytes | Blob,
  ): import("../sources/parts.js").Source["fingerprint"];
}

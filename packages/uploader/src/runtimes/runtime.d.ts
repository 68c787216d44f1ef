// What each file in this folder offers. Which one `#runtime` is, the conditions in package.json decide where the
// package is used; so it is declared here, and not found by tsconfig's `paths`, which bundlers and Bun would follow too.
declare module "#runtime" {
  export function defaultTransport(): import("../transport.js").Transport;
  /** `undefined` for an object that is no {@link PathSource}, and for every one where there are no files. */
  export function openPath(file: object): Promise<import("../source.js").Source> | undefined;
  /** For a Node stream, what lets go of it; `undefined` for any other. */
  export function adoptNodeStream(stream: object): (() => void) | undefined;
  /** What tells the content from another, also in a later process; `undefined` when nothing can. */
  export function fingerprintOf(
    content: import("../transport.js").Bytes | Blob,
  ): ((signal: AbortSignal | undefined) => Promise<string>) | undefined;
}

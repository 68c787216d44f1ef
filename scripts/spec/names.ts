/** What can follow a dot; unlike the name of a constant it may be a keyword. */
export const IDENTIFIER: RegExp = /^[A-Za-z_$][\w$]*$/;

/** Words that cannot be the name of an exported constant. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** What the generated files import, declare or use for themselves. */
export const USED_NAMES: ReadonlySet<string> = new Set(
  (
    "Answer Array Call Client FileInput Handlers Methods Namespaces Omit Operation PagedOperation Record Reply " +
    "RequestOptions bind bindNamespaces components operation operations pagedOperation paths read write"
  ).split(" "),
);

/** Names that TypeScript keeps for its own types. */
const BUILT_IN_TYPES = new Set("any bigint boolean never number object string symbol unknown".split(" "));

export function isTypeName(name: string): boolean {
  return isIdentifier(name) && !BUILT_IN_TYPES.has(name) && !USED_NAMES.has(name);
}

export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && !RESERVED.has(name);
}

/** `SignedUpload`, `file-versions`, `API keys` as `signedUpload`, `fileVersions`, `apiKeys`. */
export function camelCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words
    .map((word, index) => {
      if (index > 0) return word.charAt(0).toUpperCase() + word.slice(1);
      return /^[A-Z]+$/.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
    })
    .join("");
}

/** `Links-Self` and `links.self` as `LinksSelf`; a name that TypeScript takes stays as it is. */
export function toTypeName(name: string): string {
  if (IDENTIFIER.test(name)) return name;
  const words = name.split(/[^A-Za-z0-9_$]+/).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** A kind of values, as JSON and TypeScript both have it. `unknown` fits everything. */
export type Kind = "string" | "number" | "boolean" | "array" | "object" | "null" | "bytes" | "unknown";

/** What a member may be. */
export interface Shape {
  kinds: ReadonlySet<Kind>;
  /** All the values that are listed; absent where any is possible. */
  values?: ReadonlySet<string>;
  /** Other names of the same member. */
  alsoCalled?: readonly string[];
}

/** A call that an SDK offers, or that a spec of ours describes. */
export interface Operation {
  name: string;
  /** `GET /files/{}`; for what is not a request, such as a transformation in a URL, a name of its own. */
  address: string;
  /** What it takes, by name. */
  members: ReadonlyMap<string, Shape>;
  /** What it answers, by name; absent where nobody says. */
  answer?: ReadonlyMap<string, Shape>;
}

/** What the package of a vendor offers. */
export interface Sdk {
  package: string;
  version: string;
  operations: Operation[];
}

export function addressOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replaceAll(/\$?\{[^{}]*\}/g, "{}")}`;
}

export const UNKNOWN: Shape = { kinds: new Set<Kind>(["unknown"]) };

/** What a member may be that several alternatives have. */
export function joinShapes(one: Shape | undefined, other: Shape): Shape {
  if (!one) return other;
  const kinds = new Set([...one.kinds, ...other.kinds]);
  return one.values && other.values ? { kinds, values: new Set([...one.values, ...other.values]) } : { kinds };
}

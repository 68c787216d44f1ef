import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { nestingProblem } from "./nesting.js";

/** The keys that lead from the root of a document to a value in it. */
export type Pointer = readonly (string | number)[];

/** A YAML file as data, which also knows on which line each of its values is. */
export interface YamlFile {
  /** `undefined` when there are errors. */
  value: unknown;
  errors: { line: number; message: string }[];
  /** Line of the key at `pointer`, or of the nearest ancestor that is in the file. */
  lineOf(pointer: Pointer): number;
}

export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const errors = yaml.errors.map(({ linePos, message }) => ({ line: linePos?.[0].line ?? 1, message }));
  const lineOf = (pointer: Pointer): number => {
    let node: unknown = yaml.contents;
    let offset = 0;
    for (const key of pointer) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset;
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(key)];
        if (isNode(next)) offset = next.range?.[0] ?? offset;
      }
      if (!isNode(next)) break;
      node = next;
    }
    return lines.linePos(offset).line;
  };
  if (errors.length > 0) return { value: undefined, errors, lineOf };
  try {
    const value: unknown = yaml.toJS({ maxAliasCount: MOST_ALIASES });
    const problem = nestingProblem(value);
    return problem === undefined
      ? { value, errors, lineOf }
      : { value: undefined, errors: [{ line: 1, message: problem }], lineOf };
  } catch (error) {
    const message = isAliasBomb(error)
      ? `its YAML aliases (*name) unfold to more than ${MOST_ALIASES} copies: write a component and refer to it with $ref`
      : `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { value: undefined, errors: [{ line: 1, message }], lineOf };
  }
}

/** A few aliases of aliases are enough to fill the memory. */
const MOST_ALIASES = 100;

function isAliasBomb(error: unknown): boolean {
  return error instanceof ReferenceError && error.message.includes("alias");
}

/** `["paths", "/a/b"]` as `#/paths/~1a~1b`. */
export function toPointer(pointer: Pointer): string {
  return ["#", ...pointer.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** `#/paths/~1a~1b` as `["paths", "/a/b"]`. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => decodePercent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A reference that is not percent-encoded as a URI is taken as it is written. */
function decodePercent(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

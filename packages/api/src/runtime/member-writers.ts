// The writers of input members. Generated descriptors refer to these functions instead of naming them, so that a bundle
// holds only the writers that its operations use.
import { isObject } from "@pixwire/check-options";
import { InvalidInputError } from "./errors.js";
import type { InputCheck, MemberWriter, Refuse, WireInput } from "./operation-descriptor.js";
import { isHeader } from "./options.js";
import { COMMA_IN_ITEM, joinItems, toList, toText } from "./text.js";

export {
  bodyComma,
  bodyFile,
  bodyFileOf,
  bodyJson,
  bytes,
  form,
  json,
  jsonValue,
  text,
  urlencoded,
} from "./body-writers.js";

/** One segment of the path: `/` becomes `%2F`. */
export const path: MemberWriter = (wire, name, value, refuse) => {
  writePath(wire, name, [pathText(value, refuse)], refuse);
};

/** As many segments of the path as the value has. */
export const pathSegments: MemberWriter = (wire, name, value, refuse) => {
  writePath(wire, name, pathText(value, refuse).split("/"), refuse);
};

/** One segment of the path with the items of a list: `a,b`. */
export const pathComma: MemberWriter = (wire, name, value, refuse) => {
  const items = toList(value).map((item) => pathText(item, refuse));
  if (items.length === 0) refuse("must have an item");
  if (items.some((item) => item.includes(","))) refuse(COMMA_IN_ITEM);
  writePath(wire, name, items, refuse, ",");
};

/** `tags=a&tags=b` */
export const query: MemberWriter = (wire, name, value, refuse) => {
  for (const item of toList(value)) addPair(wire, name, item, refuse);
};

/** `tags[0]=a&tags[1]=b` */
export const queryBrackets: MemberWriter = (wire, name, value, refuse) => {
  toList(value).forEach((item, index) => void addPair(wire, `${name}[${index}]`, item, refuse));
};

/** `tags=a,b` */
export const queryComma: MemberWriter = (wire, name, value, refuse) => {
  const text = joinItems(value, refuse);
  if (text !== undefined) addPair(wire, name, text, refuse);
};

/** `filter[status]=open&filter[page]=2` */
export const queryDeepObject: MemberWriter = (wire, name, value, refuse) => {
  if (!isObject(value)) return refuse("must be an object");
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) addPair(wire, `${name}[${key}]`, item, refuse);
  }
};

/** A header of the request. */
export const header: MemberWriter = (wire, name, value, refuse) => {
  writeHeader(wire, name, toText(value, refuse), refuse);
};

/** A header with the items of a list: `a,b`. */
export const headerComma: MemberWriter = (wire, name, value, refuse) => {
  writeHeader(wire, name, joinItems(value, refuse) ?? "", refuse);
};

/** A member of the body. */
export const body: MemberWriter = (wire, name, value, refuse) => void wire.fields.push({ name, value, refuse });

/** Writes a member under another name. */
export function renamed(write: MemberWriter, wireName: string): MemberWriter {
  return (wire, _, value, refuse) => write(wire, wireName, value, refuse);
}

/** Writes a member under a second name as well. */
export function alsoAs(write: MemberWriter, secondName: string): MemberWriter {
  return (wire, name, value, refuse) => {
    write(wire, name, value, refuse);
    write(wire, secondName, value, refuse);
  };
}

/** Writes a member that is a credential. The client's own credential is then neither sent nor needed. */
export function credential(write: MemberWriter): MemberWriter {
  return (wire, name, value, refuse) => {
    wire.hasCredential = true;
    write(wire, name, value, refuse);
  };
}

/**
 * Refuses members that belong to different shapes of a body.
 *
 * @param shapesOf - the numbers of the shapes that a member belongs to, by its name. Other members belong to all.
 */
export function exclusiveShapes(shapesOf: Readonly<Record<string, readonly number[]>>): InputCheck {
  return (operation, given) => {
    const names = given.filter((name) => Object.hasOwn(shapesOf, name));
    for (const name of names) {
      const other = names.find((one) => !shapesOf[one]?.some((shape) => shapesOf[name]?.includes(shape)));
      if (other === undefined) continue;
      throw new InvalidInputError(operation, name, `cannot be combined with \`${other}\`: leave one of them out`);
    }
  };
}

/** Writes a member whose value, or whose every item, is one of a list of values. */
export function oneOf(write: MemberWriter, values: readonly unknown[]): MemberWriter {
  return (wire, name, value, refuse) => {
    for (const item of toList(value)) {
      if (!values.includes(item)) refuse(`must be one of ${values.map((one) => JSON.stringify(one)).join(", ")}`);
    }
    write(wire, name, value, refuse);
  };
}

/** Writes a member whose numbers have bounds. */
export function range(write: MemberWriter, least: number | undefined, greatest?: number): MemberWriter {
  return (wire, name, value, refuse) => {
    for (const item of toList(value)) {
      if (item === null) continue;
      if (typeof item !== "number") return refuse("must be a number");
      if (least !== undefined && !(item >= least)) refuse(`must be at least ${least}`);
      if (greatest !== undefined && !(item <= greatest)) refuse(`must be at most ${greatest}`);
    }
    write(wire, name, value, refuse);
  };
}

/** Writes a member whose values are redacted in messages. */
export function secret(write: MemberWriter): MemberWriter {
  return (wire, name, value, refuse) => {
    collectSecrets(value, wire.secrets);
    write(wire, name, value, refuse);
  };
}

function pathText(value: unknown, refuse: Refuse): string {
  const text = typeof value === "boolean" ? "" : toText(value, refuse);
  return text === "" ? refuse("must be a non-empty string or a number") : text;
}

/** Writes segments of the path. Refuses `.` and `..`, which would lead to another endpoint. */
function writePath(wire: WireInput, name: string, segments: readonly string[], refuse: Refuse, separator = "/"): void {
  const encoded = segments.map((segment) => {
    if (/^\.{0,2}$/.test(segment)) refuse(`must not contain the path segment "${segment}"`);
    return encode(segment, refuse);
  });
  // An encoded text contains no `$`, which `replace` would interpret.
  wire.pathname = wire.pathname.replace(`{${name}}`, encoded.join(separator));
}

function writeHeader(wire: WireInput, name: string, text: string, refuse: Refuse): void {
  if (!isHeader(name, text)) refuse("must be one line of Latin-1 characters, because it is sent as a header");
  wire.headers[name.toLowerCase()] = text;
}

function addPair(wire: WireInput, name: string, value: unknown, refuse: Refuse): void {
  const pair = `${encodeURIComponent(name)}=${encode(toText(value, refuse), refuse)}`;
  wire.search += `${wire.search === "" ? "?" : "&"}${pair}`;
}

function encode(text: string, refuse: Refuse): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return refuse("must not contain an unpaired surrogate, which a URL cannot carry");
  }
}

/** Shorter texts are not redacted: replacing every "1" would garble a message and protect nothing. */
const SHORTEST_SECRET = 4;

function collectSecrets(value: unknown, secrets: string[]): void {
  if (typeof value === "object" && value !== null && !(value instanceof Blob)) {
    for (const item of Object.values(value)) collectSecrets(item, secrets);
    return;
  }
  const text = String(value);
  // As it is, and as a server would repeat it inside JSON.
  if (text.length >= SHORTEST_SECRET) secrets.push(text, JSON.stringify(text).slice(1, -1));
}

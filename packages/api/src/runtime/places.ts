// Where a member of a flat input goes, and how it is written there. Generated descriptors are made of these functions
// instead of words, so that a bundle holds only what its operations use.
import { InvalidInputError } from "./errors.js";
import type { InputCheck, Place, Refuse, WireInput } from "./input.js";
import { joined, listOf, scalar } from "./values.js";

export { bodyComma, bodyFile, bodyJson, form, json } from "./body.js";

/** One segment of the path: `/` becomes `%2F`. */
export const path: Place = (wire, name, value, refuse) => {
  writePath(wire, name, [pathText(value, refuse)], refuse);
};

/** As many segments as the value has. */
export const pathSegments: Place = (wire, name, value, refuse) => {
  writePath(wire, name, pathText(value, refuse).split("/"), refuse);
};

/** `tags=a&tags=b` */
export const query: Place = (wire, name, value, refuse) => {
  for (const item of listOf(value)) addPair(wire, name, item, refuse);
};

/** `tags[0]=a&tags[1]=b` */
export const queryBrackets: Place = (wire, name, value, refuse) => {
  listOf(value).forEach((item, index) => void addPair(wire, `${name}[${index}]`, item, refuse));
};

/** `tags=a,b` */
export const queryComma: Place = (wire, name, value, refuse) => {
  const text = joined(value, refuse);
  if (text !== undefined) addPair(wire, name, text, refuse);
};

export const body: Place = (wire, name, value, refuse) => void wire.fields.push({ name, value, refuse });

/** A member with another name on the wire. */
export function renamed(place: Place, wireName: string): Place {
  return (wire, _, value, refuse) => place(wire, wireName, value, refuse);
}

/** A member that is sent under a second name as well. */
export function alsoAs(place: Place, secondName: string): Place {
  return (wire, name, value, refuse) => {
    place(wire, name, value, refuse);
    place(wire, secondName, value, refuse);
  };
}

/** A member that proves who the caller is: the client's credential is not sent beside it, and not needed. */
export function credential(place: Place): Place {
  return (wire, name, value, refuse) => {
    wire.hasCredential = true;
    place(wire, name, value, refuse);
  };
}

/**
 * Members that belong to alternative shapes of a body: those given together must share one.
 *
 * @param shapesOf - by name, the numbers of the shapes that have the member. Others may stand beside all.
 */
export function shapes(shapesOf: Readonly<Record<string, readonly number[]>>): InputCheck {
  return (id, given) => {
    const names = given.filter((name) => Object.hasOwn(shapesOf, name));
    for (const name of names) {
      const other = names.find((one) => !shapesOf[one]?.some((shape) => shapesOf[name]?.includes(shape)));
      if (other) throw new InvalidInputError(id, name, `cannot be combined with \`${other}\`: leave one of them out`);
    }
  };
}

/** A member that takes certain values, or a list of them. */
export function oneOf(place: Place, values: readonly unknown[]): Place {
  return (wire, name, value, refuse) => {
    for (const item of listOf(value)) {
      if (!values.includes(item)) refuse(`must be one of ${values.map((one) => JSON.stringify(one)).join(", ")}`);
    }
    place(wire, name, value, refuse);
  };
}

/** A member whose numbers are within bounds. */
export function range(place: Place, least: number | undefined, greatest?: number): Place {
  return (wire, name, value, refuse) => {
    for (const item of listOf(value)) {
      if (item === null) continue;
      if (typeof item !== "number") return refuse("must be a number");
      if (least !== undefined && !(item >= least)) refuse(`must be at least ${least}`);
      if (greatest !== undefined && !(item <= greatest)) refuse(`must be at most ${greatest}`);
    }
    place(wire, name, value, refuse);
  };
}

/** A member whose texts no message may show. */
export function secret(place: Place): Place {
  return (wire, name, value, refuse) => {
    collectTexts(value, wire.secrets);
    place(wire, name, value, refuse);
  };
}

function pathText(value: unknown, refuse: Refuse): string {
  return (value !== true && value !== false && scalar(value, refuse)) || refuse("must not be empty or a boolean");
}

/** A value that stays inside its place in the path: `..` would reach another endpoint. */
function writePath(wire: WireInput, name: string, segments: readonly string[], refuse: Refuse): void {
  const written = segments.map((segment) => {
    if (/^\.{0,2}$/.test(segment)) refuse(`must not have the segment "${segment}"`);
    return encode(segment, refuse);
  });
  wire.pathname = wire.pathname.replace(`{${name}}`, written.join("/")); // What is encoded has no `$`.
}

function addPair(wire: WireInput, name: string, value: unknown, refuse: Refuse): void {
  wire.search += `${wire.search ? "&" : "?"}${encodeURIComponent(name)}=${encode(scalar(value, refuse), refuse)}`;
}

function encode(text: string, refuse: Refuse): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return refuse("has half a surrogate");
  }
}

/** Texts shorter than this are not scrubbed: hiding every "1" would garble a message and protect nothing. */
const SHORTEST_SECRET = 4;

function collectTexts(value: unknown, into: string[]): void {
  if (typeof value === "object" && value !== null && !(value instanceof Blob)) {
    for (const item of Object.values(value)) collectTexts(item, into);
  } else if (`${value}`.length >= SHORTEST_SECRET) {
    // As it is, and as a server repeats it inside a JSON text.
    into.push(`${value}`, JSON.stringify(`${value}`).slice(1, -1));
  }
}

import { didYouMean, isObject } from "@pixwire/check-options";
import { InvalidInputError } from "./errors.js";
import type { OperationSpec } from "./operation.js";

/** Ends the call with what is wrong with a member. */
export type Refuse = (problem: string) => never;

/** A member that goes to the body. */
export interface BodyField {
  /** Its name on the wire. */
  name: string;
  value: unknown;
  refuse: Refuse;
  /** How a form takes it, where that does not follow from the value. */
  append?: FieldWriter;
}

export type FieldWriter = (form: FormData, field: BodyField) => void;

/** A flat input, written for the wire. It can be sent any number of times. */
export interface WireInput {
  pathname: string;
  /** With the question mark, if there is anything. */
  search: string;
  fields: BodyField[];
  body: string | FormData | null;
  /** Texts that no message may show. */
  secrets: string[];
  /** The input proves by itself who the caller is. */
  hasCredential: boolean;
}

/** Writes a member to its place. Those that generated code uses are in `places.ts`. */
export type Place = (wire: WireInput, name: string, value: unknown, refuse: Refuse) => void;

/** Checks which members are given together. */
export type InputCheck = (operation: string, given: readonly string[]) => void;

/**
 * Checks a flat input against its operation and writes each member to its place.
 *
 * @throws {@link InvalidInputError} for an unknown, missing or unusable member.
 */
export function writeInput(spec: OperationSpec, input: object = {}): WireInput {
  if (!isObject(input)) throw new InvalidInputError(spec.id, "input", "must be an object");
  const { id, members = {}, body, required = [] } = spec;
  const wire: WireInput = {
    pathname: spec.path,
    search: "",
    fields: [],
    body: null,
    secrets: [],
    hasCredential: false,
  };
  const given = Object.keys(input).filter((name) => input[name] !== undefined);
  spec.check?.(id, given);
  for (const name of given) {
    const refuse: Refuse = (problem) => {
      throw new InvalidInputError(id, name, problem);
    };
    const place = Object.hasOwn(members, name) ? members[name] : spec.open;
    if (!place) refuse(unknownMember(name, Object.keys(members)));
    else place(wire, name, input[name], refuse);
  }
  const missing = /\{(.+?)\}/.exec(wire.pathname)?.[1] ?? required.find((name) => !given.includes(name));
  if (missing) throw new InvalidInputError(id, missing, "is required");
  if (body && !(spec.bodyOptional && wire.fields.length === 0)) wire.body = body(wire.fields);
  return wire;
}

function unknownMember(name: string, known: readonly string[]): string {
  const meant = didYouMean(name, known);
  if (meant) return `is not a member of the input. Did you mean \`${meant}\`?`;
  return `is not a member of the input. ${known.length > 0 ? `Known members: ${known.join(", ")}` : "It has none"}`;
}

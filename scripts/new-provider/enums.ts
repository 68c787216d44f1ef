import { type Json, type JsonObject, text, walk } from "../spec/index.js";
import type { Note } from "./tree.js";

/** A number as some generators write it into an `enum`: `3`, or `3 (Ready)`, with its name. */
const NUMBER = /^\s*(-?\d+(?:\.\d+)?)\s*(?:\(.*\))?\s*$/;

/** Numbers that an `enum` lists as texts become numbers. Nothing would match such a schema as it is. */
export function settleEnums(root: JsonObject): Note[] {
  const notes: Note[] = [];
  for (const { kind, value, at } of walk({ root })) {
    if (kind !== "schema" || !Array.isArray(value.enum)) continue;
    const types = [value.type ?? []].flat();
    if (types.includes("string") || !types.some((type) => type === "integer" || type === "number")) continue;
    const texts = value.enum.filter((one) => typeof one === "string");
    if (texts.length === 0) continue;
    const numbers = value.enum.map(toNumber);
    if (numbers.every((one) => one !== undefined)) {
      value.enum = numbers;
      const named = texts.filter((one) => one.includes("("));
      if (named.length > 0) {
        const described = text(value.description);
        value.description = `${
          described === undefined
            ? ""
            : `${described}

`
        }${named.join(", ")}.`;
      }
      notes.push({ at, text: "took the texts of an `enum` as numbers, as its type says" });
    } else {
      delete value.enum;
      const problem =
        "removed an `enum` of texts whose type is a number, so that any number is accepted: correct one of them";
      notes.push({ at, text: problem, isDecision: true });
    }
  }
  return notes;
}

function toNumber(value: Json): Json | undefined {
  const digits = typeof value === "string" ? NUMBER.exec(value)?.[1] : undefined;
  return typeof value === "string" ? (digits === undefined ? undefined : Number(digits)) : value;
}

import { hasType, isBytes } from "../declared.js";
import { boundsOf, closedValues } from "../values.js";
import { accepts, type Check, type Context, examplesOf, type Input, refuses } from "./check.js";

/** A member that is required in each alternative is missed before any request. */
export function requiredChecks(context: Context): Check[] {
  const { document, operation, members } = context;
  return [...members.keys()]
    .filter((name) => operation.shapes.every((shape) => shape.find((one) => one.name === name)?.required))
    .map((name) => {
      const input = examplesOf(document, operation.shapes[0]);
      return refuses(context, `misses ${name}`, name, { ...input, [name]: undefined });
    });
}

/** The values of enumerations, and the bounds of numbers. */
export function valueChecks(context: Context): Check[] {
  const { document, operation, members } = context;
  const checks: Check[] = [];
  for (const name of members.keys()) {
    const declared = operation.shapes.flatMap((shape) => shape.filter((member) => member.name === name));
    const shape = operation.shapes.find((shape) => shape.some((member) => member.name === name)) ?? [];
    const isList = declared.some(({ schema }) => hasType(schema, "array"));
    const inputWith = (value: unknown): Input => ({
      ...examplesOf(document, shape),
      [name]: isList ? [value] : value,
    });

    const closed = declared.map(({ schema }) => closedValues(document, schema));
    if (closed.every((values) => values !== undefined)) {
      const values = [...new Set(closed.flat())];
      checks.push(...values.map((value) => accepts(context, `takes ${name}: ${value}`, inputWith(value))));
      checks.push(refuses(context, `refuses ${name}: none-of-them`, name, inputWith("none-of-them")));
    }

    const bounds = declared.map(({ schema }) => boundsOf(document, isList ? (schema.items ?? {}) : schema));
    // A value that one alternative takes is not refused.
    const least = bounds.every((one) => one.least !== undefined)
      ? Math.min(...bounds.map(({ least = 0 }) => least))
      : undefined;
    const greatest = bounds.every((one) => one.greatest !== undefined)
      ? Math.max(...bounds.map(({ greatest = 0 }) => greatest))
      : undefined;
    if (closed.some((values) => values !== undefined)) continue;
    for (const [bound, step] of [
      [least, -1],
      [greatest, 1],
    ] as const) {
      // Beyond 2^53 there is no number next to a bound.
      if (bound === undefined || bound + step === bound) continue;
      checks.push(accepts(context, `takes ${name}: ${bound}`, inputWith(bound)));
      checks.push(refuses(context, `refuses ${name}: ${bound + step}`, name, inputWith(bound + step)));
    }
  }
  return checks;
}

/** Members of different alternatives are refused together. */
export function combinationChecks(context: Context): Check[] {
  const { document, operation, members } = context;
  const { shapes, exclusive } = operation;
  if (!exclusive) return [];
  const names = shapes.map((shape) => new Set(shape.map(({ name }) => name)));
  const common = [...members.values()].filter(({ name }) => names.every((set) => set.has(name)));
  const list = [...members.values()];
  return list.flatMap((one, index) =>
    list
      .slice(index + 1)
      .filter((other) => !names.some((set) => set.has(one.name) && set.has(other.name)))
      .map((other) =>
        refuses(context, `refuses ${one.name} beside ${other.name}`, [one.name, other.name], {
          ...examplesOf(document, common),
          ...examplesOf(document, [one, other]),
        }),
      ),
  );
}

/** A text is not mistaken for a file. */
export function bytesChecks(context: Context): Check[] {
  const { document, operation } = context;
  const [shape = []] = operation.shapes;
  return shape
    .filter(({ schema }) => isBytes(schema))
    .map(({ name }) =>
      refuses(context, `refuses a text for ${name}`, name, { ...examplesOf(document, shape), [name]: "text" }),
    );
}

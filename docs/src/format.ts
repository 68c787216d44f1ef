import inspect from "object-inspect";

/** Formats the arguments of a `console.log` in one line, much like Node.js does. */
export function formatLine(args: readonly unknown[]): string {
  return args.map((argument) => (typeof argument === "string" ? argument : formatValue(argument))).join(" ");
}

function formatValue(value: unknown): string {
  return value instanceof Error ? `${value.name}: ${value.message}` : inspect(value, { depth: 4 });
}

import { matching, misspelt, string, wholeNumberIn } from "@pixwire/check-options";
import type { Fail } from "../errors.js";
import { requireRule, requireText } from "../require.js";
import { CODES, KINDS } from "./codes.js";
import { flattenPath, formatText } from "./values.js";

/** Formats a parameter: `w-400` for the name `width` and the value 400; empty for an effect that is off. */
export function formatParameter(name: string, value: unknown, member: string, fail: Fail): string {
  if (name === "raw") return requireText(value, member, fail, string);
  const listed = CODES.get(name) ?? CODES.get(toCamelCase(name));
  const code = listed ?? requireCode(name, member, fail);
  const kind = KINDS.get(code);
  if (value === "-") return code;
  if (kind === "effect" && (value === "" || value === true || value === "true")) return code;
  if (kind === "effect" && (value === false || value === "false")) return "";
  if (value === "") return code === "t" ? "t-true" : "";
  if (typeof value === "boolean") {
    if (listed !== undefined && kind !== "flag") fail(member, "must not be a boolean");
    return `${code}-${value}`;
  }
  return `${code}-${formatValue(value, kind, member, fail)}`;
}

/** Takes a name that is not listed for the code itself, unless it looks like a misspelt name. */
function requireCode(name: string, member: string, fail: Fail): string {
  if (!/^[\w-]+$/.test(name)) fail(member, "must have a name of letters, digits, _ and - only");
  const codes = new Set(CODES.values());
  if (codes.has(name)) return name;
  const meant = misspelt(toCamelCase(name), [...CODES.keys(), "overlay", ...codes]);
  if (meant !== undefined)
    fail(member, `is not a known name. Did you mean \`${meant}\`? If not, write the parameter to \`raw\``);
  return name;
}

/** Converts a name as the vendor's Python SDK spells it, such as `aspect_ratio`. */
function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function formatValue(value: unknown, kind: string | undefined, member: string, fail: Fail): string {
  switch (kind) {
    case "path":
      return formatText(typeof value === "string" ? flattenPath(value) : value, member, fail);
    case "aspectRatio":
      return formatText(typeof value === "string" ? value.replace(":", "-") : value, member, fail);
    case "list":
      if (!Array.isArray(value)) return formatText(value, member, fail);
      return value.map((each, index) => formatText(each, `${member}[${index}]`, fail)).join("_");
    case "percent":
      requireRange(value, 1, 100, member, fail);
      return formatText(value, member, fail);
    case "pixelRatio":
      requireRange(value, 0.1, 5, member, fail);
      return formatText(value, member, fail);
    case "density":
      requireDensity(value, member, fail);
      return formatText(value, member, fail);
    default:
      return formatText(value, member, fail);
  }
}

/** Checks a number, or a text that is one. Other texts are expressions or keywords. */
function requireRange(value: unknown, least: number, most: number, member: string, fail: Fail): void {
  if (typeof value !== "number" && typeof value !== "string") return; // formatText refuses it.
  if (Number(value) < least || Number(value) > most) fail(member, `must be from ${least} to ${most}`);
}

function requireDensity(value: unknown, member: string, fail: Fail): void {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (wholeNumberIn(1, 1200)(number) === undefined) return;
  requireRule(
    value,
    matching(/^idn_/, "must be a whole number from 1 to 1200, or an expression such as idn_div_2"),
    member,
    fail,
  );
}

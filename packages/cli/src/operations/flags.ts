import { GLOBAL_OPTIONS } from "../global-options.js";
import type { MemberDescription, OperationDescription } from "./description.js";

/** The options of every operation, beside those of every command. */
const OWN_FLAGS = ["help", "version", "input", "all", "dry-run", "yes", "field"] as const;

/** Names that no member may take, because the command itself has an option of that name. */
const RESERVED: ReadonlySet<string> = new Set([
  ...OWN_FLAGS,
  ...GLOBAL_OPTIONS.map(({ flags }) => /--(?:no-)?([\w-]+)/.exec(flags)?.[1] ?? ""),
]);

/** A member that is given as an option. */
export interface MemberFlag {
  member: MemberDescription;
  /** Without the dashes: `source-file-path`, or `member.format` where `--format` means something else. */
  flag: string;
}

/** Returns the options of an operation. Secrets have none: arguments stay in the history of the shell. */
export function flagsOf({ members }: OperationDescription): MemberFlag[] {
  return members.filter(({ secret }) => !secret).map((member) => ({ member, flag: flagOf(member.name) }));
}

function flagOf(name: string): string {
  const flag = kebabCase(name);
  return RESERVED.has(flag) ? `member.${flag}` : flag;
}

/** `sourceFilePath` as `source-file-path`, `AITags` as `ai-tags`, `_id` as `id`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1-")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}

/** Whether an option is given without a value: `--overwrite` and `--no-overwrite`. */
export function isSwitch({ types, list }: MemberDescription): boolean {
  return !list && types.includes("boolean") && types.every((type) => type === "boolean" || type === "null");
}

/** Whether an operation deletes something, which cannot be brought back. */
export function isDestructive(id: string, method: string): boolean {
  return method === "DELETE" || /delete/i.test(id);
}

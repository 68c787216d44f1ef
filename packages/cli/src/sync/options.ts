import type { RateLimit } from "@pixwire/transfer";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import { readText } from "../files.js";
import type { Values } from "../values.js";
import type { Selection } from "./endpoints.js";

const PER_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Reads `50/s`, `600/m` or `10000/h`. @throws UsageError */
export function readRateLimit(text: string | undefined): RateLimit | undefined {
  if (text === undefined) return undefined;
  const [, requests, unit = ""] = /^([1-9]\d{0,8})\/(s|m|h)$/.exec(text) ?? [];
  const perMs = PER_MS[unit];
  if (requests === undefined || perMs === undefined) {
    throw new UsageError(`--rate-limit takes requests per time, such as 50/s or 600/m, not ${JSON.stringify(text)}.`);
  }
  return { requests: Number(requests), perMs };
}

/** Reads which files are taken. @throws UsageError for a list without paths, which would take nothing. */
export async function readSelection(context: Context, options: Values): Promise<Selection> {
  const file = options.text("filesFrom");
  const include = options.texts("include");
  const exclude = options.texts("exclude");
  if (file === undefined) return { include, exclude, paths: undefined };
  const lines = (await readText(context, file)).split("\n").map((line) => line.replace(/\r$/, ""));
  const paths = new Set(lines.filter((line) => line !== "").map((line) => line.replace(/^\.?\/+/, "")));
  if (paths.size === 0) throw new UsageError(`--files-from ${file} has no paths.`);
  return { include, exclude, paths };
}

/** How files are compared. @throws UsageError for two ways at once. */
export function readComparison(options: Values): "auto" | "size" | "hash" {
  if (options.flag("sizeOnly") && options.flag("checksum")) {
    throw new UsageError("--size-only and --checksum contradict each other.", "Give one of them.");
  }
  if (options.flag("sizeOnly")) return "size";
  return options.flag("checksum") ? "hash" : "auto";
}

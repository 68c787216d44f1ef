import type { RateLimit } from "@pixwire/transfer";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import type { Values } from "../values.js";

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

/** How often a file is tried, as `--max-retries` says; `undefined` if it says nothing. */
export function maxAttempts({ globals }: Context): number | undefined {
  return globals.maxRetries === undefined ? undefined : globals.maxRetries + 1;
}

/** How files are compared. @throws UsageError for two ways at once. */
export function readComparison(options: Values): "auto" | "size" | "hash" {
  if (options.flag("sizeOnly") && options.flag("checksum")) {
    throw new UsageError("--size-only and --checksum contradict each other.", "Give one of them.");
  }
  if (options.flag("sizeOnly")) return "size";
  return options.flag("checksum") ? "hash" : "auto";
}

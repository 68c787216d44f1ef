import { isWord } from "../text.js";

/** At least three letters, digits, `_` or `-`. */
export function isCloudName(value: unknown): value is string {
  return isWord(value) && value.length >= 3;
}

/** Exactly six letters, digits, `_` or `-`. */
export function isZone(value: unknown): value is string {
  return isWord(value) && value.length === 6;
}

/** Whether a device pixel ratio is one the CDN takes; texts must be plain decimals, so no `2e0` and no `0x2`. */
export function isDpr(value: unknown): value is string | number {
  if (typeof value === "number") return value >= 0.1 && value <= 5;
  return value === "auto" || (typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value) && isDpr(Number(value)));
}

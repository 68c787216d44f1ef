import type { JsonObject } from "../json.js";
import { isObject } from "../json.js";
import type { Attributes } from "./library.js";

export interface Extended {
  AITags: Attributes["AITags"];
  /** By name of the extension. */
  status: JsonObject;
}

/**
 * Runs extensions as far as the emulator has them: auto-tagging sets one tag, which says what set it. The others do
 * nothing to the file. All end at once, with success.
 */
export function runExtensions(extensions: unknown, before: Attributes["AITags"]): Extended | undefined {
  if (!Array.isArray(extensions) || extensions.length === 0) return undefined;
  let AITags = before;
  const status: Record<string, string> = {};
  for (const extension of extensions) {
    const name = isObject(extension) ? String(extension.name) : "";
    status[name] = "success";
    if (name !== "google-auto-tagging" && name !== "aws-auto-tagging") continue;
    const others = (AITags ?? []).filter(({ source }) => source !== name);
    AITags = [...others, { name: "emulated", confidence: 99.9, source: name }];
  }
  return { AITags, status };
}

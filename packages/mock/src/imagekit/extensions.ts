import type { Extension, ExtensionStatus } from "../generated/imagekit/models.js";
import type { Attributes } from "./library.js";

export interface Extended {
  AITags: Attributes["AITags"];
  status: ExtensionStatus;
}

/**
 * Emulates extensions: auto-tagging adds one tag that names its source; all others leave the file as it is. All of them
 * succeed immediately.
 *
 * @returns undefined when there are none to run.
 */
export function runExtensions(
  extensions: readonly Extension[] = [],
  before: Attributes["AITags"],
): Extended | undefined {
  if (extensions.length === 0) return undefined;
  let AITags = before;
  for (const { name } of extensions) {
    if (name !== "google-auto-tagging" && name !== "aws-auto-tagging") continue;
    const others = (AITags ?? []).filter(({ source }) => source !== name);
    AITags = [...others, { name: "emulated", confidence: 99.9, source: name }];
  }
  return { AITags, status: Object.fromEntries(extensions.map(({ name }) => [name, "success"])) };
}

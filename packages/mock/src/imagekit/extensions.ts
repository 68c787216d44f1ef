import type { Extension, ExtensionStatus } from "../generated/imagekit/models.js";
import type { Attributes } from "./library.js";

export interface Extended {
  AITags: Attributes["AITags"];
  status: ExtensionStatus;
}

/**
 * Runs extensions as far as the emulator has them: auto-tagging sets one tag, which says what set it. The others do
 * nothing to the file. All end at once, with success.
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

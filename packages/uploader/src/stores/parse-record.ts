import { ResumeError } from "../errors.js";
import type { ResumeRecord } from "../protocol/resume.js";

/**
 * What the text says is checked when the upload resumes.
 *
 * @throws ResumeError without a word of the text, which holds a secret: a `SyntaxError` would quote from it.
 */
export function parseRecord(text: string, key: string): ResumeRecord {
  try {
    const record: ResumeRecord = JSON.parse(text);
    return record;
  } catch {
    throw new ResumeError(
      "damaged",
      `the record "${key}" is damaged: it is no JSON. Remove it, and the upload starts anew.`,
    );
  }
}

import { howToStartOver, ResumeError } from "../errors.js";
import type { ResumeRecord } from "../protocol/resume.js";

/**
 * Parses a record. Its content is checked when the upload resumes.
 *
 * @throws ResumeError, which quotes nothing of the text: it holds a secret, and a `SyntaxError` would quote it.
 */
export function parseRecord(text: string, key: string): ResumeRecord {
  try {
    const record: ResumeRecord = JSON.parse(text);
    return record;
  } catch {
    throw new ResumeError("damaged", `the record "${key}" is damaged: it is not JSON. ${howToStartOver(key)}`);
  }
}

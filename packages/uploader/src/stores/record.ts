import type { ResumeRecord } from "../resume.js";

/** @throws Error without a word of the text, which holds a secret: a `SyntaxError` would quote from it. */
export function parseRecord(text: string): ResumeRecord {
  try {
    const record: ResumeRecord = JSON.parse(text);
    return record;
  } catch {
    throw new Error("The record is damaged: remove it, and the upload starts anew.");
  }
}

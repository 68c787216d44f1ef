import { resolve } from "node:path";
import { CheckedDocument, type Problem } from "./document.js";
import { checkExamples } from "./examples.js";
import { lint } from "./lint.js";
import { checkPatterns } from "./patterns.js";

export interface SpecReport {
  /** How many examples were compared with their schema. */
  checked: number;
  problems: Problem[];
}

/** Lints the files and compares each of their examples with its schema. */
export function checkSpecs(files: string[]): SpecReport {
  const documents = files.map((file) => new CheckedDocument(resolve(file)));
  const unusable = documents.flatMap(({ problems }) => problems);
  if (unusable.length > 0) return { checked: 0, problems: unusable };

  const reports = documents.map(checkExamples);
  return {
    checked: reports.reduce((sum, { checked }) => sum + checked, 0),
    problems: [
      ...files.flatMap(lint),
      ...documents.flatMap(checkPatterns),
      ...reports.flatMap(({ problems }) => problems),
    ],
  };
}

import { resolve } from "node:path";
import { loadSpec, SpecError } from "../spec/index.js";
import { checkExamples } from "./examples.js";
import { lint } from "./lint.js";
import { checkPatterns } from "./patterns.js";
import { type Problem, problemsOf } from "./problem.js";
import { checkReferences } from "./references.js";

export type { Problem };

export interface SpecReport {
  /** The number of examples that were compared with their schemas. */
  checked: number;
  problems: Problem[];
}

/** Lints the files and compares each of their examples with its schema. */
export function checkSpecs(files: readonly string[]): SpecReport {
  const reports = files.map(checkSpec);
  return {
    checked: reports.reduce((sum, { checked }) => sum + checked, 0),
    problems: reports.flatMap(({ problems }) => problems),
  };
}

function checkSpec(file: string): SpecReport {
  return orProblem(() => {
    const spec = loadSpec(resolve(file));
    const references = checkReferences(spec);
    if (references.length > 0) return { checked: 0, problems: references };
    const { checked, problems } = orProblem(() => checkExamples(spec));
    return { checked, problems: [...lint(file), ...checkPatterns(spec), ...problems] };
  });
}

/** Reports an error that ends a check, such as invalid YAML, as a problem. */
function orProblem(check: () => SpecReport): SpecReport {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { checked: 0, problems: problemsOf(error) };
  }
}

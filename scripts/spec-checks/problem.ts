import { resolve } from "node:path";
import { type Pointer, ROOT, type SpecDocument, type SpecError, toPointer } from "../spec/index.js";

export interface Problem {
  file: string;
  line: number;
  /** JSON pointer of the place, such as `#/paths/~1files/get`. */
  pointer: string;
  message: string;
}

export function problemAt({ file, lineOf }: SpecDocument, at: Pointer, message: string): Problem {
  return { file: resolve(ROOT, file), line: lineOf(at), pointer: toPointer(at), message };
}

export function problemsOf({ file, refusals }: SpecError): Problem[] {
  return refusals.map(({ line, at, problem }) => ({
    file: resolve(ROOT, file),
    line,
    pointer: toPointer(at),
    message: problem,
  }));
}

/** Removes repetitions: a shared component is visited from many places. */
export function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.pointer} ${problem.message}`, problem])).values()];
}

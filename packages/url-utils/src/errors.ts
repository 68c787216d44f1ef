/**
 * Thrown for every input these functions refuse. `message` reads `operation: member problem`;
 * it never repeats a value, since URLs, keys and tokens may be credentials.
 */
export class UrlError extends TypeError {
  override name = "UrlError";
  /** The function that was called, as in `objToUrl`. */
  declare readonly operation: string;
  /** The input at fault, as in `transformations[0].values.w`. */
  declare readonly member: string;

  constructor(operation: string, member: string, problem: string) {
    super(`${operation}: ${member} ${problem}`);
    this.operation = operation;
    this.member = member;
  }
}

export type Fail = (member: string, problem: string) => never;

/** One thrower per public function, so that a helper's error names the function the caller knows. */
export function failure(operation: string): Fail {
  return (member, problem) => {
    throw new UrlError(operation, member, problem);
  };
}

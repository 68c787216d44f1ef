/**
 * Thrown for every input that these functions refuse. `message` names the function, the member and the problem. It never repeats a
 * value, because URLs, keys and tokens may be credentials.
 */
export class UrlError extends TypeError {
  override name = "UrlError";
  /** The function that was called, such as `objToUrl`. */
  readonly operation: string;
  /** The input at fault, such as `transformations[0].values.w`. */
  readonly member: string;

  constructor(operation: string, member: string, problem: string) {
    super(`${operation}: \`${member}\` ${problem}`);
    this.operation = operation;
    this.member = member;
  }
}

export type Fail = (member: string, problem: string) => never;

/**
 * Creates the function that throws the errors of one public function. Helpers take it, so that they name that function.
 */
export function failure(operation: string): Fail {
  return (member, problem) => {
    throw new UrlError(operation, member, problem);
  };
}

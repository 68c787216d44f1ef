import { InvalidInputError, type OperationSpec } from "@pixwire/api/runtime";
import { anything, checkOptions, type OptionFail, type Rule } from "@pixwire/check-options";

/**
 * Checks the input of an uploader: the members of the operation that it calls, and its own members.
 *
 * @param optionRules - the rules of `uploadOptions`.
 * @throws InvalidInputError
 */
export function checkInput(
  input: { uploadOptions?: object | undefined },
  { spec }: { spec: OperationSpec },
  ownRules: Readonly<Record<string, Rule>>,
  optionRules: Readonly<Record<string, Rule>>,
): void {
  // The operation checks the values of its own members.
  const members = Object.keys(spec.members ?? {}).map((name) => [name, anything] as const);
  checkMembers("input", input, { ...Object.fromEntries(members), ...ownRules });
  checkMembers("uploadOptions", input?.uploadOptions, optionRules);
}

/** How the members of an object are checked and named. */
interface MemberChecks {
  /** Comes before the name of a member in a message, for example `resume.`. */
  prefix?: string;
  required?: readonly string[];
}

/**
 * Checks the options or the input of an upload.
 *
 * @param whole - what a message calls them if they are wrong as a whole.
 * @throws InvalidInputError
 */
export function checkMembers(
  whole: string,
  given: unknown,
  rules: Readonly<Record<string, Rule>>,
  { prefix = "", required = [] }: MemberChecks = {},
): void {
  const fail: OptionFail = (member, problem) => {
    throw new InvalidInputError("upload", member === undefined ? whole : prefix + member, problem);
  };
  checkOptions(given, rules, fail, required);
}

import { ConfigurationError } from "@pixwire/api/runtime";
import { checkOptions, isObject, type OptionFail, type OptionRules } from "@pixwire/check-options";

type Numeric<Options> = {
  [Name in keyof Options]-?: Exclude<Options[Name], undefined> extends number ? Name : never;
}[keyof Options];

/** A rule for each option of a method. A forgotten option, or one in the wrong group, is a compile error. */
export interface MethodRules<Options> {
  /** Options that are numbers. A value that breaks its rule is a `RangeError`. */
  numbers: OptionRules<Pick<Options, Numeric<Options>>>;
  /** All other options. A value that breaks its rule is a `ConfigurationError`. */
  others: OptionRules<Omit<Options, Numeric<Options>>>;
}

/**
 * Checks the options of a method before it makes a request.
 *
 * @param method - the name of the method that the caller used, for the message.
 * @param details - `parent` is the option that holds these options, such as `retry`.
 * @throws RangeError for a number that is out of range, and for any other value in place of a number.
 * @throws ConfigurationError for an unknown option, an option of the wrong kind, and anything but an object as
 * `options`.
 */
export function checkMethodOptions<Options>(
  method: string,
  options: Options | undefined,
  { numbers, others }: MethodRules<Options>,
  { parent, required }: { parent?: string; required?: readonly (keyof Options & string)[] } = {},
): void {
  const fail: OptionFail = (option, problem) => {
    const name = [parent, option].filter(Boolean).join(".");
    const place = name ? `\`${name}\`` : "options";
    if (option === undefined || !Object.hasOwn(numbers, option)) {
      throw new ConfigurationError(`${place} ${problem}`, method);
    }
    const value: unknown = isObject(options) ? options[option] : undefined;
    const actual = typeof value === "number" ? `, not ${value}` : "";
    throw new RangeError(`${method}: ${place} ${problem}${actual}`);
  };
  checkOptions(options, { ...numbers, ...others }, fail, required);
}

import { ConfigurationError, type RequestOptions } from "@pixwire/api/runtime";
import { aborter, checkOptions, numberIn, type OptionRules, object, string } from "@pixwire/check-options";

type Numeric<Options> = {
  [Name in keyof Options]-?: Exclude<Options[Name], undefined> extends number ? Name : never;
}[keyof Options];

/** A rule for each option of a method. A forgotten option, and one in the wrong group, is a compile error. */
export interface CallRules<Options> {
  /** Options that are numbers. A value that breaks its rule is a `RangeError`. */
  numbers: OptionRules<Pick<Options, Numeric<Options>>>;
  /** All other options. A value that breaks its rule is a `ConfigurationError`. */
  others: OptionRules<Omit<Options, Numeric<Options>>>;
}

/** For methods that do more than call an operation, which checks its own options. */
export const requestRules: CallRules<RequestOptions> = {
  numbers: {
    timeoutMs: numberIn(0, Number.POSITIVE_INFINITY),
    maxResponseBytes: numberIn(0, Number.POSITIVE_INFINITY),
  },
  others: { signal: aborter, retry: object, headers: object, baseUrl: string },
};

/**
 * Checks the options of a method before it makes a request.
 *
 * @param method - the name of the method that the caller used, for the message.
 * @param parent - the option that holds these options, such as `retry`.
 * @throws RangeError for a number that is out of range, and for any other value in place of a number.
 * @throws ConfigurationError for an unknown option, an option of a wrong kind, and anything but an object as `options`.
 */
export function checkCallOptions<Options>(
  method: string,
  options: Options | undefined,
  { numbers, others }: CallRules<Options>,
  parent?: string,
): void {
  checkOptions(options, { ...numbers, ...others }, (option, problem) => {
    const place = [parent, option].filter(Boolean).join(".") || "options";
    if (option === undefined || !Object.hasOwn(numbers, option)) {
      throw new ConfigurationError(`\`${place}\` ${problem}`, method);
    }
    const value: unknown = Reflect.get(Object(options), option);
    const given = typeof value === "number" ? `, not ${value}` : "";
    throw new RangeError(`${method}: \`${place}\` ${problem}${given}`);
  });
}

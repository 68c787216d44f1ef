import { checkOptions as check, type Rule } from "@pixwire/check-options";

/**
 * Refuses unknown options and options of the wrong kind.
 *
 * @param where - the function that takes the options, such as `createMock`. The message starts with it.
 * @throws RangeError for a number out of range, TypeError for everything else.
 */
export function checkOptions(where: string, options: unknown, rules: Readonly<Record<string, Rule>>): void {
  check(options, rules, (option, problem) => {
    const message = `${where}: ${option === undefined ? "the options" : `\`${option}\``} ${problem}`;
    throw isKnownNumber(options, option, rules) ? new RangeError(message) : new TypeError(message);
  });
}

function isKnownNumber(options: unknown, option: string | undefined, rules: object): boolean {
  if (option === undefined || !Object.hasOwn(rules, option)) return false;
  return typeof options === "object" && options !== null && typeof Reflect.get(options, option) === "number";
}

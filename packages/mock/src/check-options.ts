import { checkOptions as check, type Rule } from "@pixwire/check-options";

/**
 * Refuses options that are not known, and those of a wrong kind.
 *
 * @param where - what takes the options, such as `createMock`; it starts the message.
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

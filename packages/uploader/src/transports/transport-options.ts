import { ConfigurationError } from "@pixwire/api/runtime";
import { checkOptions, type Rule } from "@pixwire/check-options";

/** @throws ConfigurationError for an unknown option, and for one of the wrong kind. */
export function checkTransportOptions(
  transport: string,
  options: unknown,
  rules: Readonly<Record<string, Rule>>,
): void {
  checkOptions(options, rules, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, transport);
  });
}

import { ConfigurationError } from "@pixwire/api/runtime";
import { checkOptions, type OptionRules } from "@pixwire/check-options";
import { joinPath } from "./paths.js";

/** @throws ConfigurationError that names the function and the option. */
export function checkProviderOptions<Options>(options: Options, rules: OptionRules<Options>, operation: string): void {
  checkOptions(options, rules, (option, problem) => {
    throw new ConfigurationError(`${option === undefined ? "options" : `\`${option}\``} ${problem}`, operation);
  });
}

/** Writes the `path` of a library without slashes at its ends; `""` is the root. */
export function rootPath(path: string | undefined): string {
  return path === undefined || /^\/*$/.test(path) ? "" : joinPath(path);
}

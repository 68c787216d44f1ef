export { checkOptions, type OptionFail, type OptionRules } from "./check-options.js";
export { didYouMean } from "./did-you-mean.js";
export {
  aborter,
  anything,
  array,
  arrayOf,
  boolean,
  callable,
  either,
  isObject,
  nonEmptyString,
  numberIn,
  object,
  oneOf,
  type Rule,
  string,
  wholeNumberIn,
  withMethods,
} from "./rules.js";

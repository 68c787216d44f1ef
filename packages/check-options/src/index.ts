export { checkOptions, type OptionFail, type OptionRules } from "./check-options.js";
export { didYouMean, misspelt } from "./did-you-mean.js";
export {
  aborter,
  all,
  anything,
  array,
  arrayOf,
  boolean,
  callable,
  either,
  isObject,
  isPlainObject,
  matching,
  nonEmptyString,
  numberIn,
  object,
  oneOf,
  type Rule,
  string,
  wholeNumberIn,
  withMethods,
  without,
} from "./rules.js";

export {
  type Body,
  type BodyContent,
  type FormField,
  readBodyMembers,
  readFormFields,
} from "./body.js";
export {
  isObject,
  type Json,
  type JsonObject,
  type Located,
  loadSpec,
  parseSpec,
  ROOT,
  resolve,
  type SpecDocument,
  SpecError,
  specFiles,
} from "./document.js";
export { exampleInput } from "./example-input.js";
export { isList } from "./json.js";
export { camelCase, isIdentifier, isTypeName } from "./names.js";
export { type OperationModel, type PaginationModel, type ResponseModel, readOperations } from "./operations.js";
export type { Member } from "./parameters.js";
export { closedValues, numericRange } from "./schema.js";

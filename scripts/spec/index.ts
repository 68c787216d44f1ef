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
export { EXTENSIONS } from "./extensions.js";
export {
  type Body,
  camelCase,
  isIdentifier,
  type Member,
  type OperationModel,
  type PaginationModel,
  type ResponseModel,
  readOperations,
} from "./operations.js";

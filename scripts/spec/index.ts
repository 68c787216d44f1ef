// The model of an OpenAPI document: parsed, with the YAML line of everything in it, and read as operations.
export { type Body, type BodyContent, type BodyKind, type FormField, readBodyMembers, readFormFields } from "./body.js";
export {
  documentOf,
  type Example,
  type Followed,
  follow,
  type Located,
  loadSpec,
  parseSpec,
  type Refusal,
  Refusals,
  ROOT,
  readExamples,
  resolve,
  type SpecDocument,
  SpecError,
  specFiles,
} from "./document.js";
export { exampleInput } from "./example-input.js";
export { entries, isObject, type Json, type JsonObject, list, text } from "./json.js";
export { takesValue } from "./keyword-values.js";
export { camelCase, isIdentifier, toTypeName } from "./names.js";
export { nestingProblem } from "./nesting.js";
export { type OperationModel, readOperations } from "./operations.js";
export type { PaginationModel } from "./pagination.js";
export type { Member } from "./parameters.js";
export { dereference } from "./references.js";
export type { Cause, RefusalCode } from "./refusal-causes.js";
export { type AnswerKind, answerType, type ResponseContent, type ResponseModel } from "./responses.js";
export {
  isBinary,
  isList,
  isObjectSchema,
  objectProperties,
  objectShapes,
  type Shape,
  typesOf,
} from "./schema.js";
export { readSecuritySchemes, type SecurityScheme } from "./security.js";
export { readServer, type ServerModel, type ServerVariable } from "./servers.js";
export { readTypeNames } from "./type-names.js";
export { closedValues, numericRange } from "./values.js";
export { type Kind, type Visited, walk } from "./walk.js";
export { fromPointer, type Pointer, toPointer } from "./yaml.js";

import type { SchemaValidateFunction, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fromPointer, isObject, type Pointer, type SpecDocument, toPointer } from "../spec/index.js";

export interface Mismatch {
  /** The keys from the root of the example to the value at fault. */
  path: string[];
  message: string;
}

/** Checks a value against the schema at a location in the document. */
export type Validator = (schemaAt: Pointer, value: unknown) => Mismatch[];

const documentId = "spec";

/** Creates a validator for JSON Schema 2020-12 as used by OpenAPI 3.1. It also checks `contentSchema`. */
export function createValidator({ root }: SpecDocument): Validator {
  // Not strict, because JSON Schema does not know OpenAPI's own keywords, such as `discriminator` and `example`.
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  ajv.removeKeyword("contentSchema");
  ajv.addKeyword({
    keyword: "contentSchema",
    type: "string",
    errors: true,
    compile(schema, parent) {
      if (isObject(parent) && parent.contentMediaType !== "application/json") return () => true;
      return jsonText(ajv.compile(withAbsoluteRefs(schema)));
    },
  });
  ajv.addSchema(root, documentId);

  return (schemaAt, value) => {
    const uri = toPointer(schemaAt).split("/").map(encodeURIComponent).join("/").replace("%23", "#");
    const validate = ajv.getSchema(documentId + uri) ?? ajv.compile({ $ref: documentId + uri });
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
      path: fromPointer(instancePath),
      message: `${message}${detail(params)}`,
    }));
  };
}

function jsonText(validate: ValidateFunction): SchemaValidateFunction {
  const check: SchemaValidateFunction = (text: string) => {
    const fail = (message: string): false => {
      check.errors = [{ keyword: "contentSchema", message, params: {} }];
      return false;
    };
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return fail(`must be JSON text: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (validate(value)) return true;
    const [first] = validate.errors ?? [];
    return fail(`must contain JSON that matches contentSchema: ${first?.instancePath} ${first?.message}`);
  };
  return check;
}

/** Makes references absolute: a schema that is compiled on its own has another root. */
function withAbsoluteRefs(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && typeof value === "string" && value.startsWith("#") ? documentId + value : value,
  );
}

/** Returns the name or the values at fault, which the messages of Ajv leave out. */
function detail(params: Record<string, unknown>): string {
  const value = params.additionalProperty ?? params.propertyName ?? params.allowedValues;
  return value === undefined ? "" : `: ${JSON.stringify(value)}`;
}

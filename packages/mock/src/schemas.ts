import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type OpenApiDocument, type Pointer, toFragment } from "./openapi.js";

export interface Checked {
  value: unknown;
  problems: Problem[];
}

export interface Problem {
  /** Names from the value's root to what is wrong. */
  at: string[];
  message: string;
}

/** Checks values against schemas of a document. Each schema is compiled when it is first asked for. */
export interface Schemas {
  check(at: Pointer, value: unknown): Checked;
  /** For what travelled as text: `"1"` becomes 1 where a number is asked for, `"true"` true. */
  checkText(at: Pointer, value: unknown): Checked;
}

const DOCUMENT = "spec";

export function createSchemas(document: OpenApiDocument): Schemas {
  const compile = (coerceTypes: boolean): ((at: Pointer) => ValidateFunction) => {
    const compiled = new Map<string, ValidateFunction>();
    let ajv: Ajv2020 | undefined;
    return (at) => {
      const $ref = DOCUMENT + toFragment(at);
      const known = compiled.get($ref);
      if (known) return known;
      ajv ??= createAjv(document, coerceTypes);
      // In a wrapper, because a coerced value has to be put somewhere.
      const validate = ajv.compile({ type: "object", properties: { value: { $ref } } });
      compiled.set($ref, validate);
      return validate;
    };
  };
  const [exact, coercing] = [compile(false), compile(true)];
  return {
    check: (at, value) => run(exact(at), value),
    checkText: (at, value) => run(coercing(at), value),
  };
}

function createAjv(document: OpenApiDocument, coerceTypes: boolean): Ajv2020 {
  // OpenAPI's own keywords (discriminator, example) are unknown to JSON Schema, hence not strict.
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes, validateSchema: false });
  addFormats.default(ajv);
  return ajv.addSchema(document, DOCUMENT);
}

function run(validate: ValidateFunction, value: unknown): Checked {
  const holder = { value };
  const fits: boolean = validate(holder);
  return { value: holder.value, problems: fits ? [] : (validate.errors ?? []).map(toProblem) };
}

function toProblem({ instancePath, message, params }: ErrorObject): Problem {
  const [, , ...at] = instancePath.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { missingProperty, allowedValues, additionalProperty, propertyName } = params;
  if (typeof additionalProperty === "string") return { at: [...at, additionalProperty], message: "is not known" };
  if (typeof missingProperty === "string") return { at: [...at, missingProperty], message: "is required" };
  const detail = allowedValues ?? propertyName;
  return { at, message: `${message}${detail === undefined ? "" : `: ${JSON.stringify(detail)}`}` };
}

/** The checks of an operation's requests. They are compiled from the spec when the package is built. */
export interface OperationValidators {
  /** Of `{ path, query }`. Text becomes a number or a boolean where one is asked for. */
  readonly parameters: Validate;
  /** Of the body, by media type. The fields of a form become numbers and booleans too. */
  readonly bodies: Readonly<Record<string, Validate>>;
  /** Of what is in the JSON text of form fields, by name. */
  readonly fields: Readonly<Record<string, Validate>>;
}

/** By operationId. */
export type Validators = Readonly<Record<string, OperationValidators>>;

/** A function that Ajv wrote. It leaves behind what it found wrong. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

export interface ValidationError {
  instancePath: string;
  message?: string;
  params: Readonly<Record<string, unknown>>;
}

export interface Problem {
  /** Names from the value's root to what is wrong. */
  at: string[];
  message: string;
}

export function problemsOf(validate: Validate | undefined, value: unknown): Problem[] {
  return !validate || validate(value) ? [] : (validate.errors ?? []).map(toProblem);
}

function toProblem({ instancePath, message, params }: ValidationError): Problem {
  const [, ...at] = instancePath.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { missingProperty, allowedValues, additionalProperty, propertyName } = params;
  if (typeof additionalProperty === "string") return { at: [...at, additionalProperty], message: "is not known" };
  if (typeof missingProperty === "string") return { at: [...at, missingProperty], message: "is required" };
  const detail = allowedValues ?? propertyName;
  return { at, message: `${message}${detail === undefined ? "" : `: ${JSON.stringify(detail)}`}` };
}

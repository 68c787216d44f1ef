import type { Handlers } from "../generated/imagekit/handlers.js";
import type {
  CustomMetadata,
  CustomMetadataField,
  CustomMetadataFieldSchema,
  CustomMetadataUpdate,
  CustomMetadataValue,
} from "../generated/imagekit/models.js";
import type { Context } from "../provider.js";
import { refuse } from "./failures.js";

interface Field {
  readonly record: CustomMetadataField;
  readonly isDeleted: boolean;
}

export type Fields = ReturnType<typeof createFields>;

/** The custom metadata fields of the account. */
export function createFields({ random, quota }: Context) {
  const fields = quota.collection<Field>();
  const all = (): CustomMetadataField[] => [...fields.values()].map(({ record }) => record);
  const live = (): CustomMetadataField[] =>
    [...fields.values()].filter(({ isDeleted }) => !isDeleted).map(({ record }) => record);

  function find(id: string): CustomMetadataField {
    if (!/^[0-9a-f]{24}$/.test(id)) refuse(400, "The id parameter is not a valid id.");
    const field = fields.get(id);
    if (!field || field.isDeleted) refuse(404, "The requested custom metadata field does not exist.");
    return field.record;
  }

  function refuseTakenLabel(label: string, id?: string): void {
    if (live().some((field) => field.id !== id && field.label === label)) {
      refuse(400, "A custom metadata field with this label exists.", { errors: { label: "is taken" } });
    }
  }

  /**
   * Merges changes into the custom metadata of a file. `null` removes a field.
   * @throws Failure 400 that names the invalid fields.
   */
  function merge(current: CustomMetadata, changes: CustomMetadataUpdate): CustomMetadata {
    const merged = Object.entries({ ...current, ...changes }).filter(([, value]) => value !== null);
    const values = Object.fromEntries(merged);
    const byName = new Map(live().map((field) => [field.name, field]));
    const errors: Record<string, string> = {};
    for (const [name, value] of Object.entries(changes)) {
      const problem = checkValue(byName.get(name)?.schema, value);
      if (problem) errors[name] = problem;
    }
    for (const { name, schema } of byName.values()) {
      if (schema.isValueRequired === true && values[name] === undefined) errors[name] = "is required";
    }
    if (Object.keys(errors).length > 0) refuse(400, "Your request contains invalid custom metadata.", { errors });
    return values;
  }

  const handlers = {
    createCustomMetadataFields({ body: { name, label, schema, description } }) {
      // The name of a deleted field cannot be reused.
      if (all().some((field) => field.name === name)) {
        refuse(400, "A custom metadata field with this name exists.", { errors: { name: "is taken" } });
      }
      refuseTakenLabel(label);
      checkSchema(schema);
      const id = random.hex(24);
      const record = { id, name, label, schema, ...(description !== undefined && { description }) };
      fields.set(id, { record, isDeleted: false });
      return record;
    },
    getCustomMetadataFields: ({ query }) => (query.includeDeleted ? all() : live()),
    updateCustomMetadataFields({ path, body }) {
      const { id, name, ...field } = find(path.id);
      const { label = field.label, description = field.description } = body;
      refuseTakenLabel(label, id);
      // The type cannot be changed; the service ignores it.
      const schema = { ...field.schema, ...body.schema, type: field.schema.type };
      checkSchema(schema);
      const record = { id, name, label, schema, ...(description && { description }) };
      fields.set(id, { record, isDeleted: false });
      return record;
    },
    deleteCustomMetadataField({ path }) {
      const record = find(path.id);
      fields.set(record.id, { record, isDeleted: true });
      return undefined;
    },
  } satisfies Handlers;

  return { handlers, merge };
}

/** @throws Failure 400 for rules that contradict the type or each other. */
function checkSchema(schema: CustomMetadataFieldSchema): void {
  const { type, selectOptions, defaultValue, isValueRequired, minValue, maxValue, minLength, maxLength } = schema;
  const errors: Record<string, string> = {};
  const isSelect = type === "SingleSelect" || type === "MultiSelect";
  if (isSelect && !(Array.isArray(selectOptions) && selectOptions.length > 0)) errors.selectOptions = "is required";
  if (isValueRequired === true && defaultValue === undefined) errors.defaultValue = "is required";
  if (minValue !== undefined && maxValue !== undefined && compare(minValue, maxValue) > 0) {
    errors.minValue = "is greater than maxValue";
  }
  if (minLength !== undefined && maxLength !== undefined && compare(minLength, maxLength) > 0) {
    errors.minLength = "is greater than maxLength";
  }
  const problem = defaultValue === undefined ? undefined : checkValue(schema, defaultValue);
  if (problem) errors.defaultValue ??= problem;
  if (Object.keys(errors).length > 0) refuse(400, "Your request contains an invalid schema.", { errors });
}

/** Describes what is wrong with the value of a field. Undefined for a valid value. */
function checkValue(
  schema: CustomMetadataFieldSchema | undefined,
  value: CustomMetadataValue | null,
): string | undefined {
  if (!schema) return "is not a custom metadata field";
  if (value === null) return undefined;
  const { selectOptions = [], minValue, maxValue, minLength, maxLength } = schema;
  switch (schema.type) {
    case "Text":
    case "Textarea":
      if (typeof value !== "string") return "must be text";
      return outside(value.length, minLength, maxLength, "characters");
    case "Number":
      return typeof value === "number" ? outside(value, minValue, maxValue, "") : "must be a number";
    case "Date":
      if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return "must be an ISO 8601 date";
      return outside(value, minValue, maxValue, "");
    case "Boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "SingleSelect":
      return selectOptions.some((option) => option === value) ? undefined : "must be one of the options";
    default:
      return Array.isArray(value) && value.every((one) => selectOptions.includes(one))
        ? undefined
        : "must be a list of options";
  }
}

function outside(
  value: number | string,
  min: number | string | undefined,
  max: number | string | undefined,
  unit: string,
): string | undefined {
  if (min !== undefined && compare(value, min) < 0) return `must be at least ${min} ${unit}`.trimEnd();
  if (max !== undefined && compare(value, max) > 0) return `must be at most ${max} ${unit}`.trimEnd();
  return undefined;
}

/** Compares numbers, or dates by their time. */
function compare(a: number | string, b: number | string): number {
  const toNumber = (one: number | string): number => (typeof one === "string" ? Date.parse(one) : one);
  return toNumber(a) - toNumber(b);
}

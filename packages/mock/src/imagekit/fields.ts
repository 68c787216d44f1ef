import type { Json, JsonObject } from "../json.js";
import type { Context, Handler } from "../provider.js";
import { flag, object, text } from "../values.js";
import { refuse } from "./failures.js";

/** The typed fields that files can carry beside their own metadata. */
export interface Fields {
  handlers: Record<string, Handler>;
  /**
   * Merges what a request sets into what a file has; `null` takes a field away.
   * @throws Failure 400 that names the fields at fault.
   */
  merge(current: JsonObject, changes: JsonObject): JsonObject;
}

interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly schema: JsonObject;
  readonly description: string | undefined;
  isDeleted: boolean;
}

export function createFields({ random, quota }: Context): Fields {
  const fields = quota.collection<Field>();
  const live = (): Field[] => [...fields.values()].filter(({ isDeleted }) => !isDeleted);

  function find(id = ""): Field {
    if (!/^[0-9a-f]{24}$/.test(id)) refuse(400, "The id parameter is no valid id.");
    const field = fields.get(id);
    return field && !field.isDeleted ? field : refuse(404, "The requested custom metadata field does not exist.");
  }

  function refuseTakenLabel(label: string, except?: Field): void {
    if (live().some((field) => field !== except && field.label === label)) {
      refuse(400, "A custom metadata field with this label exists.", { errors: { label: "is taken" } });
    }
  }

  return {
    merge(current, changes) {
      const merged = Object.entries({ ...current, ...changes }).filter(([, value]) => value !== null);
      const values: JsonObject = Object.fromEntries(merged);
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
    },
    handlers: {
      createCustomMetadataFields({ body }) {
        const [name, label, schema] = [text(body.name) ?? "", text(body.label) ?? "", object(body.schema) ?? {}];
        // The names of deleted fields stay taken.
        if ([...fields.values()].some((field) => field.name === name)) {
          refuse(400, "A custom metadata field with this name exists.", { errors: { name: "is taken" } });
        }
        refuseTakenLabel(label);
        checkSchema(schema);
        const field = {
          id: random.hex(24),
          name,
          label,
          schema,
          description: text(body.description),
          isDeleted: false,
        };
        fields.set(field.id, field);
        return toRecord(field);
      },
      getCustomMetadataFields: ({ query }) =>
        (flag(query.includeDeleted) ? [...fields.values()] : live()).map(toRecord),
      updateCustomMetadataFields({ path, body }) {
        const field = find(path.id);
        const label = text(body.label) ?? field.label;
        refuseTakenLabel(label, field);
        // A type that is sent along is ignored.
        const { type: _, ...rules } = object(body.schema) ?? {};
        const schema = { ...field.schema, ...rules };
        checkSchema(schema);
        const description = text(body.description) ?? field.description;
        const changed = { ...field, label, schema, description: description || undefined };
        fields.set(field.id, changed);
        return toRecord(changed);
      },
      deleteCustomMetadataField({ path }) {
        find(path.id).isDeleted = true;
        return undefined;
      },
    },
  };
}

function toRecord({ id, name, label, schema, description }: Field): JsonObject {
  return { id, name, label, schema, ...(description !== undefined && { description }) };
}

/** @throws Failure 400 for rules that contradict the type or each other. */
function checkSchema(schema: JsonObject): void {
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

/** What is wrong with a value of a field; undefined when nothing is. */
function checkValue(schema: JsonObject | undefined, value: Json): string | undefined {
  if (!schema) return "is no custom metadata field";
  if (value === null) return undefined;
  const options = Array.isArray(schema.selectOptions) ? schema.selectOptions : [];
  const { minValue, maxValue, minLength, maxLength } = schema;
  switch (schema.type) {
    case "Text":
    case "Textarea":
      if (typeof value !== "string") return "must be a text";
      return outside(value.length, minLength, maxLength, "characters");
    case "Number":
      return typeof value === "number" ? outside(value, minValue, maxValue, "") : "must be a number";
    case "Date":
      if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return "must be an ISO 8601 date";
      return outside(value, minValue, maxValue, "");
    case "Boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "SingleSelect":
      return options.includes(value) ? undefined : "must be one of the options";
    default:
      return Array.isArray(value) && value.every((one) => options.includes(one))
        ? undefined
        : "must be a list of options";
  }
}

function outside(value: Json, min: Json | undefined, max: Json | undefined, unit: string): string | undefined {
  if (min !== undefined && compare(value, min) < 0) return `must be at least ${min} ${unit}`.trimEnd();
  if (max !== undefined && compare(value, max) > 0) return `must be at most ${max} ${unit}`.trimEnd();
  return undefined;
}

/** Numbers by value, dates by time. */
function compare(a: Json, b: Json): number {
  const toNumber = (one: Json): number => (typeof one === "string" ? Date.parse(one) : Number(one));
  return toNumber(a) - toNumber(b);
}

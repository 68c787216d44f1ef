import { isObject, type JsonObject, walk } from "../../spec/index.js";

/**
 * Writes the schemas of OpenAPI 3.0 as 3.1 has them. Only schemas are changed: a property may be called `example` or
 * `nullable`, and so may a member of an example.
 */
export function upgradeSchemas(root: JsonObject): void {
  for (const { kind, value } of [...walk({ root })]) {
    if (kind !== "schema") continue;
    writeNullAsType(value);
    replaceExclusive(value, "exclusiveMinimum", "minimum");
    replaceExclusive(value, "exclusiveMaximum", "maximum");
    if (value.type === "string" && (value.format === "byte" || value.format === "base64")) {
      delete value.format;
      value.contentEncoding = "base64";
    }
    if (value.example !== undefined) {
      value.examples ??= [value.example];
      delete value.example;
    }
  }
}

/** `x-nullable` is what Swagger 2.0 has in the place of `nullable`. */
export function writeNullAsType(schema: JsonObject): void {
  const isNullable = schema.nullable === true || schema["x-nullable"] === true;
  delete schema.nullable;
  delete schema["x-nullable"];
  if (!isNullable) return;
  if (typeof schema.type === "string") schema.type = [schema.type, "null"];
  else if (schema.type === undefined && (schema.$ref !== undefined || schema.allOf !== undefined)) {
    const { description, ...rest } = schema;
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, { anyOf: [rest, { type: "null" }] }, description !== undefined && { description });
  } else if (Array.isArray(schema.anyOf)) schema.anyOf.push({ type: "null" });
  else if (Array.isArray(schema.oneOf)) schema.oneOf.push({ type: "null" });
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum.push(null);
}

/** Bounds of OpenAPI 3.0, which are exclusive or not, as numbers. */
export function replaceExclusive(schema: JsonObject, exclusive: string, inclusive: string): void {
  const { [exclusive]: isExclusive, [inclusive]: bound } = schema;
  if (typeof isExclusive !== "boolean") return;
  delete schema[exclusive];
  if (!isExclusive || bound === undefined) return;
  schema[exclusive] = bound;
  delete schema[inclusive];
}

/** Whether a schema of Swagger 2.0 is that of a file, which is sent and answered as it is. */
export function isFile(schema: unknown): boolean {
  return isObject(schema) && schema.type === "file";
}

import {
  isObject,
  type Json,
  type JsonObject,
  type OperationModel,
  readFormFields,
  readOperations,
  resolve,
  type SpecDocument,
  walk,
} from "@pixwire/scripts/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import writeCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build, type Plugin } from "esbuild";

/**
 * A module that exports `validators`, the functions that check what a request says, by operationId. It imports nothing
 * and compiles nothing where it runs, since pages, workers and workerd may forbid `new Function`.
 */
export async function compileValidators(spec: SpecDocument): Promise<string> {
  const exact = new Compiler(spec, false);
  // What travelled as text is read by its schema: `"1"` becomes 1 where a number is asked for.
  const coercing = new Compiler(spec, true);
  const validators = readOperations(spec).map((operation): string => {
    const bodies = (operation.body?.contents ?? []).flatMap(({ kind, mediaType, written }) => {
      if (kind === "bytes") return [];
      const compiler = kind === "multipart" || kind === "urlencoded" ? coercing : exact;
      return `${JSON.stringify(mediaType)}: ${compiler.add(written)}`;
    });
    const fields = (operation.body?.contents ?? [])
      .filter(({ kind }) => kind === "multipart" || kind === "urlencoded")
      .flatMap((content) => readFormFields(spec, content))
      .flatMap(({ name: field, json }) => (json ? [`${JSON.stringify(field)}: ${exact.add(json.value)}`] : []));
    const members = [
      `parameters: ${coercing.add(parametersSchema(operation))}`,
      `bodies: { ${bodies.join(", ")} }`,
      `fields: { ${fields.join(", ")} }`,
    ];
    return `${operation.id}: { ${members.join(", ")} }`;
  });
  const entry = [
    'import * as exact from "exact";',
    'import * as coercing from "coercing";',
    `export const validators = { ${validators.join(", ")} };`,
  ].join("\n");
  return bundle(entry, { exact: exact.code(), coercing: coercing.code() });
}

/** Collects schemas, and writes one function for each. */
class Compiler {
  readonly #ajv: Ajv2020;
  readonly #prefix: string;
  readonly #ids: Record<string, string> = {};
  readonly #coerces: boolean;

  constructor(spec: SpecDocument, coerceTypes: boolean) {
    this.#coerces = coerceTypes;
    this.#prefix = coerceTypes ? "coercing" : "exact";
    this.#ajv = new Ajv2020({
      // OpenAPI's own keywords (discriminator, example) are unknown to JSON Schema, hence not strict.
      strict: false,
      allErrors: true,
      coerceTypes,
      validateSchema: false,
      logger: false,
      code: { source: true, esm: true },
    });
    addFormats.default(this.#ajv);
    for (const [reference, schema] of referredSchemas(spec)) {
      this.#ajv.addSchema(this.#prepare(schema), toUri(reference));
    }
  }

  /** @returns the expression under which the entry reaches the function. */
  add(schema: JsonObject): string {
    const exportName = `check${Object.keys(this.#ids).length}`;
    const id = `https://operations/${exportName}`;
    this.#ajv.addSchema(this.#prepare(schema), id);
    this.#ids[exportName] = id;
    return `${this.#prefix}.${exportName}`;
  }

  #prepare(schema: JsonObject): JsonObject {
    const own = withOwnReferences(schema);
    if (this.#coerces) for (const { value } of walk({ root: { components: { schemas: { own } } } })) takeAnyText(value);
    return own;
  }

  code(): string {
    return writeCode(this.#ajv, this.#ids);
  }
}

/** What schemas refer to, by the reference: components, and whatever else a reference leads to. */
function referredSchemas(spec: SpecDocument): Map<string, JsonObject> {
  const schemas = new Map<string, JsonObject>();
  for (const { kind, value, at } of walk(spec)) {
    if (kind !== "schema" || typeof value.$ref !== "string" || schemas.has(value.$ref)) continue;
    schemas.set(value.$ref, resolve(spec, { $ref: value.$ref }, at).value);
  }
  return schemas;
}

/** Each of them is a schema of its own, so that no function carries the whole document. */
function withOwnReferences(schema: JsonObject): JsonObject {
  const rewritten = Object.entries(schema).map(([key, value]) => [key, rewrite(key, value)]);
  return { ...Object.fromEntries(rewritten), ...requiredOfRequests(schema) };
}

/** A text such as `7` is a number and a text, and of alternatives that take them not exactly one. */
function takeAnyText(schema: JsonObject): void {
  const { oneOf, anyOf } = schema;
  if (!Array.isArray(oneOf) || anyOf !== undefined) return;
  const isSingle = (one: Json): boolean =>
    isObject(one) && typeof one.type === "string" && one.type !== "object" && one.type !== "array";
  if (!oneOf.every(isSingle)) return;
  delete schema.oneOf;
  schema.anyOf = oneOf;
}

/** The service sets members that are `readOnly`: they are required of answers only. */
function requiredOfRequests({ required, properties }: JsonObject): { required?: Json } {
  if (!Array.isArray(required) || !isObject(properties)) return {};
  const isReadOnly = (name: Json): boolean => {
    const property = typeof name === "string" ? properties[name] : undefined;
    return isObject(property) && property.readOnly === true;
  };
  return required.some(isReadOnly) ? { required: required.filter((name) => !isReadOnly(name)) } : {};
}

/** Ajv knows a schema by a URI. Nothing is ever fetched from it. */
function toUri(reference: string): string {
  return `https://spec/${encodeURIComponent(reference.slice("#/".length))}`;
}

function rewrite(key: string, value: Json): Json {
  if (key === "$ref" && typeof value === "string") return toUri(value);
  if (Array.isArray(value)) return value.map((item) => rewrite("", item));
  return isObject(value) ? withOwnReferences(value) : value;
}

function parametersSchema({ members }: OperationModel): JsonObject {
  const group = (where: "path" | "query" | "header"): JsonObject => {
    const parameters = members.filter((member) => member.where === where);
    return {
      type: "object",
      properties: Object.fromEntries(parameters.map(({ wire, schema }) => [wire, schema.value])),
      required: parameters.filter(({ required }) => required).map(({ wire }) => wire),
    };
  };
  return { type: "object", properties: { path: group("path"), query: group("query"), header: group("header") } };
}

/** One module that imports nothing. */
async function bundle(entry: string, modules: Readonly<Record<string, string>>): Promise<string> {
  const virtual: Plugin = {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(exact|coercing)$/ }, ({ path }) => ({ path, namespace: "virtual" }));
      onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
        contents: modules[path] ?? "",
        resolveDir: import.meta.dirname,
      }));
    },
  };
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "es2022",
    minify: true,
    write: false,
    metafile: true,
    plugins: [virtual],
  });
  return `${outputFiles[0]?.text ?? ""}${sourcesComment(Object.keys(metafile.inputs))}`;
}

/**
 * A source map that says which third-party files are built in, and maps nothing else. The build hands it on, and the release
 * reads from it whose licences have to be shipped.
 */
function sourcesComment(inputs: readonly string[]): string {
  const sources = inputs.filter((path) => path.includes("node_modules/"));
  const map = JSON.stringify({ version: 3, sources, names: [], mappings: "AAAA" });
  return `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}\n`;
}

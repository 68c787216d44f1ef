import {
  isObject,
  type Json,
  type JsonObject,
  type OperationModel,
  readFormFields,
  readOperations,
  type SpecDocument,
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
    const bodies = (operation.body?.contents ?? []).map(({ kind, mediaType, written }) => {
      const compiler = kind === "multipart" ? coercing : exact;
      return `${JSON.stringify(mediaType)}: ${compiler.add(written)}`;
    });
    const fields = (operation.body?.contents ?? [])
      .filter(({ kind }) => kind === "multipart")
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

  constructor(spec: SpecDocument, coerceTypes: boolean) {
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
    const { components } = spec.root;
    const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
    for (const [component, schema] of Object.entries(schemas)) {
      if (isObject(schema)) this.#ajv.addSchema(withOwnReferences(schema), COMPONENTS + component);
    }
  }

  /** @returns the expression under which the entry reaches the function. */
  add(schema: JsonObject): string {
    const exportName = `check${Object.keys(this.#ids).length}`;
    const id = `https://operations/${exportName}`;
    this.#ajv.addSchema(withOwnReferences(schema), id);
    this.#ids[exportName] = id;
    return `${this.#prefix}.${exportName}`;
  }

  code(): string {
    return writeCode(this.#ajv, this.#ids);
  }
}

/** Each component is a schema of its own, so that no function carries the whole document. */
function withOwnReferences(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, rewrite(key, value)]));
}

const REFERENCE = "#/components/schemas/";

/** Ajv knows a schema by a URI. Nothing is ever fetched from it. */
const COMPONENTS = "https://components/";

function rewrite(key: string, value: Json): Json {
  if (key === "$ref" && typeof value === "string" && value.startsWith(REFERENCE))
    return COMPONENTS + value.slice(REFERENCE.length);
  if (Array.isArray(value)) return value.map((item) => rewrite("", item));
  return isObject(value) ? withOwnReferences(value) : value;
}

function parametersSchema({ members }: OperationModel): JsonObject {
  const group = (where: "path" | "query"): JsonObject => {
    const parameters = members.filter((member) => member.where === where);
    return {
      type: "object",
      properties: Object.fromEntries(parameters.map(({ wire, schema }) => [wire, schema.value])),
      required: parameters.filter(({ required }) => required).map(({ wire }) => wire),
    };
  };
  return { type: "object", properties: { path: group("path"), query: group("query") } };
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
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "es2022",
    minify: true,
    write: false,
    plugins: [virtual],
  });
  return outputFiles[0]?.text ?? "";
}

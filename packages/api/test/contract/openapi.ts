import { readFileSync } from "node:fs";
import { parse } from "yaml";

// A second reading of the specs, for the tests that compare requests with them. It follows OpenAPI 3.1 and the table of
// extensions in spec/README.md, and shares no code with the generator: a mistake there is not repeated here.

/** The parts of a JSON Schema that the tests look at. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  format?: string;
  default?: unknown;
  example?: unknown;
  examples?: readonly unknown[];
  contentMediaType?: string;
  contentEncoding?: string;
  contentSchema?: Schema;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  unevaluatedProperties?: boolean | Schema;
  readOnly?: boolean;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  "x-pixwire-name"?: string;
  "x-pixwire-secret"?: boolean;
  "x-pixwire-credential"?: boolean;
  "x-pixwire-alias-of"?: string;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  schema?: Schema;
  style?: string;
  explode?: boolean;
  example?: unknown;
  examples?: Readonly<Record<string, Example>>;
  "x-pixwire-name"?: string;
  "x-pixwire-secret"?: boolean;
  "x-pixwire-path-style"?: "segments";
  "x-pixwire-query-style"?: "brackets";
}

interface Example {
  $ref?: string;
  value?: unknown;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Readonly<Record<string, Example>>;
  encoding?: Readonly<Record<string, { contentType?: string; explode?: boolean }>>;
}

export interface Response {
  $ref?: string;
  content?: Readonly<Record<string, MediaType>>;
}

export interface Operation {
  operationId: string;
  parameters?: readonly Parameter[];
  requestBody?: {
    $ref?: string;
    required?: boolean;
    content: Readonly<Record<string, MediaType>>;
    "x-pixwire-name"?: string;
  };
  responses: Readonly<Record<string, Response>>;
  security?: readonly Security[];
  servers?: readonly Server[];
  "x-pixwire-idempotent"?: boolean;
  "x-pixwire-pagination"?: Pagination;
}

/** The names of security schemes that are needed together. */
type Security = Readonly<Record<string, readonly string[]>>;

export interface SecurityScheme {
  $ref?: string;
  type: "http" | "apiKey" | "oauth2" | "openIdConnect";
  scheme?: string;
  in?: "header" | "query";
  name?: string;
}

interface Server {
  url: string;
  variables?: Readonly<Record<string, { default: string }>>;
}

export interface Pagination {
  style: "page" | "offset";
  page?: string;
  size?: string;
  offset?: string;
  limit?: string;
  items?: string;
  hasNext?: string;
}

type PathItem = { parameters?: readonly Parameter[]; servers?: readonly Server[] } & {
  [Method in (typeof METHODS)[number]]?: Operation;
};

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"] as const;

/** An operation where it stands in a document. */
export interface Located {
  method: string;
  path: string;
  operation: Operation;
  parameters: readonly Parameter[];
  server: string;
  security: readonly Security[];
}

/** An OpenAPI document. */
export class OpenApi {
  readonly #root: {
    paths: Readonly<Record<string, PathItem>>;
    servers?: readonly Server[];
    security?: readonly Security[];
    components?: { securitySchemes?: Readonly<Record<string, SecurityScheme>> };
  };

  constructor(file: string) {
    this.#root = parse(readFileSync(file, "utf8"), { maxAliasCount: -1 });
  }

  get operations(): Located[] {
    return Object.entries(this.#root.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation ? [this.#locate(path, item, method, operation)] : [];
      }),
    );
  }

  /** The names of the security schemes that operations need. */
  get usedSchemes(): string[] {
    return [...new Set(this.operations.flatMap(({ security }) => security.flatMap((one) => Object.keys(one))))];
  }

  securityScheme(name: string): SecurityScheme {
    const scheme = this.#root.components?.securitySchemes?.[name];
    if (!scheme) throw new Error(`the security scheme ${name} is not declared`);
    return this.deref(scheme);
  }

  /** Follows a reference. What stands beside it replaces what it leads to. */
  deref<Node extends { $ref?: string }>(node: Node): Node {
    const { $ref, ...beside } = node;
    return $ref === undefined ? node : { ...this.deref<Node>(this.#at($ref)), ...beside };
  }

  /** Follows a reference to a schema. What stands beside it holds as well. */
  schema(node: Schema): Schema {
    const { $ref, ...beside } = node;
    if ($ref === undefined) return node;
    const target = this.schema(this.#at<Schema>($ref));
    return Object.keys(beside).length === 0 ? target : { allOf: [target, beside] };
  }

  /** A schema with the keywords of its `allOf`, for a look at what holds for a single value. */
  flat(node: Schema): Schema {
    const { allOf = [], ...own } = this.schema(node);
    const parts = [...allOf.map((part) => this.flat(part)), own];
    const properties = Object.assign({}, ...parts.map((part) => part.properties));
    return Object.assign({}, ...parts, Object.keys(properties).length > 0 && { properties });
  }

  /** The examples of a parameter or a body, the first one first. */
  examplesOf({ example, examples = {} }: Pick<MediaType, "example" | "examples">): unknown[] {
    const listed = Object.values(examples).map((one) => this.deref(one).value);
    return [example, ...listed].filter((one) => one !== undefined);
  }

  #locate(path: string, item: PathItem, method: string, operation: Operation): Located {
    const parameters = new Map<string, Parameter>();
    for (const written of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
      const parameter = this.deref(written);
      parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
    const [server] = operation.servers ?? item.servers ?? this.#root.servers ?? [];
    if (!server) throw new Error(`${operation.operationId} has no server`);
    return {
      method: method.toUpperCase(),
      path,
      operation,
      parameters: [...parameters.values()],
      server: server.url
        .replace(/\{(\w+)\}/g, (_, name: string) => server.variables?.[name]?.default ?? "")
        .replace(/\/$/, ""),
      security: operation.security ?? this.#root.security ?? [],
    };
  }

  #at<Node>(reference: string): Node {
    const keys = reference
      .replace("#/", "")
      .split("/")
      .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
    let node: unknown = this.#root;
    for (const key of keys) node = Object(node)[key];
    if (node === undefined) throw new Error(`${reference} leads nowhere`);
    return node as Node;
  }
}

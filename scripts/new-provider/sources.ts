import {
  camelCase,
  isIdentifier,
  Refusals,
  readOperations,
  readSecuritySchemes,
  readServer,
  type SecurityScheme,
  type SpecDocument,
} from "../spec/index.js";
import { messagePaths } from "./error-messages.js";

/** The names under which a provider appears in code. */
export interface Names {
  /** Of the spec, the folder and the entry: `train-travel`. */
  name: string;
  /** `trainTravel` */
  camel: string;
  /** `TrainTravel` */
  pascal: string;
  /** `TRAIN_TRAVEL` */
  upper: string;
  /** In messages and documentation. */
  title: string;
}

export function namesOf(name: string, title: string): Names {
  const camel = camelCase(name);
  return {
    name,
    camel,
    pascal: camel.charAt(0).toUpperCase() + camel.slice(1),
    upper: name.replace(/[^A-Za-z0-9]+/g, "_").toUpperCase(),
    title,
  };
}

/** A credential as an option of the client. */
interface CredentialOption {
  scheme: SecurityScheme;
  option: string;
}

/** The options of the credentials, and the environment variables that are read without them. */
export function credentialNames(spec: SpecDocument, names: Names): { option: string; variable: string }[] {
  return credentialOptions(spec, names).map(({ option }) => ({ option, variable: variableOf(names.upper, option) }));
}

function variableOf(upper: string, option: string): string {
  return `${upper}_${option.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`;
}

/** The options of every client, and the names that `client.ts` gives to something else. */
export const CLIENT_OPTIONS: ReadonlySet<string> = new Set(
  "baseUrl fetch headers logLevel logger maxResponseBytes middleware options retry runMiddleware timeoutMs userAgent".split(
    " ",
  ),
);

/** The options of the credentials. One alone has the usual name of its kind. */
function credentialOptions(spec: SpecDocument, { camel }: Names): CredentialOption[] {
  const schemes = readSecuritySchemes(spec, new Refusals(spec));
  const usual = { key: "apiKey", bearer: "token", basic: "credentials" };
  const variables = readServer(spec.root.servers, ["servers"], new Refusals(spec))?.variables ?? [];
  const taken = new Set([...CLIENT_OPTIONS, camel, "credential", "credentials", ...variables.map(({ name }) => name)]);
  if (schemes.length === 1) taken.delete("credentials");
  return schemes.map((scheme) => {
    const named = camelCase(schemes.length === 1 ? usual[scheme.kind] : scheme.name);
    const base = /^[A-Za-z]/.test(named) ? named : `scheme${named}`;
    let option = isIdentifier(base) && !taken.has(base) ? base : `${base}Credential`;
    for (let count = 2; taken.has(option); count++) option = `${base}Credential${count}`;
    taken.add(option);
    return { scheme, option };
  });
}

const text = (value: string): string => JSON.stringify(value);

const VALUES = {
  key: "",
  bearer: `
  value: (token) => \`Bearer \${token}\`,`,
  basic: `
  // \`name:password\`
  value: (credentials) => \`Basic \${base64(credentials)}\`,`,
};

/** `client.ts`: what the runtime has to know of the provider, and the functions that create its clients. */
export function renderClient(spec: SpecDocument, names: Names): string {
  const { camel, pascal, upper, title } = names;
  const options = credentialOptions(spec, names);
  const server = readServer(spec.root.servers, ["servers"], new Refusals(spec));
  const variables = server?.variables ?? [];
  const isSeveral = options.length > 1;
  const carriers = options.map(({ scheme, option }) => {
    const variable = variableOf(upper, option);
    return {
      variable,
      option,
      scheme,
      code: `{\n  option: ${text(option)},\n  environmentVariable: ${text(variable)},\n  in: ${text(scheme.in)},\n  name: ${text(scheme.parameter)},${VALUES[scheme.kind]}\n}`,
    };
  });
  const [first] = carriers;
  const constant = isSeveral
    ? `const credentials = {\n${carriers.map(({ scheme, code }) => `${text(scheme.name)}: ${code},`).join("\n")}\n} satisfies Record<string, CredentialCarrier>;\n`
    : first
      ? `const credential: CredentialCarrier = ${first.code};\n`
      : "";
  const authorize = isSeveral
    ? `severalCredentials(${camel}.name, credentials, { ${carriers.map(({ scheme, option }) => `${text(scheme.name)}: ${option}`).join(", ")} })`
    : first
      ? `oneCredential(${camel}.name, credential, ${first.option})`
      : "async () => undefined";
  const members = carriers.map(
    ({ option, variable, scheme }) =>
      `/**\n * ${describe(scheme)} A function is called before each attempt.\n * @defaultValue the environment variable \`${variable}\`, read at each call\n */\n${option}?: Credential | undefined;`,
  );
  const places = variables.map(
    ({ name, default: fallback, values }) =>
      `/** The variable of the server. @defaultValue \`${comment(fallback)}\` */\n${JSON.stringify(name)}?: ${values ? values.map(text).join(" | ") : "string"} | undefined;`,
  );
  const picked = [
    ...carriers.map(({ option }) => option),
    ...variables.map(({ name }, index) => `${text(name)}: variable${index}`),
  ];
  return `import type { OptionRules, Rule } from "@pixwire/check-options";
import { type Client, createClient } from "../runtime/client.js";
import type { MiddlewareRunner } from "../runtime/attempt.js";
${isSeveral ? 'import { severalCredentials } from "../runtime/several-credentials.js";' : ""}
${credentialImport(options, isSeveral)}
import { createMiddlewareRunner, type Middleware, middlewareRule } from "../runtime/middleware.js";
import { CLIENT_RULES, type ClientOptions, checkCallOptions${options.length > 0 ? ", type Credential, credentialRule" : ""} } from "../runtime/options.js";
import type { ${options.length > 0 ? "CredentialCarrier, " : ""}Provider } from "../runtime/provider.js";
import { defineRaw, type RawClient } from "../runtime/raw.js";
${variables.length > 0 ? 'import { serverUrl, serverVariableRule } from "../runtime/server-url.js";' : ""}
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/paths.js";

export interface ${pascal}Options extends ClientOptions {
${[...members, ...places].join("\n")}
/** Middleware of openapi-fetch. It sees every attempt, and the calls of \`raw\`. */
middleware?: readonly Middleware[] | undefined;
}

/** A client for the standalone operations. It has no operations itself, so that unused ones stay out of a bundle. */
export type ${pascal}Client = Client<paths>;

/** A client with every operation as a method. */
export interface ${pascal} extends ${pascal}Client, Namespaces {
/**
 * The typed client of openapi-fetch, for requests that no operation covers. It does not retry, time out, follow
 * redirects, or throw on an error status.
 */
readonly raw: RawClient<paths>;
}

const ${camel}: Provider = {
id: ${text(names.name)},
name: ${text(title)},
baseUrl: ${text(server?.url ?? "")},
errorBody: { message: ${JSON.stringify(messagePaths(spec))}, code: [], requestId: [] },
requestIdHeaders: ["x-request-id"],
};

${constant}
/**
 * Creates a client with every operation as a method.
 *
 * @throws ConfigurationError for an option that is unknown or of the wrong kind.
 */
export function create${pascal}(options: ${pascal}Options = {}): ${pascal} {
checkCallOptions(options, "create${pascal}", rules(middlewareRule));
const { middleware, ...shared } = options;
const client = makeClient(shared, middleware && createMiddlewareRunner(middleware));
defineRaw(client, middleware${isSeveral ? `, [...Object.keys(credentials).map((scheme) => [scheme]), []]` : first ? "" : ", false"});
return Object.assign(client, bindNamespaces(client));
}

/**
 * Creates a client for the standalone operations only. It accepts no middleware, which would be in every bundle; a
 * custom \`fetch\` can do the same.
 *
 * @throws ConfigurationError as {@link create${pascal}}.
 */
export function create${pascal}Client(options: ${pascal}Options & { middleware?: undefined } = {}): ${pascal}Client {
checkCallOptions(options, "create${pascal}Client", rules(() => "is an option of create${pascal} only"));
return makeClient(options);
}

function makeClient({ ${[...picked, "...options"].join(", ")} }: ${pascal}Options, runMiddleware?: MiddlewareRunner): ${pascal}Client {
${
  variables.length > 0
    ? `const url = serverUrl(${camel}.baseUrl, { ${variables.map(({ name, default: fallback }, index) => `${text(name)}: variable${index} ?? ${text(fallback)}`).join(", ")} });
return createClient<paths>({ provider: ${camel}, authorize: ${authorize}, options: { ...options, baseUrl: options.baseUrl ?? url }, runMiddleware });`
    : `return createClient<paths>({ provider: ${camel}, authorize: ${authorize}, options, runMiddleware });`
}
}

function rules(middleware: Rule): OptionRules<${pascal}Options> {
return { ...CLIENT_RULES, ${[
    ...carriers.map(({ option }) => `${option}: credentialRule`),
    ...variables.map(
      ({ name, values }) => `${text(name)}: serverVariableRule(${values ? JSON.stringify(values) : ""})`,
    ),
    "middleware",
  ].join(", ")} };
}
`;
}

function comment(value: string): string {
  return value.replaceAll("*/", "*\\/").replaceAll("`", "'");
}

function describe({ kind, in: place, parameter }: SecurityScheme): string {
  if (kind === "bearer") return "The access token.";
  if (kind === "basic") return "The name and the password, as `name:password`.";
  return `The key for the ${place === "header" ? "header" : "query parameter"} \`${comment(parameter)}\`.`;
}

function credentialImport(options: readonly CredentialOption[], isSeveral: boolean): string {
  const names = [
    ...(options.some(({ scheme }) => scheme.kind === "basic") ? ["base64"] : []),
    ...(!isSeveral && options.length === 1 ? ["oneCredential"] : []),
  ];
  return names.length > 0 ? `import { ${names.join(", ")} } from "../runtime/credential.js";` : "";
}

export function renderIndex({ pascal }: Names): string {
  return `export { create${pascal}, create${pascal}Client, type ${pascal}, type ${pascal}Client, type ${pascal}Options } from "./client.js";
export type * from "./generated/models.js";
export * from "./generated/operations.js";
export type { components, paths } from "./generated/paths.js";
`;
}

/** The emulator: it validates requests, and answers examples until handlers are written. */
export function renderEmulator(spec: SpecDocument, { name, camel, pascal, title }: Names): string {
  const carriers = readSecuritySchemes(spec, new Refusals(spec)).map(({ name: scheme, kind, in: place, parameter }) => {
    const prefix = { key: "", bearer: "Bearer", basic: "Basic" }[kind];
    const read = prefix === "" ? "" : `, tokenOf: (value) => /^${prefix} +(\\S+)$/i.exec(value)?.[1]`;
    return `${text(scheme)}: { in: ${text(place)}, name: ${text(parameter)}${read} },`;
  });
  const basePaths = basePathsOf(spec);
  return `import { validators } from "validators:${name}";
import type { Handlers } from "../generated/${name}/handlers.js";
import { operations } from "../generated/${name}/operations.js";
import { type MockOptions, mockOptionRules } from "../mock-options.js";
import type { Provider } from "../provider.js";

export type ${pascal}MockOptions = MockOptions;

/** The emulator of ${comment(title)} keeps no state yet. */
export type ${pascal}State = Record<string, never>;

export const ${camel}: Provider<${pascal}MockOptions, ${pascal}State, Handlers> = {
operations,
${basePaths.length > 0 ? `basePaths: ${JSON.stringify(basePaths)},\n` : ""}validators,
credentials: { ${carriers.join(" ")} },
optionRules: mockOptionRules,
exposedHeaders: [],
errorBody: ({ status, message }) => ({ status, message }),
create: () => ({ state: {}, handlers: {}, deliver: async () => undefined }),
};
`;
}

/** The paths of all servers that have one, with the defaults of their variables. */
function basePathsOf(spec: SpecDocument): string[] {
  const servers = [
    readServer(spec.root.servers, ["servers"], new Refusals(spec))?.url,
    ...readOperations(spec).map(({ server }) => server),
  ];
  const { variables = [] } = readServer(spec.root.servers, ["servers"], new Refusals(spec)) ?? {};
  const defaults = new Map(variables.map(({ name, default: fallback }) => [name, fallback]));
  const paths = servers.flatMap((url) => {
    const full = url?.replace(/\{([^{}]*)\}/g, (_, name: string) => defaults.get(name) ?? name);
    const path = full === undefined ? "/" : new URL(full).pathname.replace(/\/$/, "");
    return path === "" || path === "/" ? [] : [path];
  });
  return [...new Set(paths)];
}

/** Its entry in the contract tests. */
export function renderTested(spec: SpecDocument, names: Names): string {
  const { name, camel, pascal } = names;
  const given = credentialOptions(spec, names).map(
    ({ option, scheme }) =>
      `${option}: [${text(scheme.name)}, ${text(scheme.kind === "basic" ? "test:word" : `test-${option}`)}]`,
  );
  return `  ${text(name)}: {
    module: ${camel},
    create: ${camel}.create${pascal},
    credentials: { ${given.join(", ")} },
  },
`;
}

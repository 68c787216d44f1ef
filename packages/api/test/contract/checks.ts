import { inspect, isDeepStrictEqual } from "node:util";
import { ContractError, compareRequests } from "./compare.js";
import { type DeclaredMember, type DeclaredOperation, hasType, isBytes, isJson } from "./declared.js";
import { type Exchange, type ExchangeOptions, exchange, replyOf, type Subject, successOf } from "./exchange.js";
import type { OpenApi, SecurityScheme } from "./openapi.js";
import { expectRequest, type RequestParts } from "./requests.js";
import { boundsOf, closedValues, exampleOf, leavesOf, reservedOf } from "./values.js";

/** A single thing that a document says about an operation. */
export interface Check {
  title: string;
  /** @throws ContractError unless the operation does what the document says. */
  run(subject: Subject): Promise<void>;
}

type Input = Record<string, unknown>;

/** What the checks of one operation share. */
interface Context {
  document: OpenApi;
  operation: DeclaredOperation;
  /** The credentials that clients have. */
  credentials: readonly string[];
  /** Of all alternatives, by name. */
  members: ReadonlyMap<string, DeclaredMember>;
  /** Calls the operation, which by default answers its first success. */
  call(subject: Subject, input: Input, options?: Partial<ExchangeOptions>): Promise<Exchange>;
}

/** Everything that a document says about an operation, in small checks. */
export function checksOf(document: OpenApi, operation: DeclaredOperation, credentials: readonly string[]): Check[] {
  const context: Context = {
    document,
    operation,
    credentials,
    members: new Map(operation.shapes.flat().map((member) => [member.name, member])),
    call: (subject, input, options) =>
      exchange(subject, operation, input, { replies: [successOf(document, operation)], ...options }),
  };
  return [
    ...requestChecks(context),
    ...requiredChecks(context),
    ...valueChecks(context),
    ...combinationChecks(context),
    ...credentialChecks(context),
    retryCheck(context),
    ...secretChecks(context),
    ...answerChecks(context),
    ...pageChecks(context),
  ];
}

/** The whole request: place, wire name, style, encoding and content type of every member. */
function requestChecks({ document, operation, call }: Context): Check[] {
  const { shapes, body } = operation;
  const sends = (title: string, members: readonly DeclaredMember[], input: Input): Check => ({
    title,
    run: async (subject) => {
      const { parts, error } = await call(subject, input);
      if (error) throw unexpected(error);
      compareRequests(withoutCredentials(operation, parts[0]), await expectRequest(operation, members, input));
    },
  });
  const checks = shapes.flatMap((members, index) => {
    const which = shapes.length > 1 ? ` of alternative ${index + 1}` : "";
    const input = (read: (member: DeclaredMember) => unknown): Input =>
      Object.fromEntries(members.map((member) => [member.name, read(member)]));
    const required = members.filter((member) => member.required);
    return [
      sends(
        `sends every member${which}`,
        members,
        input((member) => exampleOf(document, member)),
      ),
      sends(
        `sends reserved characters in every member${which}`,
        members,
        input((member) => reservedOf(document, member)),
      ),
      sends(`sends the required members${which} alone`, required, examplesOf(document, required)),
    ];
  });
  const [members = []] = shapes;
  const undeclared: DeclaredMember = {
    name: "undeclaredMember",
    wire: "undeclaredMember",
    place: "body",
    style: "value",
    schema: {},
    required: false,
    secret: false,
    credential: false,
    aliases: [],
    examples: [],
  };
  const input = { ...examplesOf(document, members), [undeclared.name]: "given" };
  const isOpen = body?.open === true;
  return [
    ...checks,
    isOpen
      ? sends("sends undeclared members", [...members, undeclared], input)
      : refuses({ call, operation }, "refuses undeclared members", undeclared.name, input),
    {
      title: "asks for the media types of its answers",
      run: async (subject) => {
        const { requests } = await call(subject, examplesOf(document, members));
        const accepted = (requests[0]?.headers.get("accept") ?? "").split(/, */);
        const declared = operation.successes.map(({ mediaType = "application/json" }) => mediaType);
        const json = declared.filter(isJson);
        for (const mediaType of json.length > 0 ? json : declared) {
          if (!accepted.includes(mediaType)) throw new ContractError(`it asks for ${accepted}, not for ${mediaType}`);
        }
      },
    },
  ];
}

/** A member that is required in each alternative is missed before any request. */
function requiredChecks(context: Context): Check[] {
  const { document, operation, members } = context;
  return [...members.keys()]
    .filter((name) => operation.shapes.every((shape) => shape.find((one) => one.name === name)?.required))
    .map((name) => {
      const input = examplesOf(document, operation.shapes[0]);
      return refuses(context, `misses ${name}`, name, { ...input, [name]: undefined });
    });
}

/** The values of enumerations, and the bounds of numbers. */
function valueChecks(context: Context): Check[] {
  const { document, operation, members } = context;
  const checks: Check[] = [];
  for (const name of members.keys()) {
    const declared = operation.shapes.flatMap((shape) => shape.filter((member) => member.name === name));
    const shape = operation.shapes.find((shape) => shape.some((member) => member.name === name)) ?? [];
    const isList = declared.some(({ schema }) => hasType(schema, "array"));
    const inputWith = (value: unknown): Input => ({
      ...examplesOf(document, shape),
      [name]: isList ? [value] : value,
    });

    const closed = declared.map(({ schema }) => closedValues(document, schema));
    if (closed.every((values) => values !== undefined)) {
      const values = [...new Set(closed.flat())];
      checks.push(...values.map((value) => accepts(context, `takes ${name}: ${value}`, inputWith(value))));
      checks.push(refuses(context, `refuses ${name}: none-of-them`, name, inputWith("none-of-them")));
    }

    const bounds = declared.map(({ schema }) => boundsOf(document, isList ? (schema.items ?? {}) : schema));
    const least = bounds[0]?.least;
    const greatest = bounds[0]?.greatest;
    if (closed.some((values) => values !== undefined)) continue;
    for (const [bound, step] of [
      [least, -1],
      [greatest, 1],
    ] as const) {
      if (bound === undefined) continue;
      checks.push(accepts(context, `takes ${name}: ${bound}`, inputWith(bound)));
      checks.push(refuses(context, `refuses ${name}: ${bound + step}`, name, inputWith(bound + step)));
    }
  }
  return checks;
}

/** Members of different alternatives are refused together. */
function combinationChecks(context: Context): Check[] {
  const { document, operation, members } = context;
  const { shapes, exclusive } = operation;
  if (!exclusive) return [];
  const names = shapes.map((shape) => new Set(shape.map(({ name }) => name)));
  const common = [...members.values()].filter(({ name }) => names.every((set) => set.has(name)));
  const list = [...members.values()];
  return list.flatMap((one, index) =>
    list
      .slice(index + 1)
      .filter((other) => !names.some((set) => set.has(one.name) && set.has(other.name)))
      .map((other) =>
        refuses(context, `refuses ${one.name} beside ${other.name}`, [one.name, other.name], {
          ...examplesOf(document, common),
          ...examplesOf(document, [one, other]),
        }),
      ),
  );
}

/** Which calls carry the client's credential, and which cannot be made without one. */
function credentialChecks({ document, operation, credentials, members, call }: Context): Check[] {
  const { security, shapes } = operation;
  const own = [...members.values()].filter(({ credential }) => credential);
  const wanted = security.find((schemes) => schemes.length > 0);
  const isNeeded = wanted !== undefined && (own.length > 0 || !security.some((schemes) => schemes.length === 0));
  const input = examplesOf(
    document,
    shapes[0]?.filter(({ required }) => required),
  );
  const carries = ({ requests: [request], error }: Exchange, schemes: readonly SecurityScheme[]): void => {
    if (!request) throw error ? unexpected(error) : new ContractError("no request was made");
    for (const scheme of schemes) {
      const found = credentialIn(request, scheme);
      if (found === undefined || !credentials.some((secret) => formsOf(secret, scheme).includes(found))) {
        throw new ContractError(`the credential of ${describe(scheme)} is ${found ?? "not sent"}`);
      }
    }
    if (schemes.length > 0) return;
    for (const scheme of [...security.flat(), { type: "http" } as const]) {
      const found = credentialIn(request, scheme);
      if (found !== undefined) throw new ContractError(`a credential is sent, as ${describe(scheme)}`);
    }
  };
  return [
    {
      title: wanted ? "sends the credential" : "sends no credential",
      run: async (subject) => carries(await call(subject, input), wanted ?? []),
    },
    {
      title: isNeeded ? "makes no request without a credential" : "needs no credential",
      run: async (subject) => {
        const result = await call(subject, input, { isAnonymous: true });
        if (!isNeeded) return carries(result, []);
        if (result.requests.length > 0) throw new ContractError("a request was made without a credential");
        if (nameOf(result.error) !== "ConfigurationError") throw unexpected(result.error);
      },
    },
    ...own.map((member) => ({
      title: `takes ${member.name} in the place of the credential`,
      run: async (subject: Subject) => {
        const given = { ...input, ...examplesOf(document, [member]) };
        for (const isAnonymous of [true, false]) carries(await call(subject, given, { isAnonymous }), []);
      },
    })),
  ];
}

/** After a 503, only what can be repeated without harm is sent again, and then unchanged. */
function retryCheck({ document, operation, call }: Context): Check {
  const input = examplesOf(document, operation.shapes[0]);
  return {
    title: operation.idempotent ? "is repeated after a 503" : "is not repeated after a 503",
    run: async (subject) => {
      const busy = (): Response => Response.json(operation.failure, { status: 503 });
      const replies = [busy, successOf(document, operation)];
      const { parts, error } = await call(subject, input, { replies, maxRetries: 1 });
      const wanted = operation.idempotent ? 2 : 1;
      if (parts.length !== wanted) throw new ContractError(`${parts.length} requests were made instead of ${wanted}`);
      if (!isDeepStrictEqual(parts[0], parts.at(-1))) throw new ContractError("the second request differs");
      if (operation.idempotent === (error !== undefined)) throw unexpected(error);
    },
  };
}

/** Secret members appear in no error and in no line of the log, and other members do. */
function secretChecks({ document, operation, call }: Context): Check[] {
  return operation.shapes.flatMap((members, index) => {
    const which = operation.shapes.length > 1 ? ` of alternative ${index + 1}` : "";
    return members.flatMap((member): Check[] => {
      const isFreeText = hasType(member.schema, "string") && !isBytes(member.schema);
      const isOpenText = isFreeText && closedValues(document, member.schema) === undefined;
      const value = isOpenText ? `value-of-${member.name}` : exampleOf(document, member);
      const texts = leavesOf(value);
      if (texts.length === 0 || !(member.secret || isOpenText)) return [];
      const run = async (subject: Subject): Promise<void> => {
        const replies = texts.map((text) => () => Response.json(quote(operation.failure, text), { status: 400 }));
        for (const [at, text] of texts.entries()) {
          const input = { ...examplesOf(document, members), [member.name]: value };
          const { error, log } = await call(subject, input, { replies: replies.slice(at, at + 1) });
          if (!(error instanceof Error)) throw unexpected(error);
          const shown = [error.message, String(error), inspect(error), JSON.stringify(error), log];
          if (member.secret && shown.some((one) => one?.includes(text))) throw new ContractError(`${text} is shown`);
          if (!member.secret && !error.message.includes(text)) throw new ContractError(`${text} is hidden`);
        }
      };
      return [{ title: `${member.secret ? "hides" : "shows"} ${member.name}${which} in errors`, run }];
    });
  });
}

/** Every example of a success is the data of a call; another kind of body is none. */
function answerChecks({ document, operation, call }: Context): Check[] {
  const { successes, shapes } = operation;
  const input = examplesOf(document, shapes[0]);
  const examples = successes.flatMap((success) =>
    (success.examples.length > 0 ? success.examples : [undefined]).map(
      (example, index): Check => ({
        title: `returns example ${index + 1} of ${success.status}`,
        run: async (subject) => {
          const reply = replyOf(document, { ...success, examples: [example] });
          const { answer, error } = await call(subject, input, { replies: [reply] });
          if (error) throw unexpected(error);
          if (example !== undefined && isJson(success.mediaType ?? "") && !isDeepStrictEqual(answer, example)) {
            throw new ContractError(`it returned ${JSON.stringify(answer)}`);
          }
        },
      }),
    ),
  );
  const bodies = successes.filter(({ mediaType }) => mediaType !== undefined);
  if (bodies.length < successes.length || !bodies.every(({ mediaType }) => isJson(mediaType ?? ""))) return examples;
  const isArray = bodies.every(({ schema }) => schema.type === "array");
  const isObject = bodies.every(({ schema }) => schema.type === "object" || schema.properties);
  const wrong: [string, string][] = [["no body", ""]];
  if (isArray) wrong.push(["an object", "{}"]);
  if (isObject) wrong.push(["an array", "[]"]);
  return [
    ...examples,
    ...wrong.map(
      ([title, body]): Check => ({
        title: `refuses ${title} as a success`,
        run: async (subject) => {
          const { error } = await call(subject, input, { replies: [() => new Response(body)] });
          if (nameOf(error) === undefined) throw new ContractError("it was taken for a success");
        },
      }),
    ),
  ];
}

/** The pages of a list: which page is asked for next, and when there is none. */
function pageChecks({ document, operation, call }: Context): Check[] {
  const { pagination, shapes, successes } = operation;
  if (!pagination) return [];
  const { items = "", hasNext, defaultSize } = pagination;
  const example = successes.flatMap(({ examples }) => examples).find((one) => [at(one, items)].flat().length > 0);
  const item = [at(example, items)].flat()[0];
  const page = (length: number, more: boolean | undefined): unknown => {
    const body = put(structuredClone(example), items, new Array(length).fill(item));
    const whole = hasNext === undefined ? body : put(body, hasNext, more);
    return JSON.parse(JSON.stringify(whole)); // Without `hasNext`, if it is undefined.
  };
  const { page: number = "", offset = "", size = "", limit = "" } = pagination;
  const isByPage = pagination.style === "page";
  const nameOfWire = (wire: string): string => shapes[0]?.find((member) => member.wire === wire)?.name ?? wire;
  const positionName = nameOfWire(isByPage ? number : offset);
  const sizeName = nameOfWire(isByPage ? size : limit);
  const first = 3;

  const reads = (title: string, given: Input, bodies: readonly unknown[]): Check => ({
    title,
    run: async (subject) => {
      const pages: unknown[] = [];
      const replies = [...bodies.map((body) => () => Response.json(body)), () => Response.json(page(0, false))];
      const iterating: Subject = {
        ...subject,
        call: async (client, input, options) => {
          const list = subject.call(client, input, options) as { pages?(): AsyncIterable<unknown> };
          if (!list.pages) throw new ContractError("it has no pages");
          for await (const one of list.pages()) pages.push(one);
        },
      };
      const input = { ...examplesOf(document, shapes[0]), ...given };
      const { parts, error } = await call(iterating, input, { replies });
      if (error) throw unexpected(error);
      if (!isDeepStrictEqual(pages, bodies))
        throw new ContractError(`${pages.length} of ${bodies.length} pages were read`);
      for (const [index, actual] of parts.entries()) {
        const skipped = bodies.slice(0, index).reduce<number>((sum, body) => sum + [at(body, items)].flat().length, 0);
        const position = given[positionName];
        const start = typeof position === "number" ? position : isByPage ? 1 : 0;
        const asked = index === 0 ? input : { ...input, [positionName]: start + (isByPage ? index : skipped) };
        compareRequests(withoutCredentials(operation, actual), await expectRequest(operation, shapes[0] ?? [], asked));
      }
    },
  });
  const defaults = { [positionName]: undefined, [sizeName]: undefined };
  const checks = [
    reads("asks for the page after a full one", { [positionName]: first, [sizeName]: 2 }, [
      page(2, true),
      page(1, false),
    ]),
    reads("counts pages from the first one", { ...defaults, [sizeName]: 2 }, [page(2, true), page(1, false)]),
    reads("assumes the default size", defaults, [page(defaultSize, undefined), page(defaultSize - 1, undefined)]),
    reads("takes a short page for the last one", { [positionName]: first, [sizeName]: 2 }, [page(1, undefined)]),
    {
      title: "refuses a page without a list",
      run: async (subject: Subject) => {
        const body = items === "" ? {} : put(structuredClone(example), items, undefined);
        const { error } = await call(subject, examplesOf(document, shapes[0]), {
          replies: [() => Response.json(body)],
        });
        if (nameOf(error) === undefined) throw new ContractError("it was taken for a page");
      },
    },
  ];
  if (hasNext === undefined) return checks;
  return [
    ...checks,
    reads("believes that a short page is followed by another", { [sizeName]: 9 }, [page(1, true), page(1, false)]),
    reads("believes that a full page is the last one", { [sizeName]: 2 }, [page(2, false)]),
  ];
}

function accepts({ call }: Pick<Context, "call">, title: string, input: Input): Check {
  return {
    title,
    run: async (subject) => {
      const { error, requests } = await call(subject, input);
      if (error || requests.length === 0) throw unexpected(error);
    },
  };
}

/** The input is refused before any request, with an error that names the operation and one of the members. */
function refuses(
  { call, operation }: Pick<Context, "call" | "operation">,
  title: string,
  member: string | readonly string[],
  input: Input,
): Check {
  return {
    title,
    run: async (subject) => {
      const { error, requests } = await call(subject, input);
      if (requests.length > 0) throw new ContractError("a request was made");
      if (nameOf(error) !== "InvalidInputError") throw unexpected(error);
      const at = { operation: undefined, member: undefined, ...Object(error) };
      if (at.operation !== operation.id) throw new ContractError(`the error names the operation ${at.operation}`);
      if (![member].flat().includes(at.member)) throw new ContractError(`the error names the member ${at.member}`);
    },
  };
}

function examplesOf(document: OpenApi, members: readonly DeclaredMember[] = []): Input {
  return Object.fromEntries(members.map((member) => [member.name, exampleOf(document, member)]));
}

/** The checks of credentials look at them; the others compare what is left. */
function withoutCredentials(
  { security }: DeclaredOperation,
  parts: RequestParts | undefined,
): RequestParts | undefined {
  if (!parts) return undefined;
  const headers = { ...parts.headers };
  const query = { ...parts.query };
  delete headers.authorization;
  for (const { in: place, name = "" } of security.flat()) {
    if (place === "header") delete headers[name.toLowerCase()];
    if (place === "query") delete query[name];
  }
  return { ...parts, headers, query };
}

function credentialIn(request: Request, { in: place, name = "authorization" }: SecurityScheme): string | undefined {
  const value = place === "query" ? new URL(request.url).searchParams.get(name) : request.headers.get(name);
  return value ?? undefined;
}

/** How a credential may be written for a scheme. Some services want it in Base64. */
function formsOf(secret: string, { type, scheme = "bearer" }: SecurityScheme): string[] {
  if (type === "apiKey") return [secret];
  const encoded = (text: string): string => Buffer.from(text).toString("base64");
  if (scheme.toLowerCase() === "basic") return [`Basic ${encoded(`${secret}:`)}`, `Basic ${encoded(secret)}`];
  return [`Bearer ${secret}`, `Bearer ${encoded(secret)}`];
}

function describe({ type, scheme, in: place, name }: SecurityScheme): string {
  return [type, scheme, place, name].filter(Boolean).join(" ");
}

function unexpected(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  return new ContractError(error === undefined ? "it was not refused" : `it ended with: ${error}`, { cause: error });
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

/** An error body whose texts all quote this one. */
function quote(body: unknown, text: string): unknown {
  if (typeof body === "string") return `the service refused ${text} today`;
  if (Array.isArray(body)) return body.map((one) => quote(one, text));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, quote(one, text)]));
}

function at(body: unknown, path: string): unknown {
  return path === "" ? body : path.split(".").reduce<unknown>((node, key) => Object(node)[key], body);
}

function put(body: unknown, path: string, value: unknown): unknown {
  if (path === "") return value;
  const [key = "", ...rest] = path.split(".");
  return { ...Object(body), [key]: put(Object(body)[key], rest.join("."), value) };
}

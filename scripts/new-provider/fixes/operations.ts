import { isObject, type JsonObject, list } from "../../spec/index.js";
import { deleteAt, METHODS, objectAt, operationsOf, setAt, valueAt } from "../tree.js";
import type { Place, Result } from "./place.js";

/** A form of which the document does not say enough: another media type of the body is used, where there is one. */
export function dropForm({ root, at }: Place): Result {
  const [content, mediaType] = [objectAt(root, at.slice(0, -2)), at.at(-2)];
  const others = Object.keys(content ?? {}).filter((type) => type !== mediaType);
  if (!content || !others.some((type) => /json|form/.test(type))) return undefined;
  deleteAt(root, at.slice(0, -1));
  return { text: `left out the form ${mediaType}, whose fields are not declared, beside ${others.join(" and ")}` };
}

export function dropEncoding({ root, subject: field, owner = [] }: Place): Result {
  const mediaType = objectAt(root, owner);
  if (!isObject(mediaType?.encoding)) return undefined;
  delete mediaType.encoding[field];
  if (Object.keys(mediaType.encoding).length === 0) delete mediaType.encoding;
  return {
    text: `left out how the field ${field} of a form is written, which goes as \`FormData\` writes it: check that the service takes it`,
    isDecision: true,
  };
}

/** What `default` answers is a success where the document has no other response, or calls it one. */
export function addSuccess({ root, at }: Place): Result {
  const operation = objectAt(root, at);
  if (!operation) return undefined;
  const responses = isObject(operation.responses) ? operation.responses : {};
  const { default: other, ...declared } = responses;
  const isCalledSuccess = isObject(other) && /success|ok\b|creat|updat|delet/i.test(String(other.description));
  const isSuccess = other !== undefined && (isCalledSuccess || Object.keys(declared).length === 0);
  operation.responses = isSuccess
    ? { "200": other, ...declared }
    : { "204": { description: "Success." }, ...responses };
  const name = `${operation.operationId} describes no success`;
  if (!isSuccess && Object.keys(declared).some((status) => /^3\d\d$/.test(status)))
    return {
      text: "an operation redirects and describes no success: it is taken to answer 204. Redirects are not followed, so that its calls end with an ApiError whose headers have the `location`: describe what is there, or leave it out",
      isDecision: true,
    };
  if (isCalledSuccess) return { text: `${name}: it answers its default as 200` };
  if (isSuccess) return { text: `${name}: its default is taken as 200. Check that it is no error`, isDecision: true };
  return { text: `${name}: it answers 204, without data. Describe what it answers`, isDecision: true };
}

export function nameStatuses({ root }: Place): Result {
  const taken = new Set<string>();
  for (const { operation } of operationsOf(root)) {
    const { responses } = operation;
    if (!isObject(responses)) continue;
    for (const [status, response] of Object.entries(responses)) {
      if (/^([1-5]\d\d|[45]XX|default)$/.test(status)) continue;
      delete responses[status];
      const upper = status.toUpperCase();
      const name = /^[45]XX$/.test(upper) ? upper : upper === "2XX" ? "200" : undefined;
      const isTaken = name !== undefined && responses[name] === undefined;
      if (isTaken) responses[name] = response;
      taken.add(isTaken ? `took ${status} as ${name}` : `left out ${status}`);
    }
  }
  return { text: `${[...taken].join(", ")}: statuses are single ones, 4XX and 5XX` };
}

/** JSON, where a success has it. */
export function keepOneKind({ root, at }: Place): Result {
  const responses = objectAt(root, at);
  let kept = false;
  for (const [status, response] of Object.entries(responses ?? {})) {
    if (!/^2\d\d$/.test(status) || !isObject(response) || response.content === undefined) continue;
    const isJson = isObject(response.content) && Object.keys(response.content).some((type) => /json/.test(type));
    if (kept || !isJson) delete response.content;
    kept ||= isJson;
  }
  return {
    text: `${at.slice(1, 3).join(" ")} answers in several ways, of which the first JSON is read: check that it is the one to read`,
    isDecision: true,
  };
}

/** Alternatives that need other credentials as well still send those. */
export function dropScheme({ root, subject: name }: Place): Result {
  for (const holder of [root, ...operationsOf(root).map(({ operation }) => operation)]) {
    if (!Array.isArray(holder.security)) continue;
    holder.security = holder.security.filter((one) => {
      if (!isObject(one) || !Object.hasOwn(one, name)) return true;
      delete one[name];
      return Object.keys(one).length > 0;
    });
  }
  const schemes = objectAt(root, ["components", "securitySchemes"]);
  if (schemes) delete schemes[name];
  return {
    text: `left out the credential ${name}: operations that need it do not send it. Give the client a \`fetch\` that does`,
    isDecision: true,
  };
}

export function replaceServer({ root, name, at }: Place): Result {
  if (at[0] === "paths") {
    deleteAt(root, at.slice(0, at.lastIndexOf("servers") + 1));
    return {
      text: "left out the servers of a path, which are relative: write them with their hosts",
      isDecision: true,
    };
  }
  const url = String(valueAt(root, at) ?? "");
  const path = /^\/[^?#]*/.exec(url)?.[0] ?? "";
  root.servers = [{ url: `https://${name}.example${path}` }];
  return {
    text: `the document has no server with a host: write it to \`servers\`, or pass --base-url`,
    isDecision: true,
  };
}

export function declareVariable({ root, at, subject: name }: Place): Result {
  const server = objectAt(root, at.slice(0, -1));
  if (!server) return undefined;
  server.variables = { ...(isObject(server.variables) ? server.variables : {}), [name]: { default: name } };
  return { text: `the server has no default for {${name}}: write one`, isDecision: true };
}

export function joinTags({ root, at, subject }: Place): Result {
  const [tag] = [valueAt(root, at) ?? []].flat();
  setAt(root, at, [subject]);
  return { text: `gave the tag ${subject} to what has the tag ${tag}: they are one namespace` };
}

export function dropKey({ root, at }: Place): Result {
  deleteAt(root, at);
  return { text: `removed ${at.at(-1)} of a path, which is not read: write its operations there`, isDecision: true };
}

/** The query in a path as parameters that have one value. Operations at the path without it stay as they are. */
export function moveQuery({ root, subject: path }: Place): Result {
  const [, clean = path, query = ""] = /^([^?#]*)\??([^#]*)/.exec(path) ?? [];
  const item = objectAt(root, ["paths", path]);
  if (!item || !isObject(root.paths)) return undefined;
  delete root.paths[path];
  const other = isObject(root.paths[clean]) ? root.paths[clean] : {};
  const parameters = [...new URLSearchParams(query)].map(([name, value]): JsonObject => {
    const schema = { type: "string", enum: [value] };
    return { name, in: "query", required: true, schema, example: value };
  });
  const { parameters: shared, ...rest } = item;
  let left = 0;
  for (const method of METHODS) {
    const operation = rest[method];
    if (!isObject(operation)) continue;
    if (other[method] !== undefined) left += 1;
    else other[method] = { ...operation, parameters: [...list(shared), ...list(operation.parameters), ...parameters] };
  }
  root.paths[clean] = other;
  if (left > 0)
    return {
      text: "left out operations that differ from others by the query in their path alone: OpenAPI has one operation for a method and a path. Describe both in one, with query parameters",
      isDecision: true,
    };
  return { text: `took the query of the path ${path} as parameters` };
}

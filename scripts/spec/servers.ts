import type { Refusals } from "./document.js";
import { entries, isObject, type Json, type JsonObject, list, optional, text } from "./json.js";
import type { Pointer } from "./yaml.js";

export interface ServerModel {
  /** Without the slash at its end. Variables stand in it as `{region}`. */
  url: string;
  variables: ServerVariable[];
}

export interface ServerVariable {
  name: string;
  default: string;
  /** The values that it takes; absent when it takes any. */
  values?: string[];
  description?: string;
}

/** The first of some servers, which is the one that clients use. */
export function readServer(servers: Json | undefined, at: Pointer, refusals: Refusals): ServerModel | undefined {
  const [server] = list(servers);
  if (!isObject(server)) return undefined;
  const url = text(server.url) ?? "";
  if (!/^https?:\/\/[^/]/i.test(url)) {
    refusals.add(
      [...at, 0, "url"],
      `the server ${JSON.stringify(url)} is relative: write the whole URL, with its host`,
      { code: "relative-server" },
    );
    return undefined;
  }
  if (/[?#]/.test(url))
    refusals.add(
      [...at, 0, "url"],
      `the server ${url} has a query or a fragment, after which no path can be appended: remove it`,
      { code: "relative-server" },
    );
  const variables = [...url.matchAll(/\{([^{}]*)\}/g)].flatMap(
    ([, name = ""]) => readVariable(server, name, [...at, 0], refusals) ?? [],
  );
  return { url: url.replace(/\/+$/, ""), variables };
}

function readVariable(server: JsonObject, name: string, at: Pointer, refusals: Refusals): ServerVariable | undefined {
  const found = entries(server.variables).find(([key]) => key === name)?.[1];
  const fallback = isObject(found) ? text(found.default) : undefined;
  if (!isObject(found) || fallback === undefined) {
    refusals.add(
      [...at, "url"],
      `the variable {${name}} of the server has no default: declare it under \`variables\``,
      {
        code: "server-variable",
        subject: name,
      },
    );
    return undefined;
  }
  const values = list(found.enum).filter((value) => typeof value === "string");
  if (values.length > 0 && !values.includes(fallback))
    refusals.add([...at, "variables", name], `the default of {${name}} is not in its \`enum\``, {
      code: "server-variable-default",
    });
  return {
    name,
    default: fallback,
    ...optional("values", values.length > 0 ? values : undefined),
    ...optional("description", text(found.description)),
  };
}

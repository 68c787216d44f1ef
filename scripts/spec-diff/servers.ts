import { entries, isObject, type JsonObject, list, text } from "../spec/index.js";
import { report, type Scope } from "./report.js";
import type { Held } from "./security.js";

/** Compares the hosts of an operation, or of all that name none of their own. The bindings send to the first. */
export function compareServers(scope: Scope, base: Held, head: Held): void {
  const [bases, heads] = [serversOf(base), serversOf(head)];
  const at = { base: base.at, head: head.at };
  const [first, firstNow] = [bases[0], heads[0]];
  if (first && firstNow && urlOf(first) !== urlOf(firstNow)) {
    const told = (server: JsonObject): string => urlOf(server) || "/";
    const sentence = `Requests went to ${told(first)} and go to ${told(firstNow)} now.`;
    report(scope, { ...at, rule: "server-changed", sentence });
  } else if (first && firstNow) compareVariables(scope, first, firstNow, at);
  const counterparts = new Map(heads.map((server) => [urlOf(server), server]));
  const known = new Set(bases.map(urlOf));
  for (const server of bases.slice(1)) {
    const counterpart = counterparts.get(urlOf(server));
    if (counterpart) compareVariables(scope, server, counterpart, at);
    else report(scope, { ...at, rule: "server-removed", sentence: `The server ${urlOf(server)} is gone.` });
  }
  for (const server of heads.slice(1)) {
    if (known.has(urlOf(server))) continue;
    report(scope, { ...at, rule: "server-added", sentence: `The server ${urlOf(server)} is new.` });
  }
}

/** OpenAPI's default is the host of the document. */
function serversOf({ value }: Held): JsonObject[] {
  const servers = list(value).filter(isObject);
  return servers.length > 0 ? servers : [{ url: "/" }];
}

function compareVariables(
  scope: Scope,
  base: JsonObject,
  head: JsonObject,
  at: { base: Held["at"]; head: Held["at"] },
): void {
  const after = new Map(entries(head.variables));
  for (const [name, variable] of entries(base.variables)) {
    const counterpart = after.get(name);
    const [values, valuesNow] = [variable, counterpart].map((one) => (isObject(one) ? list(one.enum) : []));
    const gone = values?.filter((value) => valuesNow && valuesNow.length > 0 && !valuesNow.includes(value)) ?? [];
    const limited = values?.length === 0 && valuesNow && valuesNow.length > 0;
    if (counterpart && gone.length === 0 && !limited) continue;
    const sentence = counterpart
      ? `The variable ${name} of the server takes fewer values now.`
      : `The variable ${name} of the server is gone.`;
    report(scope, { ...at, rule: "server-variable-changed", sentence });
  }
}

/** With the defaults of its variables. */
function urlOf(server: JsonObject): string {
  const variables = isObject(server.variables) ? server.variables : {};
  const url = (text(server.url) ?? "").replace(/\{([^{}]+)\}/g, (written, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return isObject(variable) ? String(variable.default ?? written) : written;
  });
  return url.replace(/\/$/, "");
}

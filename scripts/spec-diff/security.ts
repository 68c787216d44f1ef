import {
  entries,
  isObject,
  type Json,
  type JsonObject,
  list,
  type Pointer,
  resolve,
  type SpecDocument,
  text,
} from "../spec/index.js";
import { report, type Scope } from "./report.js";
import { canonical } from "./schema/canonical.js";
import { show } from "./schema/walk.js";

/** One way to prove who the caller is: all of the schemes in it. An empty one demands nothing. */
interface Requirement {
  /** What is sent, whatever the document calls it. */
  wire: string;
  /** The single credentials in it. */
  credentials: string[];
  names: string[];
  scopes: Set<string>;
}

/** What holds for an operation, and where that is written. */
export interface Held {
  value: Json | undefined;
  at: Pointer;
}

export function compareSecurity(scope: Scope, base: Held, head: Held): void {
  const bases = readRequirements(scope.comparison.base, base.value, new Map());
  const heads = readRequirements(scope.comparison.head, head.value, renamedSchemes(scope.comparison));
  const at = { base: base.at, head: head.at };
  const [wasOpen, isOpen] = [bases, heads].map((all) => all.every(({ wire }) => wire === ""));
  if (wasOpen && isOpen) return;
  if (wasOpen) {
    const optional = heads.some(({ wire }) => wire === "");
    const sentence = `A credential is now ${optional ? "accepted" : "required"}: ${told(heads)}.`;
    report(scope, { ...at, rule: optional ? "security-alternative-added" : "security-added", sentence });
    return;
  }
  if (isOpen) {
    report(scope, { ...at, rule: "security-removed", sentence: "A credential is no longer required." });
    return;
  }
  const taken = new Set<Requirement>();
  for (const requirement of bases) {
    const counterpart = heads.find((one) => one.wire === requirement.wire && !taken.has(one));
    if (!counterpart && heads.some((one) => isWithin(one, requirement))) continue;
    if (!counterpart) {
      const sentence = `${told([requirement])} is no longer sufficient. Now accepted: ${told(heads)}.`;
      report(scope, { ...at, rule: "security-alternative-removed", sentence });
      continue;
    }
    taken.add(counterpart);
    compareScopes(scope, requirement, counterpart, at);
  }
  for (const requirement of heads) {
    if (taken.has(requirement)) continue;
    report(scope, {
      ...at,
      rule: "security-alternative-added",
      sentence: `${told([requirement])} is now sufficient, too.`,
    });
  }
}

/** Whether who satisfies the one satisfies the other, which demands a part of it. */
function isWithin(part: Requirement, whole: Requirement): boolean {
  return (
    part.credentials.every((one) => whole.credentials.includes(one)) &&
    [...part.scopes].every((scope) => whole.scopes.has(scope))
  );
}

function compareScopes(scope: Scope, base: Requirement, head: Requirement, at: { base: Pointer; head: Pointer }): void {
  const added = [...head.scopes].filter((one) => !base.scopes.has(one));
  const gone = [...base.scopes].filter((one) => !head.scopes.has(one));
  if (added.length > 0) {
    report(scope, { ...at, rule: "security-scope-added", sentence: `The scope ${added.join(", ")} is now required.` });
  }
  if (gone.length > 0) {
    report(scope, {
      ...at,
      rule: "security-scope-removed",
      sentence: `The scope ${gone.join(", ")} is no longer required.`,
    });
  }
}

function told(requirements: readonly Requirement[]): string {
  return requirements.map(({ names }) => names.join(" and ") || "no credential").join(", or ");
}

/** @param renamed - names by which the schemes were known before. */
function readRequirements(
  spec: SpecDocument,
  security: Json | undefined,
  renamed: ReadonlyMap<string, string>,
): Requirement[] {
  return list(security)
    .filter(isObject)
    .map((requirement) => {
      const names = Object.keys(requirement);
      const wire = names.map((name) => wireOf(schemeNamed(spec, name), renamed.get(name) ?? name)).sort();
      const scopes = Object.values(requirement).flatMap((one) => list(one).map(String));
      return { wire: wire.join(" & "), credentials: wire, names, scopes: new Set(scopes) };
    });
}

/** New schemes that send the same as one that is gone, each with the name of that one. */
function renamedSchemes({ base, head }: Scope["comparison"]): Map<string, string> {
  const [before, after] = [base, head].map((spec) => new Set(schemeNames(spec)));
  const gone = [...(before ?? [])].filter((name) => !after?.has(name));
  const added = [...(after ?? [])].filter((name) => !before?.has(name));
  const identity = (spec: SpecDocument, name: string): string => {
    const scheme = schemeNamed(spec, name);
    return canonical([wireOf(scheme, ""), flowsOf(scheme).map(({ flow, urls }) => [flow, urls])]);
  };
  const names = new Map(gone.map((name) => [identity(base, name), name]));
  return new Map(
    added.flatMap((name) => {
      const earlier = names.get(identity(head, name));
      return earlier === undefined ? [] : [[name, earlier]];
    }),
  );
}

function schemeNames({ root: { components } }: SpecDocument): string[] {
  return entries(isObject(components) ? components.securitySchemes : undefined).map(([name]) => name);
}

function schemeNamed(spec: SpecDocument, name: string): JsonObject | undefined {
  const { components } = spec.root;
  const schemes = isObject(components) ? components.securitySchemes : undefined;
  const scheme = isObject(schemes) && Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  return scheme === undefined ? undefined : resolve(spec, scheme, ["components", "securitySchemes", name]).value;
}

/** What a scheme means for a request. */
function wireOf(scheme: JsonObject | undefined, name: string): string {
  if (!scheme) return name;
  const words = [scheme.type, scheme.scheme, scheme.in].flatMap((one) => text(one)?.toLowerCase() ?? []);
  // Of names only those of headers are the same in capitals.
  const sentName = scheme.in === "header" ? text(scheme.name)?.toLowerCase() : text(scheme.name);
  const own = [...words, ...[sentName, text(scheme.openIdConnectUrl)].flatMap((one) => one ?? [])];
  // Schemes of OAuth are told apart by their names: they send the same.
  return scheme.type === "oauth2" ? [...own, name].join(" ") : own.join(" ");
}

/** The schemes themselves: where an OAuth token comes from is no matter of one operation. */
export function compareSecuritySchemes(scope: Scope): void {
  const { base, head } = scope.comparison;
  const renamed = new Set(renamedSchemes(scope.comparison).values());
  for (const name of schemeNames(base)) {
    const at = ["components", "securitySchemes", name];
    const [before, after] = [schemeNamed(base, name), schemeNamed(head, name)];
    if (renamed.has(name)) continue;
    if (!after) {
      report(scope, { rule: "security-scheme-removed", base: at, sentence: `The security scheme ${name} is gone.` });
    } else if (wireOf(before, name) !== wireOf(after, name)) {
      const sentence = `${name} was ${wireOf(before, name)} and is ${wireOf(after, name)} now.`;
      report(scope, { rule: "security-scheme-changed", base: at, head: at, sentence });
    } else compareFlows(scope, flowsOf(before), flowsOf(after), at);
  }
}

/** A way to an OAuth token. */
interface Flow {
  flow: string;
  urls: [name: string, url: Json][];
  scopes: string[];
}

function flowsOf(scheme: JsonObject | undefined): Flow[] {
  return entries(scheme?.flows).map(([flow, value]) => {
    const { scopes, ...rest } = isObject(value) ? value : {};
    const urls = entries(rest).filter(([name]) => name.endsWith("Url"));
    return {
      flow,
      urls: urls.sort(([one], [other]) => (one < other ? -1 : 1)),
      scopes: Object.keys(isObject(scopes) ? scopes : {}),
    };
  });
}

function compareFlows(scope: Scope, bases: readonly Flow[], heads: readonly Flow[], scheme: Pointer): void {
  const after = new Map(heads.map((one) => [one.flow, one]));
  for (const { flow, urls, scopes } of bases) {
    const at = { base: [...scheme, "flows", flow], head: [...scheme, "flows", flow] };
    const counterpart = after.get(flow);
    if (!counterpart) {
      report(scope, { rule: "security-flow-changed", ...at, sentence: `The OAuth flow ${flow} is gone.` });
      continue;
    }
    const urlsNow = new Map(counterpart.urls);
    for (const [name, url] of urls) {
      const urlNow = urlsNow.get(name);
      if (urlNow === url) continue;
      const sentence = `${name} of the OAuth flow ${flow} was ${show(url)} and is ${urlNow === undefined ? "not given" : show(urlNow)} now.`;
      report(scope, { rule: "security-flow-changed", ...at, sentence });
    }
    const gone = scopes.filter((one) => !counterpart.scopes.includes(one));
    const added = counterpart.scopes.filter((one) => !scopes.includes(one));
    if (gone.length > 0) {
      const sentence = `The OAuth flow ${flow} no longer offers the scope ${gone.join(", ")}.`;
      report(scope, { rule: "security-flow-changed", ...at, sentence });
    }
    if (added.length > 0) {
      const sentence = `The OAuth flow ${flow} offers the scope ${added.join(", ")} now.`;
      report(scope, { rule: "security-flow-extended", ...at, sentence });
    }
  }
  for (const { flow } of heads) {
    if (bases.some((one) => one.flow === flow)) continue;
    const head = [...scheme, "flows", flow];
    report(scope, { rule: "security-flow-extended", head, sentence: `The OAuth flow ${flow} is new.` });
  }
}

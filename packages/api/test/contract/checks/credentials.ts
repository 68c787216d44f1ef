import { ContractError } from "../compare.js";
import type { DeclaredScheme } from "../declared.js";
import type { Exchange, Subject } from "../exchange.js";
import type { SecurityScheme } from "../openapi.js";
import { alternative, type Check, type Context, examplesOf, nameOf, unexpected } from "./check.js";

/** Which calls carry the client's credential, and which cannot be made without one. */
export function credentialChecks({ document, operation, credentials, members, call }: Context): Check[] {
  const { security, shapes } = operation;
  const own = [...members.values()].filter(({ credential }) => credential);
  const wanted = security.find((schemes) => schemes.length > 0);
  const isNeeded = wanted !== undefined && (own.length > 0 || !security.some((schemes) => schemes.length === 0));
  const input = examplesOf(
    document,
    shapes[0]?.filter(({ required }) => required),
  );
  const carries = ({ requests: [request], error }: Exchange, schemes: readonly DeclaredScheme[]): void => {
    if (!request) throw error ? unexpected(error) : new ContractError("no request was made");
    for (const scheme of schemes) {
      const found = credentialIn(request, scheme);
      const { [scheme.id]: secret = "" } = credentials;
      if (found === undefined || !formsOf(secret, scheme).includes(found)) {
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
    ...shapes.map((shape, index) => ({
      title: `sends ${wanted ? "the" : "no"} credential with the members${alternative(operation, index)}`,
      run: async (subject: Subject) => {
        const others = shape.filter(({ credential }) => !credential);
        carries(await call(subject, examplesOf(document, others)), wanted ?? []);
      },
    })),
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

import { ContractError } from "../compare.js";
import type { DeclaredMember, DeclaredOperation } from "../declared.js";
import type { Exchange, ExchangeOptions, Subject } from "../exchange.js";
import type { OpenApi } from "../openapi.js";
import type { RequestParts } from "../requests.js";
import { exampleOf } from "../values.js";

/** A single thing that a document says about an operation. */
export interface Check {
  title: string;
  /** @throws ContractError unless the operation does what the document says. */
  run(subject: Subject): Promise<void>;
}

export type Input = Record<string, unknown>;

/** What the checks of one operation share. */
export interface Context {
  document: OpenApi;
  operation: DeclaredOperation;
  /** The credentials that clients have, by security scheme. */
  credentials: Readonly<Record<string, string>>;
  /** Of all alternatives, by name. */
  members: ReadonlyMap<string, DeclaredMember>;
  /** Calls the operation, which by default answers its first success. */
  call(subject: Subject, input: Input, options?: Partial<ExchangeOptions>): Promise<Exchange>;
}

export function accepts({ call }: Pick<Context, "call">, title: string, input: Input): Check {
  return {
    title,
    run: async (subject) => {
      const { error, requests } = await call(subject, input);
      if (error || requests.length === 0) throw unexpected(error);
    },
  };
}

/** The input is refused before any request, with an error that names the operation and one of the members. */
export function refuses(
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

export function examplesOf(document: OpenApi, members: readonly DeclaredMember[] = []): Input {
  return Object.fromEntries(members.map((member) => [member.name, exampleOf(document, member)]));
}

/** The checks of credentials look at them; the others compare what is left. */
export function withoutCredentials(
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

export function unexpected(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  return new ContractError(error === undefined ? "it was not refused" : `it ended with: ${error}`, { cause: error });
}

export function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

/** ` of alternative 2`, where there are several. */
export function alternative({ shapes }: DeclaredOperation, index: number): string {
  return shapes.length > 1 ? ` of alternative ${index + 1}` : "";
}

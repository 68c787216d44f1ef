import { ConfigurationError } from "./errors.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import { type Credential, isHeader } from "./options.js";
import type { CredentialCarrier } from "./provider.js";

/** The credential of a request, as it is sent. */
export interface Authorization {
  /** Under lower-case names. */
  headers?: Record<string, string>;
  /** Query parameters, each with an `&` in front. */
  query?: string;
  /** What to redact in messages. */
  secrets: readonly string[];
}

/**
 * Returns the authorization of one attempt; `undefined` when there is no credential and none is required.
 *
 * @param auth - what the operation asks for.
 * @param headers - the caller's own. A credential in them takes precedence over the client's.
 * @param operation - the operation that was called, for messages; `undefined` for a call of `raw`.
 * @throws {@link ConfigurationError} when there is no credential although one is required, and for one that cannot be
 * sent.
 */
export type Authorize = (
  auth: OperationDescriptor["auth"],
  headers: Readonly<Record<string, string>>,
  operation: string | undefined,
) => Promise<Authorization | undefined>;

/**
 * Creates the function that finds the credential of a client that has one: in the option, otherwise in the environment.
 */
export function oneCredential(
  providerName: string,
  carrier: CredentialCarrier,
  credential: Credential | undefined,
): Authorize {
  const read = createReader(providerName, carrier, credential);
  return async (auth, headers, operation) => {
    const own = readOwn(carrier, headers);
    if (own || auth === false) return own;
    const found = await read(operation);
    if (found || auth === "optional") return found;
    throw missingCredential(providerName, describe(carrier), operation);
  };
}

/** @param ways - how to give the client a credential. */
export function missingCredential(providerName: string, ways: string, operation?: string): ConfigurationError {
  return new ConfigurationError(`${providerName} needs a credential. Pass ${ways}`, operation);
}

/** Returns the authorization in the caller's own headers, if there is one. They have been checked with the options. */
export function readOwn(
  carrier: CredentialCarrier,
  headers: Readonly<Record<string, string>>,
): Authorization | undefined {
  const value = carrier.in === "header" && headers[carrier.name];
  return value ? carry(carrier, value) : undefined;
}

/**
 * Creates the function that reads a credential and returns it as it is sent. It throws a {@link ConfigurationError} for
 * one that is not valid in a header: `fetch` would repeat it in a message.
 */
export function createReader(
  providerName: string,
  carrier: CredentialCarrier,
  credential: Credential | undefined,
): (operation: string | undefined) => Promise<Authorization | undefined> {
  const { environmentVariable, option, value = String } = carrier;
  return async (operation) => {
    const given: unknown = typeof credential === "function" ? await credential() : credential;
    const isOption = typeof given === "string";
    const secret = (isOption ? given : globalThis.process?.env?.[environmentVariable])?.trim();
    if (!secret) return undefined;
    const written = value(secret);
    if (carrier.in === "query" || isHeader(carrier.name, written)) return carry(carrier, written, secret);
    const source = isOption ? `the option \`${option}\`` : `the environment variable ${environmentVariable}`;
    throw new ConfigurationError(
      `the credential of ${providerName} in ${source} has a character that a header cannot contain, such as a line ` +
        "break. Copy the credential again",
      operation,
    );
  };
}

function carry({ in: place, name }: CredentialCarrier, value: string, ...secrets: string[]): Authorization {
  secrets.push(value.replace(/^\w+ /, ""));
  if (place === "query") {
    const encoded = encodeURIComponent(value);
    secrets.push(encoded);
    return { query: `&${name}=${encoded}`, secrets };
  }
  return { headers: { [name]: value }, secrets };
}

/** Describes how to give a credential to a client, for messages. */
export function describe({ option, environmentVariable }: CredentialCarrier): string {
  return `the option \`${option}\` when you create the client, or set the environment variable ${environmentVariable}`;
}

/** Returns the Base64 of a text in UTF-8. On its own, `btoa` fails beyond Latin-1. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

import { ConfigurationError } from "./errors.js";
import type { OperationSpec } from "./operation-spec.js";
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
 * @throws {@link ConfigurationError} when there is no credential although one is required.
 */
export type Authorize = (
  auth: OperationSpec["auth"],
  headers: Readonly<Record<string, string>>,
) => Promise<Authorization | undefined>;

/**
 * Creates the function that finds the credential of a client that has one: in the option, otherwise in the environment.
 */
export function oneCredential(
  providerName: string,
  carrier: CredentialCarrier,
  credential: Credential | undefined,
): Authorize {
  const read = createReader(carrier, credential);
  return async (auth, headers) => {
    const own = readOwn(carrier, headers);
    if (own || auth === false) return own;
    const found = await read();
    if (found || auth === "optional") return found;
    throw new ConfigurationError(`${providerName}: no credential. Pass ${describe(carrier)}`);
  };
}

/** Returns the authorization in the caller's own headers, if there is one. */
export function readOwn(
  carrier: CredentialCarrier,
  headers: Readonly<Record<string, string>>,
): Authorization | undefined {
  const value = carrier.in === "header" && headers[carrier.name];
  return value ? carry(carrier, value) : undefined;
}

/** Creates the function that reads a credential and returns it as it is sent. */
export function createReader(
  carrier: CredentialCarrier,
  credential: Credential | undefined,
): () => Promise<Authorization | undefined> {
  const { environmentVariable, value = String } = carrier;
  return async () => {
    const given: unknown = typeof credential === "function" ? await credential() : credential;
    const secret = (typeof given === "string" ? given : globalThis.process?.env?.[environmentVariable])?.trim();
    return secret ? carry(carrier, value(secret), secret) : undefined;
  };
}

/**
 * @throws {@link ConfigurationError} for a value that is not valid in a header: `fetch` would repeat it in a message.
 */
function carry({ in: place, name }: CredentialCarrier, value: string, ...secrets: string[]): Authorization {
  secrets.push(value.replace(/^\w+ /, ""));
  if (place === "query") {
    const encoded = encodeURIComponent(value);
    secrets.push(encoded);
    return { query: `&${name}=${encoded}`, secrets };
  }
  if (!isHeader(name, value)) {
    throw new ConfigurationError("the credential has a character that is not allowed in a header");
  }
  return { headers: { [name]: value }, secrets };
}

/** Describes how to give a credential to a client, for messages. */
export function describe({ option, environmentVariable }: CredentialCarrier): string {
  return `\`${option}\` to the client, or set the environment variable ${environmentVariable}`;
}

/** Returns the Base64 of a text in UTF-8. On its own, `btoa` fails beyond Latin-1. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

import { ConfigurationError } from "./errors.js";
import { type Credential, isHeader } from "./options.js";
import type { Provider } from "./provider.js";

/** The credential of a request. */
export interface Authorization {
  /** The value of the `Authorization` header. */
  header: string;
  /** What to redact in messages: the credential, and the header without its scheme. */
  secrets: readonly string[];
}

/**
 * Returns the authorization of one attempt; `undefined` when there is no credential and none is required.
 *
 * @throws {@link ConfigurationError} when there is no credential although one is required.
 */
export type Authorize = (required: boolean) => Promise<Authorization | undefined> | Authorization | undefined;

/** Creates the function that finds a client's credential: the option first, then the environment. */
export function createAuthorize(provider: Provider, credential: Credential | undefined): Authorize {
  const { option, environmentVariable, header } = provider.credential;
  // Most calls use the credential of the previous call. Keeping its header avoids encoding it again.
  let last: { secret: string; authorization: Authorization } | undefined;
  const authorize = (given: string | undefined, required: boolean): Authorization | undefined => {
    const secret = (given ?? globalThis.process?.env?.[environmentVariable])?.trim();
    if (secret) {
      if (secret !== last?.secret) last = { secret, authorization: toAuthorization(header(secret), secret) };
      return last.authorization;
    }
    if (!required) return undefined;
    const remedy = `Pass \`${option}\` to the client, or set the environment variable ${environmentVariable}`;
    throw new ConfigurationError(`${provider.name}: no credential. ${remedy}`);
  };
  if (typeof credential !== "function") return (required) => authorize(credential, required);
  return async (required) => {
    const secret: unknown = await credential();
    return authorize(typeof secret === "string" ? secret : undefined, required);
  };
}

/**
 * @throws {@link ConfigurationError} for a value that is not valid in a header: `fetch` would repeat it in a message.
 */
export function toAuthorization(header: string, ...secrets: string[]): Authorization {
  if (!isHeader("authorization", header)) {
    throw new ConfigurationError("the credential has a character that is not allowed in a header");
  }
  return { header, secrets: [...secrets, header.replace(/^\w+ /, "")] };
}

/** Returns the Base64 of a text in UTF-8. On its own, `btoa` fails beyond Latin-1. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

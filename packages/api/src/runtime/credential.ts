import { ConfigurationError } from "./errors.js";
import { type Credential, isHeader } from "./options.js";
import type { Provider } from "./provider.js";

/** What proves to the server who the caller is. */
export interface Authorization {
  /** The value of the `Authorization` header. */
  header: string;
  /** What no message may show: the credential, and the header without its scheme. */
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
  // Most calls use the credential of the call before. Encoding it again would take a tenth of the time of a call.
  let last: { secret: string; authorization: Authorization } | undefined;
  const authorize = (given: string | undefined, required: boolean): Authorization | undefined => {
    const secret = (given ?? globalThis.process?.env?.[environmentVariable])?.trim();
    if (secret) {
      if (secret !== last?.secret) last = { secret, authorization: toAuthorization(header(secret), secret) };
      return last.authorization;
    }
    if (!required) return undefined;
    throw new ConfigurationError(
      `${provider.name}: no credential. Pass \`${option}\` to the client, or set the environment variable ${environmentVariable}`,
    );
  };
  if (typeof credential !== "function") return (required) => authorize(credential, required);
  return async (required) => {
    const secret: unknown = await credential();
    return authorize(typeof secret === "string" ? secret : undefined, required);
  };
}

/** @throws {@link ConfigurationError} for a value that no header can carry: `fetch` would repeat it in a message. */
export function toAuthorization(header: string, ...secrets: string[]): Authorization {
  if (!isHeader("authorization", header)) {
    throw new ConfigurationError("the credential has a character that no header can carry");
  }
  return { header, secrets: [...secrets, header.replace(/^\w+ /, "")] };
}

/** Returns the Base64 of a text in UTF-8. On its own, `btoa` fails beyond Latin-1. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

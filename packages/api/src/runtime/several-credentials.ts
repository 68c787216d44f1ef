import {
  type Authorization,
  type Authorize,
  createReader,
  describe,
  missingCredential,
  readOwn,
} from "./credential.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import type { Credential } from "./options.js";
import type { CredentialCarrier } from "./provider.js";

/**
 * For the client of a provider whose spec has several security schemes. No provider of this package has, but the
 * generator supports such specs, and the feature tests of `packages/mock` run a client with it.
 *
 * Creates the function that finds the credentials of a client that has several. Operations name the alternatives that
 * they accept. The first one whose credentials are all given is used.
 *
 * @param carriers - by security scheme.
 * @param credentials - by security scheme.
 */
export function severalCredentials<Scheme extends string>(
  providerName: string,
  carriers: Readonly<Record<Scheme, CredentialCarrier>>,
  credentials: Readonly<Record<Scheme, Credential | undefined>>,
): Authorize {
  const schemes = Object.entries<CredentialCarrier>(carriers).map(([scheme, carrier]) => {
    const credential = Object.entries<Credential | undefined>(credentials).find(([name]) => name === scheme)?.[1];
    return { scheme, carrier, read: createReader(providerName, carrier, credential) };
  });
  return async (auth, headers, operation) => {
    const own = schemes.flatMap(({ carrier }) => readOwn(carrier, headers) ?? []);
    const alternatives = alternativesOf(auth).map((names) => schemes.filter(({ scheme }) => names.includes(scheme)));
    for (const alternative of alternatives) {
      const found = await Promise.all(
        alternative.map(async ({ carrier, read }) => readOwn(carrier, headers) ?? (await read(operation))),
      );
      if (found.every((one) => one !== undefined)) return join([...own, ...found]);
    }
    const ways = alternatives.map((alternative) => alternative.map(({ carrier }) => describe(carrier)).join(", and "));
    throw missingCredential(providerName, ways.join("; or "), operation);
  };
}

/**
 * Returns the alternatives. One that needs no credential comes last, so that credentials are sent if they are given.
 */
function alternativesOf(auth: OperationDescriptor["auth"]): readonly (readonly string[])[] {
  return Array.isArray(auth) ? [...auth].sort((a, b) => Number(b.length > 0) - Number(a.length > 0)) : [[]];
}

function join(parts: readonly Authorization[]): Authorization | undefined {
  return {
    headers: Object.assign({}, ...parts.map(({ headers }) => headers)),
    query: [...new Set(parts.map(({ query }) => query))].join(""),
    secrets: parts.flatMap(({ secrets }) => secrets),
  };
}

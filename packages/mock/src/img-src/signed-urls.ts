import type { ActiveSignedUrl } from "../generated/img-src/models.js";
import { hmacSha256 } from "../sha256.js";

/** Signs delivery URLs. The service's algorithm is not public, so this is one of the emulator's own. */
export interface SignedUrls {
  sign(imageId: string, url: string, expiresAt: number): Promise<ActiveSignedUrl>;
  /** Whether a query has a valid signature for the image. */
  check(imageId: string, query: URLSearchParams): Promise<boolean>;
  hasExpired(signed: ActiveSignedUrl): boolean;
}

export function createSignedUrls(now: () => number, secret: string): SignedUrls {
  const hasExpired = (expiresAt: number): boolean => expiresAt * 1000 <= now();
  const signature = (imageId: string, expiresAt: number): Promise<string> =>
    hmacSha256(secret, `${imageId} ${expiresAt}`);
  return {
    async sign(imageId, url, expiresAt) {
      const sig = await signature(imageId, expiresAt);
      return { signed_url: `${url}?sig=${sig}&exp=${expiresAt}`, expires_at: expiresAt };
    },
    async check(imageId, query) {
      const expiresAt = Number(query.get("exp"));
      return !hasExpired(expiresAt) && query.get("sig") === (await signature(imageId, expiresAt));
    },
    hasExpired: ({ expires_at }) => hasExpired(expires_at),
  };
}

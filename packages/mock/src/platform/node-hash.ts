import { createHash } from "node:crypto";
import type { Sha256 } from "../sha256.js";

/** Uses Node's incremental hash. */
export function createSha256(): Sha256 {
  const hash = createHash("sha256");
  return { update: (bytes) => void hash.update(bytes), digest: async () => hash.digest("hex") };
}

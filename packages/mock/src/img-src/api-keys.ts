import { Failure } from "../errors.js";
import type { Handlers } from "../generated/img-src/handlers.js";
import type { ApiKey } from "../generated/img-src/models.js";
import type { Context } from "../provider.js";

const DAY_SECONDS = 86_400;

interface StoredKey {
  id: string;
  key: string;
  name: string;
  scopes: readonly string[];
  createdAt: number;
  lastUsedAt: number | null;
  expiresAt: number | null;
  totalRequests: number;
  deleted: boolean;
}

/** Keys that were created with `createApiKey`. Any other accepted key has all permissions. */
export function createApiKeys({ now, random, quota }: Context) {
  const keys = quota.collection<StoredKey>();
  const seconds = (): number => Math.floor(now() / 1000);
  const find = (key: string): StoredKey | undefined => [...keys.values()].find((one) => one.key === key);

  /** Whether the key was created here. */
  const issued = (key: string): boolean => find(key) !== undefined;

  /**
   * Counts a call.
   *
   * @param writes - whether the call changes something.
   * @throws Failure 401 for a deleted or expired key, 403 for one without the scope.
   */
  function use(key: string, writes: boolean): void {
    const found = find(key);
    if (!found) return;
    if (found.deleted) throw new Failure(401, "The API key was deleted");
    if (found.expiresAt !== null && found.expiresAt <= seconds()) throw new Failure(401, "The API key has expired");
    const scope = writes ? "write" : "read";
    if (!found.scopes.includes(scope)) throw new Failure(403, `The API key lacks the scope ${scope}`);
    found.lastUsedAt = seconds();
    found.totalRequests += 1;
  }

  const handlers = {
    listApiKeys() {
      const listed = [...keys.values()].filter(({ deleted }) => !deleted);
      return { api_keys: listed.map(toRecord), total: listed.length };
    },
    createApiKey({ body: { name, scopes = ["read", "write"], expires_in_days: days } }) {
      const created: StoredKey = {
        id: random.uuid(),
        key: `imgsrc_${random.word(48)}`,
        name,
        scopes,
        createdAt: seconds(),
        lastUsedAt: null,
        expiresAt: days === undefined ? null : seconds() + days * DAY_SECONDS,
        totalRequests: 0,
        deleted: false,
      };
      keys.set(created.id, created);
      const { last_used_at: _, total_requests: __, ...record } = toRecord(created);
      return { ...record, key: created.key };
    },
    deleteApiKey({ path: { id } }) {
      const found = keys.get(id);
      if (!found || found.deleted) throw new Failure(404, `No API key has the id ${JSON.stringify(id)}`);
      found.deleted = true;
      return { success: true, message: "The API key was deleted" };
    },
  } satisfies Handlers;

  return { issued, use, handlers };
}

function toRecord({ id, key, name, scopes, createdAt, lastUsedAt, expiresAt, totalRequests }: StoredKey): ApiKey {
  return {
    id,
    name,
    key_prefix: key.slice(0, 13),
    scopes: scopes.join(","),
    created_at: createdAt,
    last_used_at: lastUsedAt,
    expires_at: expiresAt,
    total_requests: totalRequests,
  };
}

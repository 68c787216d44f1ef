import { Failure } from "../errors.js";
import type { Handlers } from "../generated/pixelbin/handlers.js";
import type { Credentials, CredentialsRecord } from "../generated/pixelbin/models.js";
import type { Context } from "../provider.js";
import { ORGANIZATION_ID } from "./records.js";

interface Stored {
  readonly record: CredentialsRecord;
  readonly credentials: Credentials;
}

/** The organization's id is a number in the response of `addCredentials` and text in the others, as with the service. */
export function createCredentialsHandlers({ timestamp, random, quota }: Context) {
  const stored = quota.collection<Stored>({
    missing: (pluginId) => new Failure(404, `No credentials are stored for ${JSON.stringify(pluginId)}`),
  });
  return {
    addCredentials({ body: { pluginId, credentials } }) {
      const now = timestamp();
      const record = { _id: random.uuid(), createdAt: now, updatedAt: now, orgId: ORGANIZATION_ID, pluginId };
      stored.set(pluginId, { record, credentials });
      return record;
    },
    updateCredentials({ path: { pluginId }, body: { credentials } }) {
      const { record } = stored.need(pluginId);
      const changed = { ...record, updatedAt: timestamp(), orgId: String(ORGANIZATION_ID), isActive: true };
      stored.set(pluginId, { record: changed, credentials });
      return changed;
    },
    deleteCredentials({ path: { pluginId } }) {
      const { record, credentials } = stored.need(pluginId);
      stored.delete(pluginId);
      return { ...record, orgId: String(ORGANIZATION_ID), isActive: false, credentials };
    },
  } satisfies Handlers;
}

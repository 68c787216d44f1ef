import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Context, Handler } from "../provider.js";
import { object, text } from "../values.js";
import { ORGANIZATION_ID } from "./records.js";

interface Stored {
  readonly record: JsonObject;
  readonly credentials: JsonObject;
}

/** The organization's id is a number in the answer of `addCredentials` and text in the others, as with the service. */
export function createCredentialsHandlers({ now, random, quota }: Context): Record<string, Handler> {
  const stored = quota.collection<Stored>();
  const timestamp = (): string => new Date(now()).toISOString();
  const find = (pluginId = ""): Stored => {
    const found = stored.get(pluginId);
    if (!found) throw new Failure(404, `No credentials are stored for ${JSON.stringify(pluginId)}`);
    return found;
  };
  return {
    addCredentials({ body }) {
      const pluginId = text(body.pluginId) ?? "";
      const at = timestamp();
      const record = { _id: random.uuid(), createdAt: at, updatedAt: at, orgId: ORGANIZATION_ID, pluginId };
      stored.set(pluginId, { record, credentials: object(body.credentials) ?? {} });
      return record;
    },
    updateCredentials({ path, body }) {
      const found = find(path.pluginId);
      const record = { ...found.record, updatedAt: timestamp(), orgId: String(ORGANIZATION_ID), isActive: true };
      stored.set(path.pluginId ?? "", { record, credentials: object(body.credentials) ?? {} });
      return record;
    },
    deleteCredentials({ path }) {
      const { record, credentials } = find(path.pluginId);
      stored.delete(path.pluginId ?? "");
      return { ...record, orgId: String(ORGANIZATION_ID), isActive: false, credentials };
    },
  };
}

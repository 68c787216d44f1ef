import type { JsonObject } from "../json.js";
import type { Context, Handler } from "../provider.js";
import { flag, text, texts } from "../values.js";
import { refuse } from "./failures.js";

/** The vendor's number. Its answer to one more is not documented. */
const MOST_WEBHOOKS = 3;

interface Webhook extends JsonObject {
  readonly id: string;
  readonly endpoint: string;
  readonly events: readonly string[];
  readonly enabled: boolean;
  /** The key of the signatures. It cannot be set or changed. */
  readonly secret: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The webhooks of the account. The emulator keeps them, and sends them nothing. */
export function createWebhookHandlers({ now, random, quota }: Context): Record<string, Handler> {
  const webhooks = quota.collection<Webhook>();
  const timestamp = (): string => new Date(now()).toISOString();

  function find(id = ""): Webhook {
    if (!/^[0-9a-f]{24}$/.test(id)) refuse(400, "The id parameter is no valid id.");
    return webhooks.get(id) ?? refuse(404, "The requested webhook does not exist.");
  }

  function refuseTakenEndpoint(endpoint: string, except?: string): void {
    if ([...webhooks.values()].some((webhook) => webhook.endpoint === endpoint && webhook.id !== except)) {
      refuse(400, "A webhook with this endpoint exists already.");
    }
  }

  return {
    createWebhook({ body }) {
      const endpoint = text(body.endpoint) ?? "";
      refuseTakenEndpoint(endpoint);
      if (webhooks.size >= MOST_WEBHOOKS) refuse(400, `An account has at most ${MOST_WEBHOOKS} webhooks.`);
      const webhook: Webhook = {
        id: random.hex(24),
        endpoint,
        events: texts(body.events) ?? [],
        enabled: flag(body.enabled) ?? true,
        secret: `whsec_${random.word(32)}`,
        createdAt: timestamp(),
        updatedAt: timestamp(),
      };
      webhooks.set(webhook.id, webhook);
      return webhook;
    },
    listWebhooks: () => [...webhooks.values()],
    getWebhook: ({ path }) => find(path.id),
    updateWebhook({ path, body }) {
      const webhook = find(path.id);
      const endpoint = text(body.endpoint) ?? webhook.endpoint;
      refuseTakenEndpoint(endpoint, webhook.id);
      const changed: Webhook = {
        ...webhook,
        endpoint,
        events: texts(body.events) ?? webhook.events,
        enabled: flag(body.enabled) ?? webhook.enabled,
        updatedAt: timestamp(),
      };
      webhooks.set(webhook.id, changed);
      return changed;
    },
    deleteWebhook({ path }) {
      webhooks.delete(find(path.id).id);
      return undefined;
    },
  };
}

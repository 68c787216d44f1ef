import type { Handlers } from "../generated/imagekit/handlers.js";
import type { Webhook } from "../generated/imagekit/models.js";
import { pick } from "../pick.js";
import type { Context } from "../provider.js";
import { refuse } from "./failures.js";

/** The vendor's limit. The response to a fourth webhook is not documented. */
const MOST_WEBHOOKS = 3;

/** The webhooks of the account. The emulator stores them but sends nothing to them. */
export function createWebhookHandlers({ timestamp, random, quota }: Context) {
  const webhooks = quota.collection<Webhook>();

  function find(id: string): Webhook {
    if (!/^[0-9a-f]{24}$/.test(id)) refuse(400, "The id parameter is not a valid id.");
    return webhooks.get(id) ?? refuse(404, "The requested webhook does not exist.");
  }

  function refuseTaken(endpoint: string, id?: string): void {
    if ([...webhooks.values()].some((webhook) => webhook.endpoint === endpoint && webhook.id !== id)) {
      refuse(400, "A webhook with this endpoint exists already.");
    }
  }

  return {
    createWebhook({ body: { endpoint, events, enabled = true } }) {
      refuseTaken(endpoint);
      if (webhooks.size >= MOST_WEBHOOKS) refuse(400, `An account has at most ${MOST_WEBHOOKS} webhooks.`);
      const webhook: Webhook = {
        id: random.hex(24),
        endpoint,
        events,
        enabled,
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
      if (body.endpoint !== undefined) refuseTaken(body.endpoint, webhook.id);
      const changed: Webhook = {
        ...webhook,
        ...pick(body, "endpoint", "events", "enabled"),
        updatedAt: timestamp(),
      };
      webhooks.set(webhook.id, changed);
      return changed;
    },
    deleteWebhook({ path }) {
      webhooks.delete(find(path.id).id);
      return undefined;
    },
  } satisfies Handlers;
}

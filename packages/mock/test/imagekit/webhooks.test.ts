import { isApiError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { refusal, start } from "./support.js";

const hook = (name: string) => ({ endpoint: `https://hooks.example.com/${name}`, events: ["file.created" as const] });

describe("the webhooks of the account", () => {
  test("are added with a secret, listed, read, changed member by member, and deleted", async () => {
    const { client, clock } = start();
    const { webhooks } = client;
    const added = await webhooks.createWebhook(hook("a"));
    expect(added).toEqual({
      ...hook("a"),
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      enabled: true,
      secret: expect.stringMatching(/^whsec_\w{32}$/),
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
    });
    const { id, secret } = added;
    clock.advance(1000);
    const events = ["file.deleted", "file.updated"] as const;
    const changed = await webhooks.updateWebhook({ id, enabled: false, events: [...events] });
    expect(changed).toEqual({ ...added, events, enabled: false, updatedAt: "2026-01-01T00:00:01.000Z" });
    expect(await webhooks.updateWebhook({ id, endpoint: "http://hooks.example.com/b" })).toMatchObject({
      events,
      secret,
    });
    expect(await webhooks.listWebhooks()).toEqual([await webhooks.getWebhook({ id })]);
    await webhooks.deleteWebhook({ id });
    expect(await webhooks.listWebhooks()).toEqual([]);
  });

  test("have an endpoint of their own, and are at most 3", async () => {
    const { webhooks } = start().client;
    for (const name of ["a", "b"]) await webhooks.createWebhook(hook(name));
    const taken = { status: 400, message: expect.stringContaining("exists already") };
    expect(await refusal(webhooks.createWebhook(hook("a")))).toMatchObject(taken);
    const { id } = await webhooks.createWebhook(hook("c"));
    expect(await refusal(webhooks.updateWebhook({ id, endpoint: hook("a").endpoint }))).toMatchObject(taken);
    expect(await webhooks.updateWebhook({ id, endpoint: hook("c").endpoint })).toMatchObject(hook("c"));
    const fourth = await refusal(webhooks.createWebhook(hook("d")));
    expect(fourth).toMatchObject({ status: 400, message: expect.stringContaining("at most 3") });
    await webhooks.deleteWebhook({ id });
    await webhooks.createWebhook(hook("d"));
  });

  test("need an id that there is", async () => {
    const { webhooks } = start().client;
    expect(isApiError(await refusal(webhooks.getWebhook({ id: "0".repeat(24) })), 404)).toBe(true);
    expect(isApiError(await refusal(webhooks.deleteWebhook({ id: "0".repeat(24) })), 404)).toBe(true);
    expect(isApiError(await refusal(webhooks.getWebhook({ id: "first" })), 400)).toBe(true);
  });
});

import { RateLimitError } from "@pixwire/api/runtime";
import { describe, expect, test } from "vitest";
import { png, refusal, START, start } from "./support.js";

describe("presets", () => {
  test("are made, read and changed by id, and deleted by name", async () => {
    const { client, mock, pass } = start();
    const preset = await client.presets.createPreset({ name: "card", params: { w: 400, fit: "cover" } });
    expect(preset).toMatchObject({ name: "card", description: null, created_at: START / 1000, usage_count: 0 });
    pass(10);
    const changed = await client.presets.updatePreset({ id: preset.id, params: { w: 480 }, description: "Wide" });
    expect(changed).toEqual({ ...preset, params: { w: 480 }, description: "Wide", updated_at: START / 1000 + 10 });
    expect((await client.presets.updatePreset({ id: preset.id, description: null })).description).toBeNull();
    expect(await client.presets.getPreset({ id: preset.id })).toMatchObject({ name: "card", params: { w: 480 } });
    expect(await client.presets.listPresets()).toMatchObject({ total: 1, presets: [{ id: preset.id }] });
    expect(await refusal(client.presets.deletePreset({ name: preset.id }))).toMatchObject({ status: 404 });
    await client.presets.deletePreset({ name: "card" });
    expect(mock.state.presets()).toEqual([]);
  });

  test("keep what a body cannot set", async () => {
    const { client, sendJson } = start();
    const preset = await client.presets.createPreset({ name: "card", params: { w: 400 } });
    const foreign = { id: "other", created_at: 1, usage_count: 9, more: true };
    expect(await sendJson("PUT", `/api/v1/settings/presets/${preset.id}`, foreign)).toEqual(preset);
    expect(await client.presets.getPreset({ id: preset.id })).toEqual(preset);
  });

  test("have names of their own, at most 50", async () => {
    const { client } = start();
    const { id } = await client.presets.createPreset({ name: "preset-0", params: {} });
    expect(await refusal(client.presets.createPreset({ name: "preset-0", params: {} }))).toMatchObject({ status: 409 });
    for (let count = 1; count < 50; count++) await client.presets.createPreset({ name: `preset-${count}`, params: {} });
    expect(await refusal(client.presets.createPreset({ name: "preset-50", params: {} }))).toMatchObject({
      status: 403,
    });
    expect(await refusal(client.presets.updatePreset({ id, name: "preset-1" }))).toMatchObject({ status: 409 });
  });
});

test("settings keep what is not sent", async () => {
  const { client, pass } = start({ username: "grace" });
  const { settings } = await client.settings.getSettings();
  expect(settings).toMatchObject({ username: "grace", plan: "pro", total_uploads: 0 });
  pass(5);
  await client.images.uploadImage({ file: png(1) });
  const updated = await client.settings.updateSettings({ default_quality: 75, default_max_width: 2400 });
  const bytes = { total_uploads: 1, storage_used_bytes: 200 };
  expect(updated.settings).toEqual({
    ...settings,
    ...bytes,
    default_quality: 75,
    default_max_width: 2400,
    updated_at: START / 1000 + 5,
  });
  await client.settings.updateSettings({ default_max_width: null });
  expect((await client.settings.getSettings()).settings.default_max_width).toBeNull();
});

test("settings keep what a body cannot set", async () => {
  const { client, sendJson } = start();
  const { settings } = await client.settings.getSettings();
  await sendJson("PUT", "/api/v1/settings", { plan: "free", username: "grace", id: 1, more: true });
  expect((await client.settings.getSettings()).settings).toEqual(settings);
});

describe("API keys", () => {
  test("that the API made are accepted beside the one of the options", async () => {
    const { client, clientWith } = start({ token: "imgsrc_test" });
    const { key } = await client.apiKeys.createApiKey({ name: "ci" });
    await clientWith(key).usage.getUsage();
    expect(await refusal(clientWith("imgsrc_other").usage.getUsage())).toMatchObject({ status: 401 });
    expect(await client.apiKeys.listApiKeys()).toMatchObject({
      total: 1,
      api_keys: [{ name: "ci", scopes: "read,write", total_requests: 1, last_used_at: START / 1000 }],
    });
    expect(JSON.stringify(await client.apiKeys.listApiKeys())).not.toContain(key);
  });

  test("have the rights that they were given", async () => {
    const { client, clientWith } = start();
    const reader = clientWith((await client.apiKeys.createApiKey({ name: "reader", scopes: ["read"] })).key);
    await reader.images.listImages();
    expect(await refusal(reader.images.uploadImage({ file: png(1) }))).toMatchObject({ status: 403 });
  });

  test("expire, and can be deleted", async () => {
    const { client, clientWith, pass } = start();
    const short = await client.apiKeys.createApiKey({ name: "short", expires_in_days: 1 });
    const long = await client.apiKeys.createApiKey({ name: "long" });
    expect([short.expires_at, long.expires_at]).toEqual([START / 1000 + 86_400, null]);
    pass(86_400);
    expect(await refusal(clientWith(short.key).usage.getUsage())).toMatchObject({ status: 401 });
    await clientWith(long.key).usage.getUsage();
    await client.apiKeys.deleteApiKey({ id: long.id });
    expect(await refusal(clientWith(long.key).usage.getUsage())).toMatchObject({ status: 401 });
    expect(await refusal(client.apiKeys.deleteApiKey({ id: long.id }))).toMatchObject({ status: 404 });
    expect((await client.apiKeys.listApiKeys()).total).toBe(1);
  });
});

describe("the rate limit", () => {
  test("is counted down in every answer, per key, and starts anew with the minute", async () => {
    const { client, clientWith, pass } = start();
    const limits = async (one = client): Promise<(string | null)[]> => {
      const { response } = await one.usage.getUsage().withResponse();
      return ["limit", "remaining", "reset"].map((name) => response.headers.get(`x-ratelimit-${name}`));
    };
    expect(await limits()).toEqual(["500", "499", String(START / 1000 + 60)]);
    pass(59);
    expect(await limits()).toEqual(["500", "498", String(START / 1000 + 60)]);
    expect(await limits(clientWith("imgsrc_other"))).toEqual(["500", "499", String(START / 1000 + 60)]);
    pass(1);
    expect(await limits()).toEqual(["500", "499", String(START / 1000 + 120)]);
  });

  test("refuses nothing unless it is switched on", async () => {
    const { client } = start({ plan: "free" });
    for (let count = 0; count < 120; count++) await client.health.healthCheck();
  });

  test("refuses what is beyond it", async () => {
    const { client, mock, pass } = start({ rateLimit: 2 });
    await client.usage.getUsage();
    await client.usage.getUsage();
    const error = await refusal(client.usage.getUsage());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, code: "RATE_LIMITED" });
    pass(60);
    await client.usage.getUsage();
    expect(mock.requests.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
  });

  test("is the plan's when it is only switched on", async () => {
    const { client } = start({ plan: "free", rateLimit: true });
    for (let count = 0; count < 100; count++) await client.settings.getSettings();
    expect(await refusal(client.settings.getSettings())).toMatchObject({ status: 429 });
  });
});

test.each([{ username: "a/b" }, { rateLimit: -1 }, { maxUploadBytes: Number.NaN }])("%j makes no sense", (options) => {
  expect(() => start(options)).toThrow(RangeError);
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigurationError } from "../../src/runtime/index.js";
import { clientOver, failure, KEY, usage } from "./support.js";

describe("the API key", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    [KEY, `Bearer ${KEY}`],
    [`Bearer ${KEY}`, `Bearer ${KEY}`],
    [`bearer ${KEY}`, `bearer ${KEY}`],
  ])("%s is sent as %s", async (apiKey, header) => {
    const { client, requests } = clientOver(usage, { apiKey });
    await client.usage.getUsage();
    expect(requests[0]?.headers.get("authorization")).toBe(header);
  });

  test("is asked for before each attempt, so that a rotated one is used in a retry", async () => {
    const keys = ["imgsrc_old", "imgsrc_new"];
    const { client, requests } = clientOver((_, attempt) => (attempt === 1 ? failure(503) : usage()), {
      apiKey: async () => keys.shift() ?? "",
      retry: { maxRetries: 1, initialDelayMs: 0 },
    });
    await client.usage.getUsage();
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer imgsrc_old",
      "Bearer imgsrc_new",
    ]);
  });

  test("comes from IMGSRC_API_KEY when none is given, read when a call is made", async () => {
    const { client, requests } = clientOver(usage, { apiKey: undefined });
    vi.stubEnv("IMGSRC_API_KEY", "imgsrc_from_env");
    await client.usage.getUsage();
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer imgsrc_from_env");
  });

  test("when there is none, the call says so and sends nothing", async () => {
    vi.stubEnv("IMGSRC_API_KEY", "");
    const { client, requests } = clientOver(usage, { apiKey: undefined });
    const error: unknown = await client.usage.getUsage().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toMatch(
      /^ConfigurationError: getUsage: img-src needs a credential\..*`apiKey`.*IMGSRC_API_KEY$/,
    );
    expect(requests).toHaveLength(0);
  });

  test.each([
    ["the option `apiKey`", `${KEY}\nx`, ""],
    ["the environment variable IMGSRC_API_KEY", undefined, `${KEY}\u2713`],
  ])(
    "with a line break or another forbidden character in %s is refused and not quoted",
    async (source, apiKey, env) => {
      vi.stubEnv("IMGSRC_API_KEY", env);
      const { client, requests } = clientOver(usage, { apiKey });
      const error: unknown = await client.usage.getUsage().catch((thrown) => thrown);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({ operation: "getUsage" });
      expect(String(error)).toBe(
        `ConfigurationError: getUsage: the credential of img-src in ${source} has a character that a header cannot ` +
          "contain, such as a line break. Copy the credential again",
      );
      expect(requests).toHaveLength(0);
    },
  );

  test("does not go with a health check", async () => {
    const { client, requests } = clientOver(() => Response.json({ status: "ok", timestamp: "2026-01-15T09:30:00Z" }), {
      apiKey: undefined,
    });
    await client.health.healthCheck();
    expect(requests[0]?.headers.has("authorization")).toBe(false);
  });
});

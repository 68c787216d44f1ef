import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@pixwire/mock";
import { describe, expect, test } from "vitest";
import { pixwire, type Surroundings, temporaryFolder } from "./support/run.js";

const SECRET = "0123456789abcdef-secret";

function home(more: Surroundings = {}): Surroundings & { env: Record<string, string> } {
  return { ...more, env: { PIXWIRE_CONFIG_DIR: join(temporaryFolder(), "config"), ...more.env } };
}

test("a credential comes from standard input or a variable, and only its owner can read it", async () => {
  const around = home({ stdin: `${SECRET}\n` });
  const added = await pixwire(["auth", "add", "pixelbin", "--stdin"], around);
  expect(added).toMatchObject({ code: 0, stdout: "" });
  const file = join(around.env.PIXWIRE_CONFIG_DIR ?? "", "profiles.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(around.env.PIXWIRE_CONFIG_DIR ?? "").mode & 0o777).toBe(0o700);
  expect(readdirSync(around.env.PIXWIRE_CONFIG_DIR ?? "")).toEqual(["profiles.json"]);

  const env = { ...around.env, SHOP: "another-credential" };
  const second = [
    "auth",
    "add",
    "pixelbin",
    "--profile",
    "shop",
    "--from-env",
    "SHOP",
    "--base-url",
    "http://localhost:1",
  ];
  expect((await pixwire(second, { env })).code).toBe(0);
  expect(await pixwire(second, { env })).toMatchObject({ code: 2 });
  const listed = await pixwire(["auth", "list", "--json"], around);
  expect(listed.records()).toEqual([
    { provider: "pixelbin", profile: "default", current: true },
    { provider: "pixelbin", profile: "shop", current: false, baseUrl: "http://localhost:1" },
  ]);
  expect((await pixwire(["auth", "use", "pixelbin", "shp"], around)).stderr).toContain("Did you mean shop?");
  expect((await pixwire(["auth", "use", "pixelbin", "shop"], around)).code).toBe(0);
  expect(readFileSync(file, "utf8")).toContain('"current": "shop"');

  expect(await pixwire(["auth", "remove", "pixelbin", "shop"], around)).toMatchObject({ code: 2 });
  expect(
    await pixwire(["auth", "remove", "pixelbin", "shop"], { ...around, terminal: 80, stdin: "n\n" }),
  ).toMatchObject({
    code: 1,
  });
  expect(await pixwire(["auth", "remove", "pixelbin", "shop", "--yes"], around)).toMatchObject({ code: 0 });
  expect((await pixwire(["auth", "list", "--json"], around)).records()).toHaveLength(1);
});

test("a credential is no argument, and one that no header can hold is refused without being shown", async () => {
  expect((await pixwire(["auth", "add", "pixelbin", SECRET])).code).toBe(2);
  expect((await pixwire(["auth", "add", "pixelbin"])).stderr).toContain("--stdin");
  const wrong = await pixwire(["auth", "add", "pixelbin", "--stdin"], home({ stdin: `${SECRET}\n${SECRET}` }));
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).not.toContain(SECRET);
});

describe("profiles that cannot be trusted are refused", () => {
  test.each([
    ["{", "it is not JSON"],
    ["[]", "it is not an object"],
    ['{"version":2}', "another version"],
    ['{"version":1,"pixelbin":{"profiles":{"a":{"credential":7}}}}', "has no credential"],
    ['{"version":1,"pixelbin":{"profiles":{"a":{"credential":"x","baseUrl":7}}}}', "baseUrl is not a text"],
  ])("%s", async (text, problem) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "profiles.json"), text, { mode: 0o600 });
    const { code, stderr } = await pixwire(["auth", "list"], { env: { PIXWIRE_CONFIG_DIR: folder } });
    expect(stderr).toContain(problem);
    expect(code).toBe(2);
  });

  test("a file that others can read", async () => {
    const around = home({ stdin: SECRET });
    await pixwire(["auth", "add", "pixelbin", "--stdin"], around);
    const file = join(around.env.PIXWIRE_CONFIG_DIR ?? "", "profiles.json");
    chmodSync(file, 0o644);
    const { code, stderr } = await pixwire(["auth", "check"], around);
    expect(stderr).toContain(`chmod 600 '${file}'`);
    expect(code).toBe(2);
    expect(existsSync(file)).toBe(true);
  });
});

describe("which credential is used", () => {
  /** Runs `auth check` and returns the credential that arrived, and where it came from. */
  async function used(argv: readonly string[], env: Record<string, string>): Promise<[string | undefined, unknown]> {
    const around = home({ stdin: "from-profile-default" });
    await pixwire(["auth", "add", "pixelbin", "--stdin"], around);
    await pixwire(["auth", "add", "pixelbin", "--stdin", "--profile", "work"], {
      ...around,
      stdin: "from-profile-work",
    });
    const mock = createMock("pixelbin");
    let authorization: string | null = null;
    const { records } = await pixwire(["auth", "check", "pixelbin", "--json", ...argv], {
      env: { ...around.env, ...env },
      fetch: (request) => {
        authorization = request.headers.get("authorization");
        return mock.fetch(request);
      },
    });
    const sent = String(authorization).replace("Bearer ", "");
    return [Buffer.from(sent, "base64").toString(), records()[0]?.source];
  }

  test("an option beats the environment, which beats the profile", async () => {
    expect(await used([], {})).toEqual(["from-profile-default", "profile default"]);
    expect(await used([], { PIXWIRE_PROFILE: "work" })).toEqual(["from-profile-work", "profile work"]);
    expect(await used([], { PIXELBIN_API_TOKEN: "from-environment" })).toEqual([
      "from-environment",
      "PIXELBIN_API_TOKEN",
    ]);
    expect(await used(["--profile", "work"], { PIXELBIN_API_TOKEN: "from-environment" })).toEqual([
      "from-profile-work",
      "profile work",
    ]);
  });
});

describe("auth check", () => {
  test("ends with 4 when the service refuses, 5 when it does not answer, and shows no secret", async () => {
    const env = { PIXELBIN_API_TOKEN: SECRET };
    const mock = createMock("pixelbin", { token: "another" });
    for (const flags of [[], ["-v"], ["--debug"], ["--json"]]) {
      const refused = await pixwire(["auth", "check", "pixelbin", ...flags], { env, fetch: mock.fetch });
      expect(refused.code).toBe(4);
      const sent = Buffer.from(SECRET).toString("base64");
      for (const text of [SECRET, sent]) expect(refused.stdout + refused.stderr).not.toContain(text);
    }
    const unreachable = await pixwire(["auth", "check", "pixelbin", "--max-retries", "0"], {
      env,
      fetch: () => Promise.reject(new TypeError("fetch failed")),
    });
    expect(unreachable.code).toBe(5);
    expect(unreachable.stderr).toContain("pixwire doctor");
  });

  test("ends with 3 when one of two works, and with 2 when there is nothing to check", async () => {
    const pixelbin = createMock("pixelbin");
    const { code, records } = await pixwire(["auth", "check", "--json"], {
      env: { PIXELBIN_API_TOKEN: "token", IMGSRC_API_KEY: "imgsrc_key" },
      fetch: (request) =>
        request.url.includes("pixelbin")
          ? pixelbin.fetch(request)
          : Promise.resolve(new Response("{}", { status: 401 })),
    });
    expect(records().map(({ provider, ok }) => [provider, ok])).toEqual([
      ["pixelbin", true],
      ["img-src", false],
    ]);
    expect(code).toBe(3);
    expect((await pixwire(["auth", "check"])).code).toBe(2);
  });
});

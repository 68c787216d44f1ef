import { expect, test } from "vitest";
import { pixwire } from "./support/run.js";

const answering = (date: Date) => () =>
  Promise.resolve(new Response(null, { status: 404, headers: { date: date.toUTCString() } }));

test("everything is well: the code is 0, and no credential is shown", async () => {
  const env = { PIXELBIN_API_TOKEN: "a-token-of-a-test", PIXELBIN_BASE_URL: "http://127.0.0.1:4010" };
  const { code, stdout, stderr, records } = await pixwire(["doctor", "--json"], { env, fetch: answering(new Date()) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain("a-token-of-a-test");
  const details = new Map(records().map(({ check, detail }) => [check, detail]));
  expect(details.get("PixelBin credential")).toBe("from PIXELBIN_API_TOKEN");
  expect(details.get("PixelBin server")).toBe("http://127.0.0.1:4010 (PIXELBIN_BASE_URL), clock agrees");
  expect(details.get("ImageKit credential")).toContain("IMAGEKIT_PRIVATE_KEY");
});

test("a wrong clock is a problem, and so is a server that does not answer", async () => {
  const skewed = await pixwire(["doctor", "--json"], { fetch: answering(new Date(Date.now() - 3_600_000)) });
  expect(skewed.stdout).toMatch(/this clock is 3\d{3} s ahead of the server's/);
  const silent = await pixwire(["doctor"], { fetch: () => Promise.reject(new TypeError("fetch failed")) });
  expect(silent.stdout).toContain("problem  PixelBin server: ");
  expect(silent.code).toBe(5);
});

test("a proxy is shown without its password, and no requests are made offline", async () => {
  const fetch = () => Promise.reject(new Error("a request was made"));
  const env = { HTTPS_PROXY: "http://user:secret-password@proxy.example:8080", NO_PROXY: "localhost" };
  const { code, stdout } = await pixwire(["doctor", "--offline"], { env, fetch, terminal: 40 });
  expect(code).toBe(0);
  expect(stdout).toContain("HTTPS_PROXY:");
  expect(stdout).not.toContain("secret-password");
  const unchecked = await pixwire(["doctor", "--offline"], { env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } });
  expect(unchecked.code).toBe(1);
});

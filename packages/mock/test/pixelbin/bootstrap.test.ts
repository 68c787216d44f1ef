import { createPixelbin } from "@pixwire/api/pixelbin";
import { expect, test } from "vitest";
import { createMock } from "../../src/index.js";

const mock = createMock("pixelbin", { now: () => 0 });
const { organization } = createPixelbin({ token: "canary-token", fetch: mock.fetch, retry: { maxRetries: 0 } });

test("a bootstrap token is for the origin in the header, and lasts two minutes", async () => {
  const answer = await organization.createBootstrapToken({ parentOrigin: "https://app.example.com" });
  expect(answer).toMatchObject({ allowedOrigins: ["https://app.example.com"], expiresIn: "1970-01-01T00:02:00.000Z" });
  const other = await organization.createBootstrapToken({ parentOrigin: "https://app.example.com" });
  expect(other.token).not.toBe(answer.token);
});

test("what is no origin is refused, by the emulator and before a request", async () => {
  await expect(organization.createBootstrapToken({ parentOrigin: "https://app.example.com/page" })).rejects.toThrow(
    /must be an origin/,
  );
  const before = mock.requests.length;
  const lines = "https://app.example.com\nx-injected: 1";
  await expect(organization.createBootstrapToken({ parentOrigin: lines })).rejects.toThrow(
    /`parentOrigin` must be one line of/,
  );
  // @ts-expect-error It is required.
  await expect(organization.createBootstrapToken({})).rejects.toThrow(/`?parentOrigin`? is required/);
  expect(mock.requests).toHaveLength(before);
});

import { createMock } from "@pixwire/mock";
import { expect, onTestFinished, test } from "vitest";
import { commandsOf, folderOf } from "../src/readme.js";
import { startExample } from "../src/start-example.js";

test.each([
  ["browser", "Files go to PixelBin."],
  ["worker", "It signs for PixelBin."],
])("with a token, %s signs with it, and starts no emulator", async (name, message) => {
  // Stands in for PixelBin, which accepts no other token.
  const service = await createMock("pixelbin", { token: "token-of-the-user" }).listen();
  onTestFinished(() => service.close());
  const [command = ""] = commandsOf(name, "Start it");
  const env = { PIXELBIN_API_TOKEN: "token-of-the-user", PIXELBIN_BASE_URL: service.url };
  const { url, output, stop } = await startExample(command, folderOf(name), { env });
  onTestFinished(stop);
  expect(output()).toContain(message);
  const response = await fetch(new URL("/sign", url), {
    method: "POST",
    headers: { origin: "http://localhost:5173", "content-type": "application/json" },
    body: JSON.stringify({ name: "photo.png", size: 5, type: "image/png" }),
  });
  const { presignedUrl } = await response.json();
  expect(presignedUrl.url).toMatch(new RegExp(`^${service.url}/`));
});

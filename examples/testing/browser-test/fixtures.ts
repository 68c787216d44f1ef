import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock, type FaultKind, type Mock, type PixelbinState } from "@pixwire/mock";
import { test as base } from "@playwright/test";
import { Photos } from "../src/photos.js";
import { createApp } from "../src/server.js";

/** The emulator behind the app. */
export interface Service {
  mock: Mock<PixelbinState>;
  url: string;
  /** How operations fail, by their names. */
  faults: Map<string, FaultKind>;
}

/**
 * Each test has an app and an emulator of its own, on ports that the system chooses. Tests can therefore run in parallel,
 * and none finds what another has left.
 */
export const test = base.extend<{ service: Service }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  service: async ({}, use) => {
    const faults = new Map<string, FaultKind>();
    const mock = createMock("pixelbin", {
      strict: true,
      faults: ({ operationId }) => faults.get(operationId ?? ""),
      predictions: { polls: 1 },
    });
    const server = await mock.listen();
    await use({ mock, url: server.url, faults });
    await server.close();
  },
  // What `page.goto("/")` leads to.
  baseURL: async ({ service }, use) => {
    const pixelbin = createPixelbin({ token: "any-token", baseUrl: service.url, retry: { maxRetries: 0 } });
    const app = createServer(createApp(new Photos(pixelbin)));
    await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
    await use(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
    await close(app);
  },
});

export { expect } from "@playwright/test";

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

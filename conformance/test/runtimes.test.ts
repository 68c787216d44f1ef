import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Emulators, startEmulators } from "../src/emulators.js";
import { runtimes } from "../src/runtimes/index.js";

const app = inject("app");
let emulators: Emulators;

beforeAll(async () => {
  emulators = await startEmulators(app);
});

afterAll(async () => {
  await emulators?.close();
});

describe("the suite holds from the packed packages", () => {
  test.for(runtimes)("$name", async (runtime, { skip }) => {
    const found = await runtime.find();
    if (!found) {
      if (process.env.CI) throw new Error(`${runtime.name} is missing on this machine`);
      return skip(`${runtime.name} is missing on this machine`);
    }
    const results = await found.run(app, emulators.world());
    expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(results.length).toBeGreaterThan(15);
  });
});

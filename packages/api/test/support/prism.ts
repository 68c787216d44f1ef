import { startPrism } from "@pixwire/scripts/prism";
import type { TestProject } from "vitest/node";
import { providers } from "./providers.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of Prism, by name of the spec. */
    prism: Record<string, string>;
  }
}

/** One Prism per spec, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.all(
    providers.map(async ({ name, specFile }) => ({ name, prism: await startPrism({ spec: specFile }) })),
  );
  project.provide("prism", Object.fromEntries(started.map(({ name, prism }) => [name, prism.url])));
  return async () => {
    await Promise.all(started.map(({ prism }) => prism.close()));
  };
}

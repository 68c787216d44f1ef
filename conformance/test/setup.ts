import type { TestProject } from "vitest/node";
import { installApp } from "../src/app.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the app that has installed the packed packages. Each test writes to folders of its own in it. */
    app: string;
    /** Where each packed package is, by the name of its folder. */
    tarballs: Readonly<Record<string, string>>;
  }
}

/** Packs and installs once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await installApp();
  project.provide("app", app.folder);
  project.provide("tarballs", Object.fromEntries(app.tarballs));
  return app.remove;
}

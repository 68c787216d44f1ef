import { afterAll, type TestContext } from "vitest";
import type { LocalServer, MissingProgram } from "./servers.js";

/** Starts a server for a test. Without its program, the test says that it is skipped; in CI, it fails. */
export async function requireServer(
  { skip }: TestContext,
  start: () => Promise<LocalServer | MissingProgram>,
): Promise<LocalServer> {
  const server = await start();
  if ("close" in server) return server;
  const message = `No ${server.missing}: queues in it are not tested`;
  if (process.env.CI === "true") throw new Error(message);
  // Vitest's reporter leaves the reason out.
  console.warn(`Skipped. ${message}.`);
  return skip(message);
}

/**
 * Starts a server for the tests of a file or a group when the first of them needs it, and ends it after the last.
 *
 * @returns what a test gets it with.
 */
export function useServer(
  start: () => Promise<LocalServer | MissingProgram>,
): (context: TestContext) => Promise<LocalServer> {
  let started: Promise<LocalServer | MissingProgram> | undefined;
  afterAll(async () => {
    const server = await started;
    if (server && "close" in server) await server.close();
  });
  return (context) => requireServer(context, () => (started ??= start()));
}

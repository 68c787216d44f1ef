import type { Handlers } from "../generated/imagekit/handlers.js";
import type { Context } from "../provider.js";
import { refuse } from "./failures.js";
import { endpointOf } from "./records.js";
import { createWork, type WorkOptions } from "./work.js";

export type Purges = ReturnType<typeof createPurges>;

export function createPurges(context: Context, options: WorkOptions) {
  const work = createWork<string>("purges", context, options);

  /** @returns the id of the request. Nothing happens when a purge ends, because the emulator has no cache. */
  const start = (url: string): string => work.start(url, () => {});

  const handlers = {
    purgeFileCache({ body: { url }, baseUrl }) {
      if (!url.startsWith(`${endpointOf(baseUrl)}/`)) {
        refuse(400, "The url parameter does not belong to your account.");
      }
      const star = url.indexOf("*");
      if (star >= 0 && star !== url.length - 1) refuse(400, "The url parameter has a wildcard that is not allowed.");
      return { requestId: start(url) };
    },
    getPurgeFileCacheStatus({ path }) {
      // The service answers 400 here, not 404.
      const task = work.read(path.requestId) ?? refuse(400, "No purge request exists with this id.");
      return { status: task.isDone ? "Completed" : "Pending" };
    },
  } satisfies Handlers;

  return {
    handlers,
    start,
    /** The URLs of all purge requests, in order. */
    urls: work.all,
  };
}

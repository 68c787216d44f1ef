import type { Context, Handler } from "../provider.js";
import { text } from "../values.js";
import { refuse } from "./failures.js";
import { endpointOf } from "./records.js";
import { createWork, type WorkOptions } from "./work.js";

export interface Purges {
  handlers: Record<string, Handler>;
  /** @returns the id of the request. */
  start(url: string): string;
  /** What was to be purged, in the order in which it was asked for. */
  urls(): string[];
}

export function createPurges(context: Context, options: WorkOptions): Purges {
  // The emulator holds no copies, so that the end of a purge does nothing.
  const work = createWork<string>("purges", context, options);
  const start = (url: string): string => work.start(url, () => {});
  return {
    start,
    urls: work.all,
    handlers: {
      purgeFileCache({ body, baseUrl }) {
        const url = text(body.url) ?? "";
        if (!url.startsWith(`${endpointOf(baseUrl)}/`))
          refuse(400, "The url parameter does not belong to your account.");
        const star = url.indexOf("*");
        if (star >= 0 && star !== url.length - 1) refuse(400, "The url parameter has a wildcard that is not allowed.");
        return { requestId: start(url) };
      },
      getPurgeFileCacheStatus({ path }) {
        // The service says 400 and not 404 here.
        const task = work.read(path.requestId ?? "") ?? refuse(400, "No purge request exists with this id.");
        return { status: task.isDone ? "Completed" : "Pending" };
      },
    },
  };
}

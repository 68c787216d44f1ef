import type { CommandDefinition } from "../definition.js";
import { QUEUE_OPTIONS } from "./queue-options.js";

export const worker: CommandDefinition = {
  name: "worker",
  summary: "copy files of a sync that another machine has put into a queue",
  description: [
    "Start it with the source and the destination of `pixwire sync --enqueue`, on as many machines as you like. It copies until it is stopped, and then hands back what it has not finished. Machines that write to a folder must share that folder.",
    "bullmq and ioredis, or bullmq and pg, have to be installed where it is started. See `pixwire help queues`.",
    "With --json, the only line has the `queue`, once the worker takes files.",
  ],
  group: "Files",
  arguments: [
    { name: "source", summary: "as that of the sync" },
    { name: "destination", summary: "as that of the sync" },
  ],
  options: [
    ...QUEUE_OPTIONS,
    { flags: "--unpause", summary: "let the queue go on after a worker has paused it", group: "How" },
    {
      flags: "--concurrency <number>",
      summary: "handle this many files at the same time, 8 if not given",
      group: "How",
    },
    {
      flags: "--rate-limit <rate>",
      summary: "as that of the sync: all workers together send at most so many requests",
      group: "How",
    },
  ],
  examples: [
    {
      command: "pixwire worker pixelbin:photos imagekit:/photos --redis redis://queue.example:6379",
      text: "Help with the sync of these places",
    },
  ],
  load: async () => (await import("./worker-action.js")).runWorker,
};

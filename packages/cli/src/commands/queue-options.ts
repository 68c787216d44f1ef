import type { OptionDefinition } from "../definition.js";

const group = "Many machines";

/** The options with which a sync is shared by several machines. */
export const QUEUE_OPTIONS: readonly OptionDefinition[] = [
  { flags: "--redis <url>", summary: "a queue in Redis; otherwise PIXWIRE_REDIS_URL", group },
  { flags: "--postgres <url>", summary: "a queue in PostgreSQL; otherwise PIXWIRE_POSTGRES_URL", group },
  {
    flags: "--queue <name>",
    summary: "the name of the queue; otherwise one that follows from source and destination",
    group,
  },
  {
    flags: "--label <text>",
    summary: "machines that see the same folder have the same label; otherwise each has its own",
    group,
  },
];

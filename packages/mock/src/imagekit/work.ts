import type { OptionRules } from "@pixwire/check-options";
import { checkOptions } from "../check-options.js";
import { isOver, msRule, pollsRule, type Timed } from "../duration.js";
import type { Context } from "../provider.js";

/** How long the service works on what it does not do at once. */
export interface WorkOptions {
  /** How long it is `Pending`, in milliseconds by the emulator's clock. @defaultValue 500 */
  pendingMs?: number | undefined;
  /** Counts reads instead of time: the read of this number is the first that sees the end. */
  polls?: number | undefined;
}

interface Task<About> {
  readonly id: string;
  readonly about: About;
  readonly isDone: boolean;
}

/** Work that ends by itself, in the order in which it was given. */
export interface Work<About> {
  /** @param finish - what the end does. */
  start(about: About, finish: () => void): string;
  /** One look at a piece of work, which counts as a poll. */
  read(id: string): Task<About> | undefined;
  /** What still runs. */
  pending(): About[];
  /** Everything that was ever started. */
  all(): About[];
  /** Ends what is due. */
  settle(): void;
}

const workOptionRules = { pendingMs: msRule, polls: pollsRule } satisfies OptionRules<WorkOptions>;

interface StoredTask<About> extends Task<About>, Timed {
  isDone: boolean;
  polls: number;
  finish(): void;
}

/**
 * @param name - of the option that holds `options`, for messages.
 * @throws RangeError or TypeError for a wrong option.
 */
export function createWork<About>(name: string, { now, random, quota }: Context, options: WorkOptions): Work<About> {
  checkOptions(`createMock: ${name}`, options, workOptionRules);
  const { pendingMs = 500, polls } = options;
  const tasks = quota.collection<StoredTask<About>>();

  function settle(): void {
    for (const task of tasks.values()) {
      if (task.isDone || !isOver(task, { ms: pendingMs, polls }, now())) continue;
      task.isDone = true;
      task.finish();
    }
  }

  return {
    settle,
    start(about, finish) {
      const id = random.hex(24);
      tasks.set(id, { id, about, finish, isDone: false, polls: 0, startedAt: now() });
      return id;
    },
    read(id) {
      const task = tasks.get(id);
      if (task) task.polls += 1;
      settle();
      return task;
    },
    pending: () => [...tasks.values()].filter(({ isDone }) => !isDone).map(({ about }) => about),
    all: () => [...tasks.values()].map(({ about }) => about),
  };
}

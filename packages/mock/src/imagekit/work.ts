import type { OptionRules } from "@pixwire/check-options";
import { checkOptions } from "../check-options.js";
import { isOver, msRule, pollsRule, type Timed } from "../duration.js";
import type { Context } from "../provider.js";

/** How long asynchronous work takes. */
export interface WorkOptions {
  /** How long the work is `Pending`, in milliseconds by the emulator's clock. @defaultValue 500 */
  pendingMs?: number | undefined;
  /** If given, the work ends with this read of its state, however much time has passed. */
  polls?: number | undefined;
}

interface Task<About> {
  readonly id: string;
  readonly about: About;
  readonly isDone: boolean;
}

/** Asynchronous work, completed in the order in which it was started. */
export interface Work<About> {
  /** @param finish - completes the work. @returns its id. */
  start(about: About, finish: () => void): string;
  /** Reads the state of a piece of work, which counts as a poll. */
  read(id: string): Task<About> | undefined;
  /** The work that is not completed. */
  pending(): About[];
  /** All work, completed or not. */
  all(): About[];
  /** Completes the work that is due. */
  settle(): void;
}

const workOptionRules = { pendingMs: msRule, polls: pollsRule } satisfies OptionRules<WorkOptions>;

interface StoredTask<About> extends Task<About>, Timed {
  isDone: boolean;
  polls: number;
  finish(): void;
}

/**
 * @param name - the name of the option that holds `options`, for messages.
 * @throws RangeError or TypeError for an invalid option.
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

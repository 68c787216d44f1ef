import { ConfigurationError } from "@pixwire/api/runtime";
import {
  aborter,
  boolean,
  callable,
  checkOptions,
  isObject,
  numberIn,
  type OptionRules,
  oneOf,
  type Rule,
  wholeNumberIn,
  withMethods,
} from "@pixwire/check-options";
import type { Item } from "./item.js";
import type { RateLimit } from "./limiter.js";
import type { Listable } from "./listing.js";
import type { PlannedItem } from "./plan.js";
import type { Journal, Source, Target } from "./ports.js";
import type { TransferProgress } from "./progress.js";
import type { Comparison, OnConflict } from "./step.js";

export interface TransferOptions {
  /**
   * Where the files come from: a source, or a list of items whose `url` can be fetched. A generator can be listed only
   * once, by a plan or by one run: pass a function that creates it instead.
   */
  source: Source | Listable<Item>;
  target: Target;
  /** Keeps a record per item, so that another run goes on. @defaultValue `memoryJournal()` */
  journal?: Journal | undefined;
  /** How many items are handled at once, and how many requests to the target are in flight. @defaultValue 8 */
  concurrency?: number | undefined;
  /** How many requests to the target may start in which time. @defaultValue no limit but what the server asks for */
  rateLimit?: RateLimit | undefined;
  /** The same for requests to the source, which is another account. @defaultValue as `rateLimit` without one */
  sourceRateLimit?: RateLimit | undefined;
  /**
   * What to do when a file is at the destination: keep it, replace it unless it is the same, fail the item, or write the
   * item beside it with a number added to its name. In a mirror, it is replaced. @defaultValue `skip`
   */
  onConflict?: OnConflict | undefined;
  /**
   * `copy` handles each version of an item once. `mirror` makes the target like the source: it also writes again what is
   * gone from the target, and replaces what differs. @defaultValue `copy`
   */
  mode?: "copy" | "mirror" | undefined;
  /**
   * When a file at the destination counts as the same: `size` compares sizes, and `hash` the SHA-256 that the target or
   * the journal has. `auto` compares hashes, and in a mirror the size where there is no hash. @defaultValue `auto`
   */
  compare?: "auto" | "size" | "hash" | undefined;
  /** In a mirror: removes files from the target that the source has not, after everything else has succeeded. */
  deleteExtra?: boolean | undefined;
  /** How many files `deleteExtra` may remove. With more, none is removed. Required with `deleteExtra`. */
  maxDelete?: number | undefined;
  /**
   * How to find out what the target has: `list` reads its list once, `each` asks for every item, and `auto` lists for a
   * source of more than 100 items. @defaultValue `auto`
   */
  lookup?: "auto" | "list" | "each" | undefined;
  /** How often an item is tried in one run, the first attempt included. @defaultValue 5 */
  maxAttempts?: number | undefined;
  /** Ends the run with the first item that fails. @defaultValue false */
  failFast?: boolean | undefined;
  /**
   * The longest wait that a server may ask for, in milliseconds. A longer one ends the run with a
   * {@link TransferStoppedError} that has `retryAfterMs`. @defaultValue 900_000
   */
  maxRetryAfterMs?: number | undefined;
}

export interface RunOptions {
  /** Ends the run within a second. It then rejects with the signal's own reason, and the next run goes on. */
  signal?: AbortSignal | undefined;
  /** Called at most 20 times a second, and at the end. If it throws, the run rejects with that error. */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
}

export interface PlanOptions {
  signal?: AbortSignal | undefined;
  /**
   * Called with what would be done with each file; of those that would be removed, with 100,000. If it throws, the plan
   * rejects with that error.
   */
  onItem?: ((item: PlannedItem) => void) | undefined;
}

const rateLimitRule: Rule = (value) => {
  if (!isObject(value)) return "must be an object, such as { requests: 100, perMs: 60_000 }";
  const requests = wholeNumberIn(1)(value.requests);
  if (requests !== undefined) return `has \`requests\`, which ${requests}`;
  const perMs = numberIn(1)(value.perMs);
  if (perMs !== undefined) return `has \`perMs\`, which ${perMs}`;
  const unknown = Object.keys(value).find((name) => name !== "requests" && name !== "perMs");
  return unknown === undefined ? undefined : `has \`${unknown}\`, which is not a known member`;
};

const sourceRule: Rule = (value) => {
  const isList = Array.isArray(value) || typeof value === "function";
  const isIterable = isObject(value) && (Symbol.asyncIterator in value || Symbol.iterator in value);
  return isList || isIterable || withMethods("a source", "list", "open")(value) === undefined
    ? undefined
    : "must be a source, such as folder(path), or an iterable of items";
};

const targetRule: Rule = (value) => {
  const problem = withMethods("a target", "place", "look", "write")(value);
  if (problem !== undefined || !isObject(value)) return problem;
  if (typeof value.id !== "string" || value.id === "") return "must have an `id`, a non-empty string";
  return isObject(value.capabilities) ? undefined : "must have `capabilities`";
};

const RULES = {
  source: sourceRule,
  target: targetRule,
  journal: withMethods("a journal", "open"),
  concurrency: wholeNumberIn(1, 1000),
  rateLimit: rateLimitRule,
  sourceRateLimit: rateLimitRule,
  onConflict: oneOf("skip", "overwrite", "fail", "rename"),
  mode: oneOf("copy", "mirror"),
  compare: oneOf("auto", "size", "hash"),
  deleteExtra: boolean,
  maxDelete: wholeNumberIn(0),
  lookup: oneOf("auto", "list", "each"),
  maxAttempts: wholeNumberIn(1, 1000),
  failFast: boolean,
  maxRetryAfterMs: numberIn(0),
} satisfies OptionRules<TransferOptions>;

const RUN_RULES = { signal: aborter, onProgress: callable } satisfies OptionRules<RunOptions>;

/** @throws ConfigurationError for options that are wrong by themselves, or that the target cannot follow. */
export function checkTransferOptions(options: TransferOptions): void {
  const fail = (option: string | undefined, problem: string): never => {
    throw new ConfigurationError(`${option === undefined ? "options" : `\`${option}\``} ${problem}`, "createTransfer");
  };
  checkOptions(options, RULES, fail, ["source", "target"]);
  const { target, mode = "copy", onConflict, deleteExtra = false, maxDelete, lookup } = options;
  if (mode === "mirror" && onConflict !== undefined && onConflict !== "overwrite") {
    fail("onConflict", "must be overwrite in a mirror, which replaces what differs");
  }
  if ((mode === "mirror" || onConflict === "overwrite") && !target.capabilities.overwrite) {
    fail(mode === "mirror" ? "mode" : "onConflict", `does not suit ${target.id}, which cannot replace a file`);
  }
  if ((mode === "mirror" || lookup === "list") && !target.list) {
    fail(mode === "mirror" ? "mode" : "lookup", `does not suit ${target.id}, which cannot be listed`);
  }
  if (deleteExtra && mode !== "mirror") fail("deleteExtra", 'needs mode: "mirror"');
  if (maxDelete !== undefined && !deleteExtra) fail("maxDelete", "needs deleteExtra: true");
  if (mode === "mirror" && lookup === "each") fail("lookup", "cannot be each in a mirror, which lists the target");
  if (deleteExtra && maxDelete === undefined) fail("maxDelete", "is required with `deleteExtra`");
  if (deleteExtra && !target.remove) fail("deleteExtra", `does not suit ${target.id}, which cannot remove files`);
}

const PLAN_RULES = { signal: aborter, onItem: callable } satisfies OptionRules<PlanOptions>;

/** @throws ConfigurationError */
export function checkPlanOptions(options: PlanOptions | undefined): void {
  checkOptions(options, PLAN_RULES, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, "plan");
  });
}

/** @throws ConfigurationError */
export function checkRunOptions(options: RunOptions | undefined, caller: string): void {
  checkOptions(options, RUN_RULES, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, caller);
  });
}

/** How files are compared, which follows from the options. */
export function comparisonOf({ compare = "auto", mode }: TransferOptions): Comparison {
  if (compare !== "auto") return compare;
  // Two files of the same size may differ, and only who asks for a mirror accepts that.
  return mode === "mirror" ? "hash or size" : "hash";
}

import { DestinationTakenError, ItemError } from "./errors.js";
import type { Content, Item, StoredFile } from "./item.js";
import { measure } from "./measure.js";
import { numberPath } from "./paths.js";
import type { CallContext, Source, Target, Task } from "./ports.js";

/** What to do with a file that is at the destination already and is another one. */
export type OnConflict = "skip" | "overwrite" | "fail" | "rename";

/**
 * When a file at the destination counts as the item: when its size is the same, when its hash is the same, or when its
 * hash is the same if there is one to compare, and otherwise its size.
 */
export type Comparison = "size" | "hash" | "hash or size";

/** What happened to an item that did not fail. */
export interface StepOutcome {
  readonly status: "done" | "skipped";
  readonly stored: StoredFile;
  /** The bytes that were sent. */
  readonly sentBytes: number;
  readonly sha256?: string | undefined;
  /** Why it was skipped. */
  readonly reason?: "same" | "taken" | undefined;
}

/** What a step works with, apart from its task. Nothing in it changes from task to task. */
export interface StepSetup {
  readonly source: Source;
  readonly target: Target;
  readonly onConflict: OnConflict;
  readonly compare: Comparison;
}

/** One attempt at a task. */
export interface StepAttempt {
  readonly task: Task;
  readonly sourceContext: CallContext;
  readonly targetContext: CallContext;
  /** What is at the destination, if that is known. The step looks itself without it, and when an earlier attempt may have written. */
  readonly existing?: StoredFile | "none" | undefined;
  /** Returns the SHA-256 that the journal remembers of what was written to the destination. */
  readonly rememberedSha256?: (() => Promise<string | undefined>) | undefined;
  /** Is told how many bytes have been sent. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined;
  /** Is awaited before a request that may change the target, with the destination. */
  readonly onWrite?: ((destination: string) => Promise<void>) | undefined;
}

/** More files with the same name would mean that something else is wrong. */
const MAX_RENAMES = 1000;

/**
 * Handles one item: looks whether it is there already and the same, copies it, and verifies what the target reports. It
 * keeps nothing, so that it runs in the same way in this process and on a queue over several machines.
 *
 * @throws ItemError, and what the source and the target throw. After `onWrite` was called, the outcome is not known: the
 * task of the next attempt has to have the destination as `attempted`.
 */
export function runStep(setup: StepSetup, attempt: StepAttempt): Promise<StepOutcome> {
  return withContent(setup, attempt, async (content) => {
    const written = await findWritten(setup, attempt, content);
    if (written) return written;
    const existing = await findExisting(setup, attempt);
    try {
      return await applyDecision(setup, attempt, content, existing);
    } catch (error) {
      if (!(error instanceof DestinationTakenError) || existing !== "none") throw error;
      // Somebody has written to the destination since it was looked at.
      const { item, destination } = attempt.task;
      const taken = await setup.target.look(destination, attempt.targetContext, { sha256: item.sha256 });
      if (!taken) throw error;
      return applyDecision(setup, attempt, content, taken);
    }
  });
}

/** The content of an item, which is opened when it is needed, and at most once. */
interface LazyContent {
  open(): Promise<Content>;
  sha256(): Promise<string | undefined>;
}

async function withContent<Result>(
  { source }: StepSetup,
  { task: { item }, sourceContext }: StepAttempt,
  work: (content: LazyContent) => Promise<Result>,
): Promise<Result> {
  let opened: Promise<Content> | undefined;
  const open = (): Promise<Content> => (opened ??= source.open(item, sourceContext));
  try {
    return await work({ open, sha256: async () => item.sha256 ?? (await (await open()).sha256?.()) });
  } finally {
    // A failure to open has been thrown already.
    const content = await opened?.catch(() => undefined);
    await content?.close?.();
  }
}

/** What has to be done for an item. */
export type Decision = "create" | "overwrite" | "rename" | "same" | "taken";

/** Decides what has to be done for an item, without changing anything: this is what a plan counts. */
export function decideStep(setup: StepSetup, attempt: StepAttempt): Promise<Decision> {
  return withContent(setup, attempt, async (content) =>
    decide(setup, attempt, content, await findExisting(setup, attempt)),
  );
}

async function findExisting({ target }: StepSetup, attempt: StepAttempt): Promise<StoredFile | "none"> {
  const { item, destination, attempted } = attempt.task;
  const known = attempted === undefined ? attempt.existing : undefined;
  return known ?? (await target.look(destination, attempt.targetContext, { sha256: item.sha256 })) ?? "none";
}

/** Returns what an earlier attempt has written, of which only the outcome was not known. */
async function findWritten(
  setup: StepSetup,
  attempt: StepAttempt,
  content: LazyContent,
): Promise<StepOutcome | undefined> {
  const { item, attempted } = attempt.task;
  if (attempted === undefined) return undefined;
  const stored = await setup.target.look(attempted, attempt.targetContext, { sha256: item.sha256 });
  // Unless it replaces a file, a step writes only where nothing is, so that the size tells whether the file is its own.
  const isOurs = setup.onConflict !== "overwrite";
  if (!stored) return undefined;
  const isWritten = isOurs
    ? await isSame({ ...setup, compare: "hash or size" }, await measured(attempt, content), content, stored)
    : await isSame(setup, attempt, content, stored);
  if (isWritten) {
    return { status: "done", stored, sentBytes: 0, sha256: stored.sha256 ?? item.sha256 };
  }
  if (!isOurs) return undefined;
  // An attempt that was interrupted need not have written, so that the file may be somebody else's.
  const problem =
    `the file at ${attempted} has other bytes, which an interrupted attempt may have left. ` +
    "If nobody else needs that file, remove it and run again";
  throw new ItemError("verify", item.path, problem);
}

/** Makes the size of the item known, so that a file can be told from another one. It is not sent afterwards. */
async function measured(attempt: StepAttempt, content: LazyContent): Promise<StepAttempt> {
  const { task } = attempt;
  if (task.item.size !== undefined) return attempt;
  return { ...attempt, task: { ...task, item: { ...task.item, size: await measure(await content.open()) } } };
}

async function decide(
  setup: StepSetup,
  attempt: StepAttempt,
  content: LazyContent,
  existing: StoredFile | "none",
): Promise<Decision> {
  const { onConflict } = setup;
  if (existing === "none") return "create";
  // Nothing would be replaced, so that there is no reason to read the item.
  if (onConflict === "skip") return existing.size === attempt.task.item.size ? "same" : "taken";
  if (await isSame(setup, attempt, content, existing)) return "same";
  return onConflict === "overwrite" || onConflict === "rename" ? onConflict : "taken";
}

/** Does what has to be done for an item. */
async function applyDecision(
  setup: StepSetup,
  attempt: StepAttempt,
  content: LazyContent,
  existing: StoredFile | "none",
): Promise<StepOutcome> {
  const { item, destination, attempted } = attempt.task;
  const decision = await decide(setup, attempt, content, existing);
  if (existing === "none" || decision === "create") return copy(setup, attempt, content, destination, false);
  if (decision === "overwrite") return copy(setup, attempt, content, destination, true);
  if (decision === "rename") return copyRenamed(setup, attempt, content, destination);
  const sha256 = existing.sha256 ?? item.sha256;
  // A request of an earlier attempt can arrive after the first look for it.
  if (decision === "same" && attempted === destination) {
    return { status: "done", stored: existing, sentBytes: 0, sha256 };
  }
  if (decision === "taken" && setup.onConflict === "fail") throw new DestinationTakenError(item.path, destination);
  return { status: "skipped", stored: existing, sentBytes: 0, sha256, reason: decision };
}

/** Whether the file at the destination is the item, as far as the comparison asks. */
async function isSame(
  { compare }: StepSetup,
  { task, rememberedSha256 }: StepAttempt,
  content: LazyContent,
  existing: StoredFile,
): Promise<boolean> {
  const size = task.item.size ?? (await content.open()).size;
  const isSizeKnown = size !== undefined && existing.size !== undefined;
  if (isSizeKnown && existing.size !== size) return false;
  if (compare !== "size") {
    const storedSha256 = existing.sha256 ?? (await rememberedSha256?.());
    const sha256 = storedSha256 === undefined ? undefined : await content.sha256();
    if (sha256 !== undefined) return sha256 === storedSha256;
  }
  return compare !== "hash" && isSizeKnown;
}

async function copyRenamed(
  setup: StepSetup,
  attempt: StepAttempt,
  content: LazyContent,
  taken: string,
): Promise<StepOutcome> {
  for (let number = 2; number <= MAX_RENAMES; number++) {
    const destination = numberPath(taken, number);
    const existing = await setup.target.look(destination, attempt.targetContext, { sha256: attempt.task.item.sha256 });
    try {
      if (!existing) return await copy(setup, attempt, content, destination, false);
    } catch (error) {
      if (!(error instanceof DestinationTakenError)) throw error;
    }
  }
  throw new DestinationTakenError(attempt.task.item.path, taken);
}

async function copy(
  { target }: StepSetup,
  { task, targetContext, onProgress, onWrite }: StepAttempt,
  lazy: LazyContent,
  destination: string,
  overwrite: boolean,
): Promise<StepOutcome> {
  const { item } = task;
  const request = { item, destination, overwrite, onProgress };
  if (target.capabilities.copyFromUrl && item.url !== undefined) {
    await onWrite?.(destination);
    const stored = await target.write({ ...request, url: item.url }, targetContext);
    return removeUnlessValid(stored, () => verifyStored(target, targetContext, item, stored, item.size, item.sha256));
  }
  const content = await lazy.open();
  // Read before it is sent, because a file is in the cache of the system afterwards, and because a stream cannot be.
  const sha256 = await lazy.sha256();
  await onWrite?.(destination);
  const stored = await target.write({ ...request, content }, targetContext);
  return removeUnlessValid(stored, async () => {
    await content.verify?.();
    return verifyStored(target, targetContext, item, stored, content.size ?? item.size, sha256);
  });

  /** Removes a file that was created and turns out to be wrong: it would be kept as a file of somebody else. */
  async function removeUnlessValid(stored: StoredFile, check: () => Promise<StepOutcome>): Promise<StepOutcome> {
    try {
      return await check();
    } catch (error) {
      if (!overwrite && error instanceof ItemError) await target.remove?.(stored, targetContext);
      throw error;
    }
  }
}

/**
 * A success is proven: by the size that the target reports, and by the hash where it reports one.
 *
 * @throws ItemError `verify`
 */
async function verifyStored(
  target: Target,
  context: CallContext,
  item: Item,
  reported: StoredFile,
  size: number | undefined,
  sha256: string | undefined,
): Promise<StepOutcome> {
  const isProven = reported.size !== undefined || reported.sha256 !== undefined;
  const stored = isProven ? reported : await target.look(reported.destination, context, { sha256 });
  if (!stored) throw new ItemError("verify", item.path, `${reported.destination} is not there after it was written`);
  if (sha256 !== undefined && stored.sha256 !== undefined && stored.sha256 !== sha256) {
    throw new ItemError(
      "verify",
      item.path,
      `${stored.destination} has other bytes than were sent: their hashes differ`,
    );
  }
  if (size !== undefined && stored.size !== undefined && stored.size !== size) {
    throw new ItemError("verify", item.path, `${size} bytes were sent, and ${stored.destination} has ${stored.size}`);
  }
  const isSizeProven = size !== undefined && stored.size !== undefined;
  const isHashProven = sha256 !== undefined && stored.sha256 !== undefined;
  // Without a size of the source, a target that copied from a URL tells what it got, and nothing contradicts it.
  if (!isSizeProven && !isHashProven && stored.size === undefined) {
    throw new ItemError("verify", item.path, `the target does not tell the size of ${stored.destination}`);
  }
  const url = reported.url ?? stored.url;
  return {
    status: "done",
    stored: { ...stored, url },
    sentBytes: stored.size ?? size ?? 0,
    sha256: sha256 ?? stored.sha256,
  };
}

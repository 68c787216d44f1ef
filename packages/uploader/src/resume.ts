import { ResumeError } from "./errors.js";
import type { Source } from "./source.js";
import { isTarget, type UploadTarget } from "./target.js";

/** What is kept of an upload that has begun: plain JSON. It holds the signed target, so treat it as a secret. */
export interface ResumeRecord {
  version: 1;
  target: UploadTarget;
  chunkSize: number;
  /** Length of the source, in bytes. */
  size: number;
  fingerprint: string;
  /** Numbers of the parts that the server confirmed. */
  parts: number[];
}

/** Where records are kept. `/stores/fs` and `/stores/web-storage` have one each. */
export interface ResumeStore {
  /** `undefined` or `null` when there is none. */
  load(key: string): PromiseLike<ResumeRecord | undefined | null> | ResumeRecord | undefined | null;
  /** Puts the record in the place of the one before. It is kept when the promise resolves. */
  save(key: string, record: ResumeRecord): PromiseLike<void> | void;
  remove(key: string): PromiseLike<void> | void;
}

export interface ResumeOptions {
  store: ResumeStore;
  /** Names the upload: the same file needs the same key next time. */
  key: string;
}

/** The record of one upload. */
export interface Resume {
  /** What the upload goes on from: the target, and the length of each confirmed part by its number. */
  readonly begun: { target: UploadTarget; confirmed: Map<number, number> } | undefined | null;
  /** Resolves when the record is kept. */
  save(target: UploadTarget, confirmed: ReadonlyMap<number, number>): Promise<void>;
  remove(): Promise<void>;
}

/** What has to be the same for parts to fit together. */
const KEPT = ["version", "chunkSize", "size", "fingerprint"] as const;

/** @throws {@link ResumeError} when there is a record that does not belong to this source and chunk size. */
export async function openResume({ store, key }: ResumeOptions, source: Source, chunkSize: number): Promise<Resume> {
  const { size } = source;
  const fingerprint = await source.fingerprint?.();
  if (size === undefined || fingerprint === undefined) {
    throw new ResumeError("source", "not with a stream, nor with bytes in a browser: pass a File or { path }.");
  }
  const run = async <T>(work: () => PromiseLike<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new ResumeError("store", `the store failed for "${key}".`, cause);
    }
  };
  const own = { version: 1, chunkSize, size, fingerprint } as const;

  const record = await run(() => store.load(key));
  if (record) {
    const problem = KEPT.find((name) => record[name] !== own[name]) ?? (isWhole(record) ? undefined : "version");
    if (problem)
      throw new ResumeError(problem, `"${key}" has another ${problem}. Use the same, or remove it to start anew.`);
  }
  let saved: Promise<void> = Promise.resolve();
  return {
    begun: record && {
      target: record.target,
      confirmed: new Map(record.parts.map((part) => [part, Math.min(chunkSize, size - (part - 1) * chunkSize)])),
    },
    save(target, confirmed) {
      const next = { ...own, target, parts: [...confirmed.keys()] };
      // One after the other, so that no record takes the place of a newer one.
      saved = saved.then(() => run(() => store.save(key, next)));
      return saved;
    },
    remove: () => run(() => store.remove(key)),
  };
}

/** A store hands over what it finds: the type alone says little. */
function isWhole({ target, parts }: ResumeRecord): boolean {
  return isTarget(target) && Array.isArray(parts);
}

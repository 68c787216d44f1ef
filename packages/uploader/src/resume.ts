import { ResumeError } from "./errors.js";
import type { Source } from "./source.js";
import { expiryOf, isTarget, type UploadTarget } from "./target.js";

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
  readonly begun: { target: UploadTarget; confirmed: Map<number, number> } | undefined;
  /** Resolves when the record is kept. */
  save(target: UploadTarget, confirmed: ReadonlyMap<number, number>): Promise<void>;
  remove(): Promise<void>;
}

/** @throws {@link ResumeError} when there is a record that does not belong to this source and chunk size. */
export async function openResume({ store, key }: ResumeOptions, source: Source, chunkSize: number): Promise<Resume> {
  const { size } = source;
  const fingerprint = await source.fingerprint?.();
  if (size === undefined || fingerprint === undefined) {
    throw new ResumeError(
      "source",
      "a stream cannot be read again, nor bytes in a browser be told from others: pass a File or { path }.",
    );
  }
  const run = async <T>(work: () => PromiseLike<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new ResumeError("store", `the store of "${key}" failed.`, cause);
    }
  };
  const record = await run(() => store.load(key));
  const problem = record && problemOf(record, chunkSize, size, fingerprint);
  if (problem) {
    throw new ResumeError(
      problem,
      `the record "${key}" has another ${problem}. Use the same, or remove it to start anew.`,
    );
  }
  let saved: Promise<void> = Promise.resolve();
  return {
    begun:
      // Nothing can be added to what has expired.
      record && !(Date.now() >= expiryOf(record.target))
        ? {
            target: record.target,
            confirmed: new Map(record.parts.map((part) => [part, Math.min(chunkSize, size - (part - 1) * chunkSize)])),
          }
        : undefined,
    save(target, confirmed) {
      const next: ResumeRecord = { version: 1, target, chunkSize, size, fingerprint, parts: [...confirmed.keys()] };
      // One after the other, so that no record takes the place of a newer one.
      saved = saved.then(() => run(() => store.save(key, next)));
      return saved;
    },
    remove: () => run(() => store.remove(key)),
  };
}

function problemOf(
  record: ResumeRecord,
  chunkSize: number,
  size: number,
  fingerprint: string,
): "version" | "chunkSize" | "source" | undefined {
  // A store hands over what it finds: the type alone says little.
  if (record.version !== 1 || !isTarget(record.target) || !Array.isArray(record.parts)) return "version";
  if (record.chunkSize !== chunkSize) return "chunkSize";
  return record.size === size && record.fingerprint === fingerprint ? undefined : "source";
}

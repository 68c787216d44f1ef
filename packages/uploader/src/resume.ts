import { ResumeError } from "./errors.js";
import type { Source } from "./source.js";
import { readTarget, type UploadTarget } from "./target.js";

/** What is kept of an upload that has begun: plain JSON. It holds the signed target, so treat it as a secret. */
export interface ResumeRecord {
  version: 1;
  target: UploadTarget;
  chunkSize: number;
  /** Length of the source, in bytes. */
  size: number;
  fingerprint: string;
  /** The parts that the server confirmed, each by its number and length. */
  parts: [partNumber: number, byteLength: number][];
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
export async function openResume(
  { store, key }: ResumeOptions,
  source: Source,
  chunkSize: number,
  signal: AbortSignal | undefined,
): Promise<Resume> {
  const { size } = source;
  const fingerprint = await source.fingerprint?.(signal);
  if (size === undefined || fingerprint === undefined) {
    throw new ResumeError("source", "no stream resumes, nor bytes in browsers. Pass a File or { path }.");
  }
  const run = async <T>(work: () => PromiseLike<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new ResumeError("store", `the resume store failed for "${key}".`, cause);
    }
  };
  const own = { version: 1, chunkSize, size, fingerprint } as const;

  const record = await run(() => store.load(key));
  const problem = record && KEPT.find((name) => record[name] !== own[name]);
  if (problem) throw new ResumeError(problem, `the record "${key}" has another ${problem}: use the same or remove it.`);
  let saved: Promise<void> = Promise.resolve();
  return {
    // A store hands over what it finds, which may be damaged.
    begun: record && (await run(() => ({ target: readTarget(record.target), confirmed: new Map(record.parts) }))),
    save(target, confirmed) {
      const next = { ...own, target, parts: [...confirmed] };
      // One after the other, so that no record takes the place of a newer one.
      saved = saved.then(() => run(() => store.save(key, next)));
      return saved;
    },
    remove: () => run(() => store.remove(key)),
  };
}

import { isObject } from "@pixwire/check-options";
import { ResumeError } from "../errors.js";
import type { Source } from "../sources/parts.js";
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

/** What an upload goes on from: the target, and the length of each confirmed part by its number. */
export interface Begun {
  target: UploadTarget;
  confirmed: Map<number, number>;
}

/** The record of one upload. */
export interface Resume {
  /** What the record holds; `undefined` when there is none. */
  readonly begun: Begun | undefined;
  /** Resolves when the record is kept. */
  save(target: UploadTarget, confirmed: ReadonlyMap<number, number>): Promise<void>;
  remove(): Promise<void>;
}

/** What has to be the same for parts to fit together. */
const KEPT = ["version", "chunkSize", "size", "fingerprint"] as const;

/** @throws {@link ResumeError} when there is a record that does not belong to this source and chunk size, or is damaged. */
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
      if (cause instanceof ResumeError) throw cause;
      throw new ResumeError("store", `the resume store failed for "${key}".`, cause);
    }
  };
  const own = { version: 1, chunkSize, size, fingerprint } as const;
  // A store hands over what it finds, whatever the type says.
  const record: unknown = await run(() => store.load(key));
  const begun = record === undefined || record === null ? undefined : readRecord(record, own, key);
  let saved: Promise<void> = Promise.resolve();
  return {
    begun,
    save(target, confirmed) {
      const next = { ...own, target, parts: [...confirmed] };
      // One after the other, so that no record takes the place of a newer one.
      saved = saved.then(() => run(() => store.save(key, next)));
      return saved;
    },
    remove: () => run(() => store.remove(key)),
  };
}

function readRecord(record: unknown, own: Pick<ResumeRecord, (typeof KEPT)[number]>, key: string): Begun {
  const damaged = (what: string): ResumeError =>
    new ResumeError("damaged", `the record "${key}" is damaged: ${what}. Remove it, and the upload starts anew.`);
  if (!isObject(record)) throw damaged("it is no object");
  const problem = KEPT.find((name) => record[name] !== own[name]);
  if (problem) throw new ResumeError(problem, `the record "${key}" has another ${problem}: use the same or remove it.`);
  const target = readTarget(record.target);
  if (typeof target === "string") throw damaged(`of its target, ${target}`);
  const confirmed = readParts(record.parts, own);
  if (typeof confirmed === "string") throw damaged(confirmed);
  return { target, confirmed };
}

/** The length of each confirmed part by its number, or a clause about what cannot be. */
function readParts(
  parts: unknown,
  { size, chunkSize }: Pick<ResumeRecord, "size" | "chunkSize">,
): Map<number, number> | string {
  if (!Array.isArray(parts)) return "its `parts` are no array";
  const count = Math.ceil(size / chunkSize);
  const confirmed = new Map<number, number>();
  for (const [index, part] of parts.entries()) {
    const [partNumber, byteLength]: unknown[] = Array.isArray(part) && part.length === 2 ? part : [];
    if (typeof partNumber !== "number" || typeof byteLength !== "number") {
      return `\`parts[${index}]\` is no pair of a part number and a length`;
    }
    if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > count) {
      return `\`parts[${index}]\` is part ${partNumber}, and there are parts 1 to ${count}`;
    }
    if (confirmed.has(partNumber)) return `\`parts[${index}]\` is part ${partNumber} once more`;
    const length = partNumber < count ? chunkSize : size - (count - 1) * chunkSize;
    if (byteLength !== length) {
      return `\`parts[${index}]\` gives part ${partNumber} ${byteLength} bytes, and it has ${length}`;
    }
    confirmed.set(partNumber, byteLength);
  }
  return confirmed;
}

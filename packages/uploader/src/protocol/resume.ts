import { isObject } from "@pixwire/check-options";
import { howToStartOver, ResumeError } from "../errors.js";
import type { Source } from "../sources/parts.js";
import { readTarget, type UploadTarget } from "./target.js";

/** What is kept of an upload under way, as plain JSON. It holds the signed target, so treat it as a secret. */
export interface ResumeRecord {
  version: 1;
  target: UploadTarget;
  chunkSize: number;
  /** The length of the source, in bytes. */
  size: number;
  fingerprint: string;
  /** The parts that the server has confirmed. */
  parts: [partNumber: number, byteLength: number][];
}

/** Where records are kept. `/stores/fs` and `/stores/web-storage` provide one each. */
export interface ResumeStore {
  /** Returns `undefined` or `null` if there is no record. */
  load(key: string): PromiseLike<ResumeRecord | undefined | null> | ResumeRecord | undefined | null;
  /** Replaces the record. Once the promise resolves, the record has to survive a crash. */
  save(key: string, record: ResumeRecord): PromiseLike<void> | void;
  remove(key: string): PromiseLike<void> | void;
}

export interface ResumeOptions {
  store: ResumeStore;
  /** Names the upload. Use the same key for the same file next time. */
  key: string;
}

/** Where an upload resumes: its target, and the length of each confirmed part by its number. */
export interface ResumePoint {
  target: UploadTarget;
  confirmed: Map<number, number>;
}

/** The record of one upload. */
export interface Resume {
  /** What the record holds; `undefined` if there is no record. */
  readonly point: ResumePoint | undefined;
  /** Resolves once the record is saved. */
  save(target: UploadTarget, confirmed: ReadonlyMap<number, number>): Promise<void>;
  remove(): Promise<void>;
}

/** What has to be the same for the parts to fit together. */
const IDENTITY = ["version", "chunkSize", "size", "fingerprint"] as const;

/** @throws {@link ResumeError} if the record does not belong to this source and chunk size, or is damaged. */
export async function openResume(
  { store, key }: ResumeOptions,
  source: Source,
  chunkSize: number,
  signal: AbortSignal,
): Promise<Resume> {
  const { size } = source;
  const fingerprint = await source.fingerprint?.(signal);
  if (size === undefined || fingerprint === undefined) {
    throw new ResumeError(
      "source",
      "a stream cannot be resumed, and in a browser only a File can. Pass a File or { path }, or leave out `resume`.",
    );
  }
  const run = async <T>(action: "load" | "save" | "remove", operation: () => PromiseLike<T> | T): Promise<T> => {
    try {
      return await operation();
    } catch (cause) {
      if (action === "load" && cause instanceof ResumeError) throw cause;
      const problem = `the resume store could not ${action} the record "${key}"${codeOf(cause)}`;
      throw new ResumeError("store", `${problem}; \`cause\` says why.`, cause);
    }
  };
  const identity = { version: 1, chunkSize, size, fingerprint } as const;
  // A store returns whatever it finds, despite its type.
  const record: unknown = await run("load", () => store.load(key));
  const point = record === undefined || record === null ? undefined : readRecord(record, identity, key);
  let saved: Promise<void> = Promise.resolve();
  return {
    point,
    save(target, confirmed) {
      const next = { ...identity, target, parts: [...confirmed] };
      // One after the other, so that no record replaces a newer one.
      saved = saved.then(() => run("save", () => store.save(key, next)));
      return saved;
    },
    remove: () => run("remove", () => store.remove(key)),
  };
}

type Identity = Pick<ResumeRecord, (typeof IDENTITY)[number]>;

const DIFFERENCES: Readonly<Record<keyof Identity, string>> = {
  version: "was written by another version of this package",
  chunkSize: "was written with another `chunkSize`, which has to stay the same",
  size: "is of a file with another length",
  fingerprint: "is of another file, or of this file before it changed",
};

/** The code of a system error such as ENOTDIR, or the class of a foreign error such as QuotaExceededError. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "";
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
  return code === "Error" ? "" : ` (${code})`;
}

function readRecord(record: unknown, identity: Identity, key: string): ResumePoint {
  const damaged = (problem: string): ResumeError =>
    new ResumeError("damaged", `the record "${key}" is damaged: ${problem}. ${howToStartOver(key)}`);
  if (!isObject(record)) throw damaged("it is not an object");
  const wrong = IDENTITY.find((name) => typeof record[name] !== typeof identity[name]);
  if (wrong) throw damaged(`its \`${wrong}\` is not a ${typeof identity[wrong]}`);
  const difference = IDENTITY.find((name) => record[name] !== identity[name]);
  if (difference) {
    throw new ResumeError(difference, `the record "${key}" ${DIFFERENCES[difference]}. ${howToStartOver(key)}`);
  }
  const read = readTarget(record.target);
  if (read.problem !== undefined) throw damaged(`its \`target\` is unusable, because ${read.problem}`);
  return { target: read.target, confirmed: readParts(record.parts, identity, damaged) };
}

/**
 * Reads the length of each confirmed part by its number.
 *
 * @param damaged - creates the error for a problem.
 */
function readParts(
  parts: unknown,
  { size, chunkSize }: Identity,
  damaged: (problem: string) => ResumeError,
): Map<number, number> {
  if (!Array.isArray(parts)) throw damaged("its `parts` are not an array");
  const count = Math.ceil(size / chunkSize);
  const confirmed = new Map<number, number>();
  for (const [index, part] of parts.entries()) {
    const [partNumber, byteLength]: unknown[] = Array.isArray(part) && part.length === 2 ? part : [];
    if (typeof partNumber !== "number" || typeof byteLength !== "number") {
      throw damaged(`\`parts[${index}]\` is not a pair of a part number and a length`);
    }
    if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > count) {
      throw damaged(`\`parts[${index}]\` is part ${partNumber}, but the parts are 1 to ${count}`);
    }
    if (confirmed.has(partNumber)) throw damaged(`\`parts[${index}]\` repeats part ${partNumber}`);
    const length = partNumber < count ? chunkSize : size - (count - 1) * chunkSize;
    if (byteLength !== length) {
      throw damaged(`\`parts[${index}]\` says that part ${partNumber} has ${byteLength} bytes, but it has ${length}`);
    }
    confirmed.set(partNumber, byteLength);
  }
  return confirmed;
}

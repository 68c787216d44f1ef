import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ConfigurationError } from "@pixwire/api/runtime";
import { isObject, nonEmptyString } from "@pixwire/check-options";
import { JournalError } from "../errors.js";
import { hashTexts } from "../identity.js";
import { PackedIndex } from "../packed-index.js";
import type { ItemRecord, Journal, OpenJournal } from "../ports.js";
import { codeOf } from "./files.js";
import { JournalIndex } from "./journal-index.js";
import { formatRecord, MAX_LINE_BYTES, parseLine, parseRecord, readLines } from "./journal-lines.js";
import { LineWriter } from "./line-writer.js";
import { lockFile } from "./process-lock.js";

const VERSION = 1;
/** A journal of at least so many bytes is rewritten when it has more than so many lines for each item. */
const COMPACT_BYTES = 1024 * 1024;
const MAX_LINES_PER_ITEM = 2.5;
/** In bytes of UTF-8, of a UTF-16 unit. */
const LONGEST_CHARACTER = 3;
/** Most records fit into as many bytes. */
const RECORD_BYTES = 2048;

/**
 * Keeps the records in a file of JSON lines, to which each change is appended: one line when an item is about to be
 * written to the target, and one when that is known to have succeeded or failed. Only the owner can read the file. About
 * 35 bytes per item are held in memory.
 *
 * A process that is killed loses nothing, and a failure of power at most the last fifth of a second. An interrupted last
 * line is removed. Beside the file is a lock, which a process that has ended does not hold.
 *
 * @throws ConfigurationError for a path that is not one.
 */
export function fileJournal(path: string): Journal {
  const problem = nonEmptyString(path);
  if (problem !== undefined) throw new ConfigurationError(`\`path\` ${problem}`, "fileJournal");
  const file = resolve(path);
  return {
    localPath: file,
    async open(targetId, { readOnly = false } = {}) {
      try {
        return readOnly ? await openForReading(file, targetId) : await openLocked(file, targetId);
      } catch (error) {
        if (error instanceof JournalError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new JournalError("io", `The journal ${file} cannot be opened: ${reason}`, { cause: error });
      }
    },
  };
}

async function openLocked(file: string, targetId: string): Promise<OpenJournal> {
  await mkdir(dirname(file), { recursive: true });
  const unlock = await lockFile(`${file}.lock`);
  try {
    return await openForWriting(file, targetId, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openForReading(file: string, targetId: string): Promise<OpenJournal> {
  const handle = await open(file, "r").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!handle) return new FileJournal(undefined, { index: new JournalIndex(), start: 0, end: 0, lines: 0 });
  return opened(handle, async () => new FileJournal(handle, await readIndex(file, handle, targetId)));
}

async function openForWriting(file: string, targetId: string, unlock: () => Promise<void>): Promise<OpenJournal> {
  const handle = await open(file, "a+", 0o600).then(async (created) => {
    await created.close();
    // Opened for appending, Linux ignores the position of a write.
    return open(file, "r+");
  });
  return opened(handle, async () => {
    let contents = await readIndex(file, handle, targetId);
    // Removes what was interrupted.
    await handle.truncate(contents.end);
    if (contents.end === 0) {
      const { bytesWritten } = await handle.write(headerOf(targetId), 0);
      contents = { ...contents, start: bytesWritten, end: bytesWritten };
    }
    if (contents.end >= COMPACT_BYTES && contents.lines > contents.index.size * MAX_LINES_PER_ITEM) {
      await compact(file, handle, contents, targetId);
      await handle.close();
      return openForWriting(file, targetId, unlock);
    }
    return new FileJournal(handle, contents, new LineWriter(handle, contents.end), unlock);
  });
}

/** Closes a handle if what needs it fails. */
async function opened<Result>(handle: FileHandle, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}

function headerOf(target: string): string {
  return `${JSON.stringify({ journal: "pixwire transfer", version: VERSION, target })}\n`;
}

/** What a file holds. */
interface Contents {
  index: JournalIndex;
  /** Where the first record starts. */
  start: number;
  /** Where the next one will start. */
  end: number;
  /** The number of records, those included that a newer one has replaced. */
  lines: number;
}

/** @throws JournalError if the file is of another target or version, or if a complete line is not a valid record. */
async function readIndex(file: string, handle: FileHandle, targetId: string): Promise<Contents> {
  const contents: Contents = { index: new JournalIndex(), start: 0, end: 0, lines: 0 };
  for await (const { text, offset, end } of readLines(handle, 0)) {
    if (contents.end === 0) {
      checkHeader(file, text, targetId);
      contents.start = end;
    } else {
      const record = parseRecord(text);
      if (!record || !contents.index.set(record.id, offset, record.status)) {
        const line = contents.lines + 2;
        throw new JournalError(
          "damaged",
          `${file}, line ${line} is not a valid record. Remove the line, and run again.`,
        );
      }
      contents.lines++;
    }
    contents.end = end;
  }
  if (contents.end === 0) await checkTornHeader(file, handle);
  return contents;
}

/** What every journal starts with. */
const HEADER_START = '{"journal":"pixwire transfer",';

/**
 * A file without a complete line is a journal whose first line was interrupted, or not a journal: that would be
 * overwritten.
 */
async function checkTornHeader(file: string, handle: FileHandle): Promise<void> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_START.length), 0, HEADER_START.length, 0);
  if (!HEADER_START.startsWith(buffer.toString("latin1", 0, bytesRead))) throw notAJournal(file);
}

function notAJournal(file: string): JournalError {
  return new JournalError("damaged", `${file} is not a journal of a transfer. Choose another file.`);
}

function checkHeader(file: string, text: string, targetId: string): void {
  const header = parseLine(text);
  if (!isObject(header) || header.journal !== "pixwire transfer") {
    throw notAJournal(file);
  }
  if (header.version !== VERSION) {
    throw new JournalError(
      "version",
      `${file} was written by another version of @pixwire/transfer. Choose another file.`,
    );
  }
  if (header.target !== targetId) {
    const targets = `the target ${JSON.stringify(header.target)}, and not ${JSON.stringify(targetId)}`;
    throw new JournalError("target", `${file} belongs to ${targets}. Use one journal for each target.`);
  }
}

/** Rewrites a file with the newest record of each item alone. A crash leaves the old file or the new one. */
async function compact(file: string, handle: FileHandle, { index, start }: Contents, targetId: string): Promise<void> {
  const draft = `${file}.compact`;
  const output = await open(draft, "w", 0o600);
  try {
    const header = headerOf(targetId);
    await output.write(header);
    const writer = new LineWriter(output, Buffer.byteLength(header));
    for await (const { text, offset } of readLines(handle, start)) {
      const id = parseRecord(text)?.id;
      if (id !== undefined && index.offsetOf(id) === offset) writer.append(text);
    }
    await writer.flush();
    await output.close();
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await output.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** Makes a rename survive a failure of power. Windows cannot open folders, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class FileJournal implements OpenJournal {
  readonly #handle: FileHandle | undefined;
  readonly #contents: Contents;
  readonly #writer: LineWriter | undefined;
  readonly #unlock: (() => Promise<void>) | undefined;
  /** Where the newest record of what is done at each destination starts. Made when it is first needed. */
  #destinations: Promise<PackedIndex> | undefined;

  constructor(handle: FileHandle | undefined, contents: Contents, writer?: LineWriter, unlock?: () => Promise<void>) {
    this.#handle = handle;
    this.#contents = contents;
    this.#writer = writer;
    this.#unlock = unlock;
  }

  get size(): number {
    return this.#contents.index.size;
  }

  statusOf(id: string): ItemRecord["status"] | undefined {
    return this.#contents.index.statusOf(id);
  }

  find(id: string): Promise<ItemRecord | undefined> {
    return this.#read(this.#contents.index.offsetOf(id));
  }

  async findByDestination(destination: string): Promise<ItemRecord | undefined> {
    this.#destinations ??= this.#readDestinations();
    return this.#read((await this.#destinations).get(hashTexts(destination)));
  }

  async append(record: ItemRecord): Promise<void> {
    if (!this.#writer) throw new JournalError("io", "The journal is open for reading only.");
    const line = formatRecord(record);
    // It could be written, and the journal could never be read again.
    if (line.length * LONGEST_CHARACTER > MAX_LINE_BYTES) {
      throw new JournalError("io", `The record of ${record.path.slice(0, 200)} is too long for the journal.`);
    }
    const offset = this.#writer.append(line);
    this.#contents.index.set(record.id, offset, record.status);
    if (record.status === "done") (await this.#destinations)?.set(hashTexts(record.destination), offset);
  }

  async flush(): Promise<void> {
    await this.#writer?.flush();
  }

  async *records(): AsyncGenerator<ItemRecord> {
    if (!this.#handle) return;
    for await (const { text, offset } of readLines(this.#handle, this.#contents.start)) {
      const record = parseRecord(text);
      if (record && this.#contents.index.offsetOf(record.id) === offset) yield record;
    }
  }

  async close(): Promise<void> {
    try {
      await this.#writer?.flush();
    } finally {
      await this.#handle?.close();
      await this.#unlock?.();
    }
  }

  async #read(offset: number | undefined): Promise<ItemRecord | undefined> {
    if (offset === undefined || !this.#handle) return undefined;
    for await (const { text } of readLines(this.#handle, offset, RECORD_BYTES)) return parseRecord(text);
    return undefined;
  }

  async #readDestinations(): Promise<PackedIndex> {
    const destinations = new PackedIndex();
    for await (const { text, offset } of this.#handle ? readLines(this.#handle, this.#contents.start) : []) {
      const record = parseRecord(text);
      if (record?.status === "done") destinations.set(hashTexts(record.destination), offset);
    }
    return destinations;
  }
}

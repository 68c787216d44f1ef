import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { parseJson } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import { JournalError } from "../errors.js";
import { codeOf } from "./files.js";

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** When the process started, as the system tells it: a later process with the same number has another. */
  started: string;
}

/** A file that is being written has no content yet. */
const READ_ATTEMPTS = 20;
const READ_PAUSE_MS = 25;

/**
 * Keeps other processes from using a file. A process that has ended holds no lock, however it ended: its number is free,
 * or belongs to a process that started at another time.
 *
 * @param file - the file that says who holds the lock. It is removed with the lock.
 * @returns a function that releases the lock.
 * @throws JournalError `locked`
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid), id: randomUUID() });
  for (;;) {
    if (await create(file, own)) break;
    const found = await read(file);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder && isAlive(holder)) throw lockedBy(file, holder);
    if (!holder) {
      throw new JournalError("locked", `${file} does not say which process holds it. Remove it if none does.`);
    }
    await removeStale(file, found);
  }
  return async () => {
    if ((await read(file)) === own) await rm(file, { force: true });
  };
}

async function create(file: string, content: string): Promise<boolean> {
  const handle = await open(file, "wx", 0o600).catch((error: unknown) => {
    if (codeOf(error) === "EEXIST") return undefined;
    throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(content);
    return true;
  } catch (error) {
    // Without its content, for which a full disk has no room, a lock would be held for ever.
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Returns what is in the file; `undefined` if it is not there any more. */
async function read(file: string): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    const content = await readFile(file, "utf8").catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    });
    if (content !== "" || attempt === READ_ATTEMPTS) return content;
    await setTimeout(READ_PAUSE_MS);
  }
}

/**
 * Removes a lock that nobody holds. Of several processes that try, one at a time looks again and removes it, which a lock
 * of its own kind sees to: without that, a slow one could remove the lock of one that was faster.
 */
async function removeStale(file: string, content: string): Promise<void> {
  const release = await lockFile(`${file}.takeover`);
  try {
    if ((await read(file)) === content) await rm(file, { force: true });
  } finally {
    await release();
  }
}

function parseHolder(content: string): Holder | undefined {
  const parsed = parseJson(content);
  if (parsed.problem !== undefined || !isObject(parsed.value)) return undefined;
  const { pid, host, started } = parsed.value;
  if (!Number.isSafeInteger(pid) || typeof host !== "string" || typeof started !== "string") return undefined;
  return { pid: Number(pid), host, started };
}

/** Another machine cannot be asked, so that its process counts as alive. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return started === startOf(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    if (codeOf(error) !== "EPERM") return false;
  }
  const current = startOf(pid);
  return current !== ENDED && (current === "" || started === "" || current === started);
}

/** In place of a start, for a process that has ended and is kept by the system until its parent asks for its result. */
const ENDED = "ended";

/** When a process started. `""` if the system does not tell, which only Linux does without another program. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The name of the program, in parentheses, may contain spaces. The state follows it, and then come 19 more fields.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? ENDED : `${boot} ${fields[19]}`;
  } catch {
    return "";
  }
}

function lockedBy(file: string, { pid, host }: Holder): JournalError {
  const place = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const remedy = host === hostname() ? "Wait until it has ended" : `Remove ${file} if that process has ended`;
  return new JournalError("locked", `The journal is in use by ${place}. ${remedy}.`);
}

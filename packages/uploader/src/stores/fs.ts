import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ResumeStore } from "../resume.js";
import { parseRecord } from "./record.js";

/**
 * Keeps each record as a file of its own in a folder, which is made when it is first needed. Files are readable for
 * their owner alone, and are always whole: a crash leaves the record before or the one after.
 */
export function fsStore(directory: string): ResumeStore {
  // A key may be longer than a file name, and hold what a file name may not.
  const fileOf = (key: string): string => join(directory, `${createHash("sha256").update(key).digest("hex")}.json`);
  return {
    async load(key) {
      try {
        return parseRecord(await readFile(fileOf(key), "utf8"));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async save(key, record) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = fileOf(key);
      const draft = `${file}.${process.pid}`;
      try {
        await writeWhole(draft, JSON.stringify(record));
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
  };
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

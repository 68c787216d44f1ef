import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { nonEmptyString } from "@pixwire/check-options";
import { checkArgument } from "../errors.js";
import type { ResumeStore } from "../protocol/resume.js";
import { parseRecord } from "./parse-record.js";

/**
 * Keeps each record in a file of its own in a folder, which is created when it is first needed. Only their owner can
 * read the files. A crash never leaves half a record: either the old one or the new one is there.
 */
export function fsStore(directory: string): ResumeStore {
  checkArgument("fsStore", "directory", nonEmptyString(directory));
  // A key may be longer than a file name, and contain characters that a file name must not.
  const fileOf = (key: string): string => join(directory, `${createHash("sha256").update(key).digest("hex")}.json`);
  return {
    async load(key) {
      try {
        return parseRecord(await readFile(fileOf(key), "utf8"), key);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async save(key, record) {
      const file = fileOf(key);
      const text = JSON.stringify(record);
      await replace(file, text).catch((error) => {
        // Another process has just finished an upload under the same key, and removed the draft with its record.
        if (isMissing(error)) return replace(file, text);
        throw error;
      });
    },
    async remove(key) {
      const file = fileOf(key);
      const names = await readdir(directory).catch((error) => {
        if (isMissing(error)) return [];
        throw error;
      });
      // Includes drafts: a process that is killed while it saves leaves one, which holds the target too.
      for (const name of names) if (name.startsWith(basename(file))) await rm(join(directory, name), { force: true });
    },
  };

  /** Writes a draft of its own first, because others may save at the same time. */
  async function replace(file: string, text: string): Promise<void> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const draft = `${file}.${randomUUID()}`;
    try {
      await writeWhole(draft, text);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
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

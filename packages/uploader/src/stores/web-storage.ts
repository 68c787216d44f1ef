import { withMethods } from "@pixwire/check-options";
import { checkArgument } from "../errors.js";
import type { ResumeStore } from "../protocol/resume.js";
import { parseRecord } from "./parse-record.js";

/** In front of each key, so that records are not mixed up with what else the origin keeps. */
const PREFIX = "pixwire-upload:";

/** What is needed of a storage, such as `localStorage` and `sessionStorage`. */
export interface StringStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const stringStorage = withMethods("a Storage", "getItem", "setItem", "removeItem");

/**
 * Keeps records in `localStorage`, or in the storage that is given. Scripts of the same origin can read them: use it
 * where those may see the signed target of an upload.
 */
export function webStorage(storage?: StringStorage): ResumeStore {
  checkArgument("webStorage", "storage", storage === undefined ? undefined : stringStorage(storage));
  // Looked up when it is used: workers have no localStorage, and reading it may throw where cookies are blocked.
  const where = (): StringStorage => storage ?? localStorage;
  return {
    load(key) {
      const text = where().getItem(PREFIX + key);
      return text === null ? null : parseRecord(text, key);
    },
    save: (key, record) => where().setItem(PREFIX + key, JSON.stringify(record)),
    remove: (key) => where().removeItem(PREFIX + key),
  };
}

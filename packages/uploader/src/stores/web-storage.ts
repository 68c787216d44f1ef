import { withMethods } from "@pixwire/check-options";
import { checkArgument } from "../errors.js";
import type { ResumeStore } from "../protocol/resume.js";
import { parseRecord } from "./parse-record.js";

/** The prefix of each key, which keeps records apart from other data of the origin. */
const PREFIX = "pixwire-upload:";

/** The part of a storage that is needed. `localStorage` and `sessionStorage` have it. */
export interface StringStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const stringStorage = withMethods("a Storage", "getItem", "setItem", "removeItem");

/**
 * Keeps records in `localStorage`, or in the given storage. Every script of the same origin can read them, so use it
 * only where those scripts may see the signed target of an upload.
 */
export function webStorage(storage?: StringStorage): ResumeStore {
  checkArgument("webStorage", "storage", storage === undefined ? undefined : stringStorage(storage));
  // Looked up when it is used, because workers have no localStorage, and reading it throws where cookies are blocked.
  const records = (): StringStorage => storage ?? localStorage;
  return {
    load(key) {
      const text = records().getItem(PREFIX + key);
      return text === null ? null : parseRecord(text, key);
    },
    save: (key, record) => records().setItem(PREFIX + key, JSON.stringify(record)),
    remove: (key) => records().removeItem(PREFIX + key),
  };
}

import { JournalError } from "./errors.js";
import type { ItemRecord, Journal, OpenJournal } from "./ports.js";

/** Keeps the records in memory: a run that ends with its process cannot be resumed. */
export function memoryJournal(): Journal {
  const newest = new Map<string, ItemRecord>();
  const byDestination = new Map<string, ItemRecord>();
  let target: string | undefined;
  let isOpen = false;
  return {
    async open(targetId, { readOnly = false } = {}) {
      target ??= targetId;
      if (target !== targetId) throw new JournalError("target", `The journal belongs to the target ${target}.`);
      if (isOpen && !readOnly) throw new JournalError("locked", "The journal is in use by another run.");
      if (!readOnly) isOpen = true;
      const journal: OpenJournal = {
        get size() {
          return newest.size;
        },
        statusOf: (id) => newest.get(id)?.status,
        find: async (id) => newest.get(id),
        findByDestination: async (destination) => byDestination.get(destination),
        async append(record) {
          newest.set(record.id, record);
          if (record.status !== "running") byDestination.set(record.destination, record);
        },
        flush: async () => {},
        async *records() {
          yield* newest.values();
        },
        async close() {
          if (!readOnly) isOpen = false;
        },
      };
      return journal;
    },
  };
}

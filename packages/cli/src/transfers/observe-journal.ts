import type { ItemRecord, Journal } from "@pixwire/transfer";

/** Wraps a journal, so that each item is told of as soon as its end is recorded. */
export function observeJournal(journal: Journal, onEnd: (record: ItemRecord) => Promise<void>): Journal {
  return {
    localPath: journal.localPath,
    async open(targetId, options) {
      const open = await journal.open(targetId, options);
      return {
        get size() {
          return open.size;
        },
        statusOf: (id) => open.statusOf(id),
        find: (id) => open.find(id),
        findByDestination: (destination) => open.findByDestination(destination),
        async append(record) {
          await open.append(record);
          if (record.status !== "running" && record.status !== "pending") await onEnd(record);
        },
        flush: () => open.flush(),
        records: () => open.records(),
        close: () => open.close(),
      };
    },
  };
}

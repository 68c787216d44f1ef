import type { ResumeRecord, ResumeStore } from "../../src/index.js";

/** A store that keeps records as text, as a real one would. */
export function textStore(): ResumeStore & { records: Map<string, string> } {
  const records = new Map<string, string>();
  return {
    records,
    load: (key) => {
      const record: ResumeRecord = JSON.parse(records.get(key) ?? "null");
      return record;
    },
    save: (key, record) => void records.set(key, JSON.stringify(record)),
    remove: (key) => void records.delete(key),
  };
}

import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTransfer, type ItemRecord, type Journal, memoryJournal } from "../src/index.js";
import { settle } from "./support/fake-time.js";
import { type StubFault, stubTarget, textSource } from "./support/stub-target.js";

const RUNS = process.env.CI === "true" ? 500 : 50;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A journal as the next process finds it: what was appended before the kill, and no lock. */
function restarted(records: readonly ItemRecord[], isAlive: () => boolean, log: ItemRecord[]): Journal {
  const memory = memoryJournal();
  return {
    async open(targetId, options) {
      const open = await memory.open(targetId, options);
      for (const record of records) await open.append(record);
      return {
        ...open,
        get size() {
          return open.size;
        },
        async append(record) {
          // A process that is dead writes nothing more, and nobody waits for it.
          if (!isAlive()) return new Promise(() => {});
          log.push(record);
          return open.append(record);
        },
      };
    },
  };
}

test("whatever the order of faults, kills and restarts, every item is written once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      fc.infiniteStream(fc.constantFrom<StubFault>("none", "none", "none", "none", "none", "before", "after")),
      fc.infiniteStream(fc.integer({ min: 0, max: 30 })),
      async (count, concurrency, kills, faults, pauses) => {
        const texts = Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`${index}.txt`, `text ${index}`]),
        );
        const log: ItemRecord[] = [];
        let epoch = 0;
        const target = stubTarget({
          fault: () => faults.next().value ?? "none",
          async pause() {
            const own = epoch;
            await new Promise((resolve) => setTimeout(resolve, pauses.next().value));
            // The requests of a dead process stop wherever they are.
            if (own !== epoch) await new Promise(() => {});
          },
        });
        const start = () => {
          const own = epoch;
          const journal = restarted([...log], () => own === epoch, log);
          return createTransfer({ source: textSource(texts), target, journal, concurrency, maxAttempts: 50 });
        };
        for (const afterMs of kills) {
          start()
            .run()
            .catch(() => {});
          await vi.advanceTimersByTimeAsync(afterMs);
          epoch++;
        }
        const last = start();
        const summary = await settle(last.run());

        expect(Object.fromEntries(target.files)).toEqual(texts);
        expect([...target.writes.values()]).toEqual(Array.from({ length: count }, () => 1));
        expect(summary.failed).toBe(0);
        const done = log.filter(({ status }) => status === "done").map(({ path }) => path);
        expect(done.sort()).toEqual(Object.keys(texts).sort());
        // A kill leaves no more unconfirmed items than were in flight.
        expect(log.filter(({ status }) => status === "running").length).toBeLessThanOrEqual(
          count + kills.length * concurrency,
        );
      },
    ),
    { numRuns: RUNS },
  );
});

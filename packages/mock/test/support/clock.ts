/** A clock that stands still until it is moved. */
export function createClock(start = Date.UTC(2026, 0, 1)): { now(): number; advance(ms: number): void } {
  let time = start;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}

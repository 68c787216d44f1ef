/** Tells when nothing has happened for too long. */
export interface Watchdog {
  /** Something happened: the time starts again, with a new limit if one is given. */
  moved(limitMs?: number): void;
  stop(): void;
}

export function watchdog(limitMs: number, onStall: () => void): Watchdog {
  let limit = limitMs;
  let deadline = performance.now() + limit;
  // Bytes move far more often than the limit comes round, so the timer looks at the clock instead of being set anew.
  const look = (): void => {
    const leftMs = deadline - performance.now();
    if (leftMs > 0) timer = setTimeout(look, leftMs);
    else onStall();
  };
  let timer = setTimeout(look, limit);
  return {
    moved(newLimitMs = limit) {
      limit = newLimitMs;
      deadline = performance.now() + limit;
    },
    stop: () => clearTimeout(timer),
  };
}

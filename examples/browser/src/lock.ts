/** Another tab of this browser is busy with the same file. */
export class BusyElsewhereError extends Error {
  override name = "BusyElsewhereError";
}

/**
 * Does something that only one tab may do at a time. Without a secure context there are no locks, and nothing is held.
 *
 * @throws BusyElsewhereError when another tab does it.
 */
export async function whileLocked<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  if (!navigator.locks) return run();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (!lock) throw new BusyElsewhereError(`Another tab holds ${name}.`);
    return run();
  });
}

/** What this and other tabs are busy with. */
export async function lockedNames(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => name ?? []));
}

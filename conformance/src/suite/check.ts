/** A promise of the packages that is checked on every runtime. */
export interface Check {
  name: string;
  /** Whether the runtime has what the check is about, such as `XMLHttpRequest`. @defaultValue every runtime has it */
  runsHere?(): boolean;
  /** @throws an error that says which expectation does not hold. */
  run(world: World): Promise<void>;
}

/** Where the emulators are, and what tells one run of the suite from the others that share them. */
export interface World {
  pixelbinUrl: string;
  imagekitUrl: string;
  imgSrcUrl: string;
  /** Names the folders of this run. Letters and digits. */
  runId: string;
}

export interface CheckResult {
  /** The group of checks that it belongs to. */
  group: string;
  name: string;
  /** `undefined` when the check holds. */
  error?: string | undefined;
}

/** No check takes this long, also not on a busy machine: what hangs is a failure with a name. */
const CHECK_LIMIT_MS = 20_000;

/** Runs one check after the other; a failed one does not keep the next from running. */
export async function runChecks(
  groups: Readonly<Record<string, readonly Check[]>>,
  world: World,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [group, checks] of Object.entries(groups)) {
    for (const { name, runsHere, run } of checks) {
      if (runsHere?.() === false) continue;
      try {
        await withinLimit(run(world));
        results.push({ group, name });
      } catch (error) {
        results.push({ group, name, error: describe(error) });
      }
    }
  }
  return results;
}

async function withinLimit(check: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${CHECK_LIMIT_MS} ms`)), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([check, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** An error with what caused it: the packages keep causes out of their messages. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `, because of ${describe(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}

/** Compares by JSON: none of the runtimes has an assertion module that all of them have. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

export function expectTrue(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** @returns what the promise rejects with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The call succeeded, but it should have failed");
}

/** Whether what a runtime printed or answered is the results of a run. */
export function isResults(value: unknown): value is CheckResult[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((result) => typeof result === "object" && result !== null && typeof result.name === "string")
  );
}

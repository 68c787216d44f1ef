import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allTrials, type Trial, tryMutant } from "./run.js";

// The contract tests are tested here: each mutant is a generated operation with one mistake, and a check has to fail.
// This is a sample; `pnpm mutate` tries them all.

const SEED = 2026;

/** Of each kind of mistake in each provider. */
const SAMPLE_SIZE = 8;

const trials = allTrials();

function sample(group: readonly Trial[]): readonly Trial[] {
  const size = Math.min(SAMPLE_SIZE, group.length);
  const [chosen = []] = fc.sample(fc.shuffledSubarray([...group], { minLength: size, maxLength: size }), {
    seed: SEED,
    numRuns: 1,
  });
  return chosen;
}

const groups = new Map<string, Trial[]>();
for (const trial of trials) {
  const group = `${trial.provider.name}, ${trial.kind}`;
  groups.set(group, [...(groups.get(group) ?? []), trial]);
}

describe.each([...groups])("%s", (_, group) => {
  test.each(sample(group).map((trial) => [trial.operation, trial.change, trial] as const))(
    "%s: %s is noticed",
    async (_, __, trial) => {
      const { killedBy } = await tryMutant(trial);
      expect(killedBy).toBeDefined();
    },
  );
});

test("an operation without a mistake passes every check", async () => {
  const unchanged = new Map(trials.map((trial) => [`${trial.provider.name} ${trial.operation}`, trial]));
  for (const trial of unchanged.values()) {
    expect(await tryMutant({ ...trial, code: trial.original }), trial.operation).toMatchObject({ killedBy: undefined });
  }
});

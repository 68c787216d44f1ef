import { hostileTexts, PLACES } from "../../packages/url-utils/test/hostile-texts.js";

const LENGTH = 50_000;
const FACTOR = 16;
const ROUNDS = 3;
/** What takes less is measured too roughly. */
const LEAST_MS = 5;
const SHOWN = 10;

/**
 * How much longer a text of 16 times the length takes, for the texts and places where that is most: about 16 times when
 * the time is linear, more where the memory no longer fits a cache, and 256 times when the time is quadratic.
 */
export function measureGrowth(): string[][] {
  const [short, long] = [hostileTexts(LENGTH), hostileTexts(FACTOR * LENGTH)];
  return PLACES.flatMap(([place, call]) =>
    long.map(([name, text], index) => {
      const [, before = ""] = short[index] ?? [];
      const after = time(call, text);
      return { place, name, growth: after < LEAST_MS ? 0 : after / time(call, before) };
    }),
  )
    .sort((one, other) => other.growth - one.growth)
    .slice(0, SHOWN)
    .map(({ place, name, growth }) => [place, `\`${name.replaceAll("|", "\\|")}\``, `${growth.toFixed(1)} times`]);
}

/** Processor time in milliseconds, the best of some rounds: the first ones compile. */
function time(call: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    try {
      call(text);
    } catch {
      // A refusal takes time, too.
    }
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

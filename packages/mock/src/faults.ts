import { array, arrayOf, nonEmptyString, numberIn, type OptionRules } from "@pixwire/check-options";
import { checkOptions } from "./check-options.js";
import { createRandom, type Random } from "./random.js";

/**
 * What can go wrong with one exchange.
 *
 * - `reset`: the connection breaks while the request is read; nothing has happened.
 * - `lost-answer`: the request is carried out, then the connection breaks.
 * - `stall`: the request is not read, and no answer comes until the caller gives up.
 * - `truncate`: the request is carried out; the connection breaks in the middle of the answer's body.
 * - `stall-answer`: the request is carried out; the answer's body stops in the middle.
 * - a status such as `503`: nothing has happened. 502 and 504 have a proxy's HTML body, the others the API's error shape.
 */
export type FaultKind = "reset" | "lost-answer" | "stall" | "truncate" | "stall-answer" | `${number}`;

/** Which exchange a fault may hit. */
export interface ExchangeInfo {
  /** `delivery` for what is no operation. */
  operationId: string;
  method: string;
  url: URL;
  /** How many exchanges of this operation there have been, this one included. */
  count: number;
}

export interface FaultPlan {
  /** Share of the exchanges to hit, from 0 to 1. */
  rate: number;
  /** One of these is drawn for each hit. */
  kinds: readonly FaultKind[];
  /** operationIds to hit; `delivery` stands for what is no operation. @defaultValue all */
  only?: readonly string[] | undefined;
  /** Sent as `Retry-After` with 429 and 503. @defaultValue the header is left out */
  retryAfterSeconds?: number | undefined;
}

/** A plan, or a function that decides on each exchange: undefined lets it pass. */
export type Faults = FaultPlan | ((exchange: ExchangeInfo) => FaultKind | undefined);

const faultPlanRules = {
  rate: numberIn(0, 1),
  kinds: array,
  only: arrayOf(nonEmptyString),
  retryAfterSeconds: numberIn(0),
} satisfies OptionRules<FaultPlan>;

const KINDS = new Set<string>(["reset", "lost-answer", "stall", "truncate", "stall-answer"]);

/** Draws the faults of one emulator. The draws of an operation do not depend on the traffic of the others. */
export function createFaults(
  faults: Faults | undefined,
  seed: number,
): (exchange: ExchangeInfo) => FaultKind | undefined {
  if (faults === undefined) return () => undefined;
  if (typeof faults === "function") {
    return (exchange) => {
      const kind = faults(exchange);
      return kind === undefined ? undefined : checkKind(kind);
    };
  }
  checkOptions("createMock: faults", faults, faultPlanRules);
  const { rate, kinds, only } = faults;
  if (rate === undefined || kinds === undefined) throw new TypeError("createMock: faults needs `rate` and `kinds`");
  if (rate > 0 && kinds.length === 0) throw new RangeError("createMock: faults: `kinds` is empty");
  kinds.forEach(checkKind);
  const draws = new Map<string, Random>();
  return ({ operationId }) => {
    if (only && !only.includes(operationId)) return undefined;
    const random = draws.get(operationId) ?? createRandom(`${seed} ${operationId}`);
    draws.set(operationId, random);
    // Two draws each time, so that another rate does not change which kind a hit gets.
    const [hit, kind] = [random.next(), random.next()];
    return hit < rate ? kinds[Math.floor(kind * kinds.length)] : undefined;
  };
}

function checkKind(kind: FaultKind): FaultKind {
  if (typeof kind !== "string" || (!KINDS.has(kind) && !/^[45]\d\d$/.test(kind))) {
    throw new RangeError(
      `Unknown fault ${JSON.stringify(kind)}. ` + `Give ${[...KINDS].join(", ")}, or a status from 400 to 599.`,
    );
  }
  return kind;
}

/**
 * What a broken exchange leaves the caller with; `fetch` and the server each act it out in their own way. Of the body of
 * a `cut` answer the first half arrives, then the connection breaks or stays silent.
 */
export type Breakage =
  | { kind: "reset" }
  | { kind: "stall" }
  | { kind: "cut"; response: Response; then: "reset" | "stall" };

import { array, arrayOf, didYouMean, nonEmptyString, numberIn, type OptionRules } from "@pixwire/check-options";
import { checkOptions } from "./check-options.js";
import { createRandom, type Random } from "./random.js";

/**
 * What can go wrong with a request.
 *
 * - `reset`: the connection breaks while the request is read. The request is not carried out.
 * - `lost-answer`: the request is carried out, then the connection breaks.
 * - `stall`: the request is not read, and the caller gets no response until it gives up.
 * - `truncate`: the request is carried out; the connection breaks in the middle of the response's body.
 * - `stall-answer`: the request is carried out; the response's body stops in the middle.
 * - a status such as `503`: the request is not carried out. 502 and 504 have an HTML body, like that of a proxy; all
 *   others have the API's error shape.
 */
export type FaultKind = "reset" | "lost-answer" | "stall" | "truncate" | "stall-answer" | `${number}`;

/** The request that a fault or a latency is asked for. */
export interface ExchangeInfo {
  /** `delivery` for a request that is not an operation, such as that of a delivery URL. */
  operationId: string;
  method: string;
  url: URL;
  /** How many requests of this operation there have been, including this one. */
  count: number;
}

export interface FaultPlan {
  /** The share of requests to hit, from 0 to 1. */
  rate: number;
  /** One of these is drawn for each hit. */
  kinds: readonly FaultKind[];
  /** The operationIds to hit, and `delivery` for requests that are not operations. @defaultValue all */
  only?: readonly string[] | undefined;
  /** Sent as `Retry-After` with 429 and 503. @defaultValue the header is left out */
  retryAfterSeconds?: number | undefined;
}

/** A plan, or a function that decides for each request. It returns undefined to let the request pass. */
export type Faults = FaultPlan | ((exchange: ExchangeInfo) => FaultKind | undefined);

const faultPlanRules = {
  rate: numberIn(0, 1),
  kinds: array,
  only: arrayOf(nonEmptyString),
  retryAfterSeconds: numberIn(0),
} satisfies OptionRules<FaultPlan>;

const KINDS = new Set<string>(["reset", "lost-answer", "stall", "truncate", "stall-answer"]);

/**
 * Draws the faults of an emulator. The draws for one operation do not depend on requests to others.
 *
 * @param operationIds - what `only` may name.
 */
export function createFaults(
  faults: Faults | undefined,
  seed: number,
  operationIds: readonly string[],
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
  if (rate > 0 && kinds.length === 0)
    throw new RangeError("createMock: faults: `kinds` must have at least one kind, because `rate` is above 0");
  kinds.forEach(checkKind);
  for (const id of only ?? []) {
    if (operationIds.includes(id)) continue;
    const meant = didYouMean(id, operationIds);
    const problem = `createMock: faults: \`only\` names ${JSON.stringify(id)}, which is not an operation`;
    throw new RangeError(meant === undefined ? problem : `${problem}. Did you mean ${JSON.stringify(meant)}?`);
  }
  const draws = new Map<string, Random>();
  return ({ operationId }) => {
    if (only && !only.includes(operationId)) return undefined;
    const random = draws.get(operationId) ?? createRandom(`${seed} ${operationId}`);
    draws.set(operationId, random);
    // Always draw twice, so that a different rate does not change the kinds of the hits.
    const [hit, kind] = [random.next(), random.next()];
    return hit < rate ? kinds[Math.floor(kind * kinds.length)] : undefined;
  };
}

function checkKind(kind: unknown): FaultKind {
  if (!isKind(kind)) {
    throw new RangeError(
      `createMock: faults: unknown fault ${typeof kind === "string" ? JSON.stringify(kind) : String(kind)}. ` +
        `Give ${[...KINDS].join(", ")}, or a status from 400 to 599.`,
    );
  }
  return kind;
}

function isKind(kind: unknown): kind is FaultKind {
  return typeof kind === "string" && (KINDS.has(kind) || /^[45]\d\d$/.test(kind));
}

/**
 * How a request ends without a complete response. `fetch` and the server each implement it in their own way. With `cut`,
 * the first half of the body arrives; then the connection breaks or stays silent.
 */
export type Breakage =
  | { kind: "reset" }
  | { kind: "stall" }
  | { kind: "cut"; response: Response; then: "reset" | "stall" };

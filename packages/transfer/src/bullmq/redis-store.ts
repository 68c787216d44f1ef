import { ConfigurationError } from "@pixwire/api/runtime";
import type { Redis } from "ioredis";
import type { Pace } from "../limiter.js";
import { LEASE_MS, type Lease, type LimitScope, type Listing, parseListing, type Store } from "./store.js";

/** A listing may be replaced by its producer, or by one that takes over. */
const SAVE = `
local found = redis.call("HGET", KEYS[1], "producer")
if found and found ~= ARGV[1] and ARGV[3] ~= "1" then return 0 end
redis.call("HSET", KEYS[1], "producer", ARGV[1], "listing", ARGV[2])
return 1`;

const CLAIM = `
local found = redis.call("HGET", KEYS[1], "collector")
if found and found ~= ARGV[1] and ARGV[2] ~= "1" then return 0 end
redis.call("HSET", KEYS[1], "collector", ARGV[1])
return 1`;

/** The same rule is in PostgresStore. Numbers are returned as texts, because Redis cuts off their fractions. */
const LEASE = `
local time = redis.call("TIME")
local now = time[1] * 1000 + time[2] / 1000
local count, interval, early, window = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local held = tonumber(redis.call("HGET", KEYS[1], "heldUntil") or 0) - now
if held > 0 then return { "0", tostring(held), tostring(held) } end
if interval == 0 then return { tostring(count), "0", "0" } end
local first = math.max(tonumber(redis.call("HGET", KEYS[1], "nextStart") or 0), now)
local start = math.max(first - early, now)
local granted = math.max(0, math.min(count, math.floor((now + window - start) / interval) + 1))
if granted > 0 then redis.call("HSET", KEYS[1], "nextStart", string.format("%.3f", first + granted * interval)) end
if granted == 0 then start = start - window end
return { tostring(granted), tostring(math.max(0, start - now)), "0" }`;

const HOLD = `
local time = redis.call("TIME")
local till = time[1] * 1000 + time[2] / 1000 + ARGV[1]
if till > tonumber(redis.call("HGET", KEYS[1], "heldUntil") or 0) then
  redis.call("HSET", KEYS[1], "heldUntil", string.format("%.3f", till))
end`;

/** Keeps what the processes of a queue share in keys beside those of BullMQ. */
export class RedisStore implements Store {
  readonly #redis: Redis;
  readonly #key: string;

  constructor(redis: Redis, prefix: string, queue: string) {
    this.#redis = redis;
    this.#key = `${prefix}:${queue}:pixwire`;
  }

  async load(): Promise<Listing | undefined> {
    const text = await this.#redis.hget(this.#key, "listing");
    if (text === null) return undefined;
    const listing = parseListing(text);
    if (!listing) throw new ConfigurationError(`the key ${this.#key} in Redis does not hold the state of a queue`);
    return listing;
  }

  async save(listing: Listing, takeOver = false): Promise<boolean> {
    const values = [listing.producer, JSON.stringify(listing), takeOver ? "1" : "0"];
    return (await this.#redis.eval(SAVE, 1, this.#key, ...values)) === 1;
  }

  async claimCollector(collector: string, takeOver = false): Promise<boolean> {
    return (await this.#redis.eval(CLAIM, 1, this.#key, collector, takeOver ? "1" : "0")) === 1;
  }

  async addCollected(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#redis.sadd(`${this.#key}:collected`, ...ids);
  }

  async isCollected(id: string): Promise<boolean> {
    return (await this.#redis.sismember(`${this.#key}:collected`, id)) === 1;
  }

  async setPauseReason(reason: string): Promise<boolean> {
    return (await this.#redis.hsetnx(this.#key, "pauseReason", reason)) === 1;
  }

  async pauseReason(): Promise<string | undefined> {
    return (await this.#redis.hget(this.#key, "pauseReason")) ?? undefined;
  }

  async clearPauseReason(): Promise<void> {
    await this.#redis.hdel(this.#key, "pauseReason");
  }

  async lease(scope: LimitScope, count: number, { intervalMs, earlyMs }: Pace): Promise<Lease> {
    const reply: unknown = await this.#redis.eval(
      LEASE,
      1,
      this.#limitKey(scope),
      count,
      intervalMs,
      earlyMs,
      LEASE_MS,
    );
    const [granted = Number.NaN, delayMs = Number.NaN, heldMs = Number.NaN] = Array.isArray(reply)
      ? reply.map(Number)
      : [];
    return { granted, delayMs, heldMs };
  }

  async hold(scope: LimitScope, holdMs: number): Promise<void> {
    await this.#redis.eval(HOLD, 1, this.#limitKey(scope), holdMs);
  }

  async clear(): Promise<void> {
    await this.#redis.unlink(this.#key, `${this.#key}:collected`);
  }

  #limitKey(scope: LimitScope): string {
    return `${this.#key}:${scope}`;
  }
}

import { ConfigurationError } from "@pixwire/api/runtime";
import type { Pool } from "pg";
import type { Pace } from "../limiter.js";
import { LEASE_MS, type Lease, type LimitScope, type Listing, parseListing, type Store } from "./store.js";

/** The time of the server in milliseconds, which is the same for all workers. */
const NOW = "(extract(epoch from clock_timestamp()) * 1000)";

/** Keeps what the processes of a queue share in three tables beside those of BullMQ. */
export class PostgresStore implements Store {
  readonly #pool: Pool;
  readonly #queue: string;
  readonly #states: string;
  readonly #collected: string;
  readonly #limits: string;

  /** @param schema - has been checked to need no quotes. */
  constructor(pool: Pool, schema: string, queue: string) {
    this.#pool = pool;
    this.#queue = queue;
    this.#states = `"${schema}".pixwire_states`;
    this.#collected = `"${schema}".pixwire_collected`;
    this.#limits = `"${schema}".pixwire_limits`;
  }

  /** Creates the tables if they are missing. */
  async migrate(): Promise<void> {
    // The statements of one query are one transaction. Without the lock, processes that start together would collide.
    await this.#pool.query(`
      SELECT pg_advisory_xact_lock(hashtext('${this.#states}'));
      CREATE TABLE IF NOT EXISTS ${this.#states} (
        queue text PRIMARY KEY, producer text, listing text, collector text, pause_reason text);
      CREATE TABLE IF NOT EXISTS ${this.#collected} (queue text, id text, PRIMARY KEY (queue, id));
      CREATE TABLE IF NOT EXISTS ${this.#limits} (
        queue text, scope text, next_start double precision NOT NULL DEFAULT 0,
        held_until double precision NOT NULL DEFAULT 0, PRIMARY KEY (queue, scope));`);
  }

  /** @throws ConfigurationError if the tables are missing. */
  async check(): Promise<void> {
    const [row] = await this.#query("SELECT to_regclass($1) IS NOT NULL AS found", [this.#limits]);
    if (row?.found !== true) throw new ConfigurationError(`the table ${this.#limits} is missing`);
  }

  async load(): Promise<Listing | undefined> {
    const [row] = await this.#query(`SELECT listing FROM ${this.#states} WHERE queue = $1`, [this.#queue]);
    if (typeof row?.listing !== "string") return undefined;
    const listing = parseListing(row.listing);
    if (!listing) throw new ConfigurationError(`the table ${this.#states} does not hold the state of ${this.#queue}`);
    return listing;
  }

  async save(listing: Listing, takeOver = false): Promise<boolean> {
    const rows = await this.#query(
      `INSERT INTO ${this.#states} AS state (queue, producer, listing) VALUES ($1, $2, $3)
       ON CONFLICT (queue) DO UPDATE SET producer = excluded.producer, listing = excluded.listing
       WHERE state.producer IS NULL OR state.producer = excluded.producer OR $4 RETURNING queue`,
      [this.#queue, listing.producer, JSON.stringify(listing), takeOver],
    );
    return rows.length === 1;
  }

  async claimCollector(collector: string, takeOver = false): Promise<boolean> {
    const [row] = await this.#query(`SELECT collector FROM ${this.#states} WHERE queue = $1`, [this.#queue]);
    // The usual case, which leaves no old version of a row behind.
    if (row?.collector === collector) return true;
    const rows = await this.#query(
      `INSERT INTO ${this.#states} AS state (queue, collector) VALUES ($1, $2)
       ON CONFLICT (queue) DO UPDATE SET collector = excluded.collector
       WHERE state.collector IS NULL OR state.collector = excluded.collector OR $3 RETURNING queue`,
      [this.#queue, collector, takeOver],
    );
    return rows.length === 1;
  }

  async addCollected(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const sql = `INSERT INTO ${this.#collected} SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`;
    await this.#query(sql, [this.#queue, ids]);
  }

  async isCollected(id: string): Promise<boolean> {
    const rows = await this.#query(`SELECT 1 FROM ${this.#collected} WHERE queue = $1 AND id = $2`, [this.#queue, id]);
    return rows.length === 1;
  }

  async setPauseReason(reason: string): Promise<boolean> {
    const rows = await this.#query(
      `INSERT INTO ${this.#states} AS state (queue, pause_reason) VALUES ($1, $2)
       ON CONFLICT (queue) DO UPDATE SET pause_reason = excluded.pause_reason
       WHERE state.pause_reason IS NULL RETURNING queue`,
      [this.#queue, reason],
    );
    return rows.length === 1;
  }

  async pauseReason(): Promise<string | undefined> {
    const [row] = await this.#query(`SELECT pause_reason FROM ${this.#states} WHERE queue = $1`, [this.#queue]);
    return typeof row?.pause_reason === "string" ? row.pause_reason : undefined;
  }

  async clearPauseReason(): Promise<void> {
    await this.#query(`UPDATE ${this.#states} SET pause_reason = NULL WHERE queue = $1`, [this.#queue]);
  }

  async lease(scope: LimitScope, count: number, pace: Pace): Promise<Lease> {
    const lease = await this.#leaseFromRow(scope, count, pace);
    if (lease) return lease;
    await this.#query(
      `INSERT INTO ${this.#limits} (queue, scope) VALUES ($1, $2) ON CONFLICT (queue, scope) DO NOTHING`,
      [this.#queue, scope],
    );
    // Somebody who removes rows by hand may have removed this one: the caller asks again.
    return (await this.#leaseFromRow(scope, count, pace)) ?? { granted: 0, delayMs: 0, heldMs: 0 };
  }

  /** The rule is that of RedisStore. */
  async #leaseFromRow(scope: LimitScope, count: number, { intervalMs, earlyMs }: Pace): Promise<Lease | undefined> {
    const [row] = await this.#query(
      `WITH limits AS (
           SELECT queue, scope, held_until, next_start, ${NOW} AS now FROM ${this.#limits}
           WHERE queue = $1 AND scope = $2 FOR UPDATE
         ), starts AS (
           SELECT *, greatest(held_until - now, 0) AS held, greatest(next_start, now) AS first,
             greatest(greatest(next_start, now) - $5::float8, now) AS start FROM limits
         ), grants AS (
           SELECT *, CASE WHEN held > 0 THEN 0 WHEN $4::float8 = 0 THEN $3::float8
             ELSE greatest(0, least($3::float8, floor((now + $6::float8 - start) / nullif($4::float8, 0)) + 1))
           END AS granted FROM starts
         ), updated AS (
           UPDATE ${this.#limits} AS target SET next_start = grants.first + grants.granted * $4::float8
           FROM grants WHERE target.queue = grants.queue AND target.scope = grants.scope
             AND grants.granted > 0 AND $4::float8 > 0
         )
         SELECT granted, held, CASE WHEN held > 0 THEN held WHEN $4::float8 = 0 THEN 0
           WHEN granted = 0 THEN start - $6::float8 - now ELSE start - now END AS delay FROM grants`,
      [this.#queue, scope, count, intervalMs, earlyMs, LEASE_MS],
    );
    return row && { granted: Number(row.granted), delayMs: Number(row.delay), heldMs: Number(row.held) };
  }

  async hold(scope: LimitScope, holdMs: number): Promise<void> {
    await this.#query(
      `INSERT INTO ${this.#limits} AS limits (queue, scope, held_until) VALUES ($1, $2, ${NOW} + $3)
       ON CONFLICT (queue, scope) DO UPDATE SET held_until = greatest(limits.held_until, excluded.held_until)`,
      [this.#queue, scope, holdMs],
    );
  }

  async clear(): Promise<void> {
    await this.#query(`DELETE FROM ${this.#states} WHERE queue = $1`, [this.#queue]);
    await this.#query(`DELETE FROM ${this.#collected} WHERE queue = $1`, [this.#queue]);
  }

  async #query(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    const { rows } = await this.#pool.query<Record<string, unknown>>(sql, [...values]);
    return rows;
  }
}

import type { Handlers } from "../generated/img-src/handlers.js";
import type { UsagePeriod, UserSettings } from "../generated/img-src/models.js";
import { pick } from "../pick.js";
import type { Context } from "../provider.js";
import type { Library } from "./library.js";

export type Plan = "free" | "pro";

/** The limits of the plans. The vendor's pages disagree on these numbers; clients get them from `getUsage`. */
export const PLANS = {
  free: { name: "Free", uploads: 100, storageBytes: 10 * 1024 ** 3, transformations: 1000, requestsPerMinute: 100 },
  pro: { name: "Pro", uploads: null, storageBytes: 50 * 1024 ** 3, transformations: 10_000, requestsPerMinute: 500 },
} as const;

/** Counts the usage of the current month. */
export interface Meter {
  add(used: "uploads" | "bandwidth_bytes" | "api_requests" | "transformations", amount?: number): void;
  /** In the current month. */
  readonly uploads: number;
  /** Since the emulator started. */
  readonly totalUploads: number;
  toPeriod(): UsagePeriod;
}

/** The counts start again with each month in UTC. */
export function createMeter(now: () => number): Meter {
  const nothing = { uploads: 0, bandwidth_bytes: 0, api_requests: 0, transformations: 0 };
  let period = "";
  let totalUploads = 0;
  let counts = { ...nothing };
  const current = (): typeof counts => {
    const month = new Date(now()).toISOString().slice(0, 7);
    if (month !== period) counts = { ...nothing };
    period = month;
    return counts;
  };
  return {
    add(used, amount = 1) {
      current()[used] += amount;
      if (used === "uploads") totalUploads += amount;
    },
    get totalUploads() {
      return totalUploads;
    },
    get uploads() {
      return current().uploads;
    },
    toPeriod() {
      const used = current();
      const date = new Date(now());
      const [start, end] = [0, 1].map((later) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later) / 1000);
      return { period, period_start: start ?? 0, period_end: end ?? 0, ...used };
    },
  };
}

export interface Account {
  context: Context;
  username: string;
  plan: Plan;
  library: Library;
  meter: Meter;
}

/** Settings, usage and health. */
export function createAccountHandlers({ context, username, plan, library, meter }: Account) {
  const seconds = (): number => Math.floor(context.now() / 1000);
  let settings: Omit<UserSettings, "total_uploads" | "storage_used_bytes"> = {
    id: "user_5h1",
    username,
    email: `${username}@example.com`,
    plan,
    delivery_formats: ["avif", "webp", "jpeg"],
    default_quality: 80,
    default_fit_mode: "contain",
    default_max_width: null,
    default_max_height: null,
    theme: "light",
    language: "en",
    created_at: seconds(),
    updated_at: seconds(),
  };
  const storedBytes = (): number => [...library.images.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  const currentSettings = (): UserSettings => ({
    ...settings,
    total_uploads: meter.totalUploads,
    storage_used_bytes: storedBytes(),
  });

  return {
    healthCheck: () => ({ status: "ok", timestamp: context.timestamp() }),
    getSettings: () => ({ settings: currentSettings() }),
    updateSettings({ body }) {
      // All other settings belong to the account and cannot be changed.
      const changes = pick(
        body,
        "delivery_formats",
        "default_quality",
        "default_fit_mode",
        "default_max_width",
        "default_max_height",
        "theme",
        "language",
      );
      settings = { ...settings, ...changes, updated_at: seconds() };
      return { settings: currentSettings(), message: "Settings saved" };
    },
    getUsage() {
      const limits = PLANS[plan];
      const bytes = storedBytes();
      return {
        plan,
        plan_name: limits.name,
        plan_status: "active",
        subscription_ends_at: null,
        plan_limits: {
          max_uploads_per_month: limits.uploads,
          max_storage_bytes: limits.storageBytes,
          max_bandwidth_per_month: null,
          max_api_requests_per_month: null,
          max_transformations_per_month: limits.transformations,
        },
        total_images: library.images.size,
        storage_used_bytes: bytes,
        storage_used_mb: bytes / 1024 ** 2,
        storage_used_gb: bytes / 1024 ** 3,
        current_period: meter.toPeriod(),
        credits: { storage_bytes: 0, api_requests: 0, transformations: 0 },
      };
    },
  } satisfies Handlers;
}

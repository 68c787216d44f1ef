import type { JsonObject } from "../json.js";
import type { Handler } from "../provider.js";
import { only } from "../values.js";
import type { Library } from "./library.js";

export type Plan = "free" | "pro";

/** What a plan allows. Vendor pages differ on these numbers; clients take them from `getUsage`. */
export const PLANS = {
  free: { name: "Free", uploads: 100, storageBytes: 10 * 1024 ** 3, transformations: 1000, requestsPerMinute: 100 },
  pro: { name: "Pro", uploads: null, storageBytes: 50 * 1024 ** 3, transformations: 10_000, requestsPerMinute: 500 },
} as const;

/** What the current month has used. */
export interface Meter {
  add(used: "uploads" | "bandwidth_bytes" | "api_requests" | "transformations", amount?: number): void;
  /** Of the month. */
  readonly uploads: number;
  /** Since the emulator started. */
  readonly totalUploads: number;
  toPeriod(): JsonObject;
}

/** Counts start again with each month, in UTC. */
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
  username: string;
  plan: Plan;
  library: Library;
  meter: Meter;
  now: () => number;
}

/** What `updateSettings` sets; the rest of the settings is the account's. */
const CHANGEABLE = [
  ...["delivery_formats", "default_quality", "default_fit_mode", "default_max_width", "default_max_height"],
  ...["theme", "language"],
];

/** Settings, usage and health. */
export function createAccountHandlers({ username, plan, library, meter, now }: Account): Record<string, Handler> {
  const seconds = (): number => Math.floor(now() / 1000);
  let settings: JsonObject = {
    ...{ id: "user_5h1", username, email: `${username}@example.com`, plan },
    ...{ delivery_formats: ["avif", "webp", "jpeg"], default_quality: 80, default_fit_mode: "contain" },
    ...{ default_max_width: null, default_max_height: null, theme: "light", language: "en" },
    ...{ created_at: seconds(), updated_at: seconds() },
  };
  const storage = (): number => [...library.images.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  const current = (): JsonObject => ({ ...settings, total_uploads: meter.totalUploads, storage_used_bytes: storage() });

  return {
    healthCheck: () => ({ status: "ok", timestamp: new Date(now()).toISOString() }),
    getSettings: () => ({ settings: current() }),
    updateSettings({ body }) {
      settings = { ...settings, ...only(body, ...CHANGEABLE), updated_at: seconds() };
      return { settings: current(), message: "Settings saved" };
    },
    getUsage() {
      const limits = PLANS[plan];
      const bytes = storage();
      return {
        ...{ plan, plan_name: limits.name, plan_status: "active", subscription_ends_at: null },
        plan_limits: {
          ...{ max_uploads_per_month: limits.uploads, max_storage_bytes: limits.storageBytes },
          ...{ max_bandwidth_per_month: null, max_api_requests_per_month: null },
          max_transformations_per_month: limits.transformations,
        },
        ...{ total_images: library.images.size, storage_used_bytes: bytes },
        ...{ storage_used_mb: bytes / 1024 ** 2, storage_used_gb: bytes / 1024 ** 3 },
        current_period: meter.toPeriod(),
        credits: { storage_bytes: 0, api_requests: 0, transformations: 0 },
      };
    },
  };
}

/** What `console` and every common logger have. */
export interface Logger {
  debug(message: string, details: object): void;
  info(message: string, details: object): void;
  warn(message: string, details: object): void;
  error(message: string, details: object): void;
}

/**
 * Lines below the level are not written. An attempt that succeeded is `info`, one that is tried again `warn`, one that
 * failed for good `error`, and one that the caller aborted `debug`.
 */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** One attempt of one call. Holds a path template, never a path: no id, query, header or body is logged. */
export interface AttemptLog {
  operation: string;
  method: string;
  /** The template of the spec, such as `/files/{fileId}`. */
  path: string;
  /** 1 is the first. */
  attempt: number;
  durationMs: number;
  /** Absent when no answer arrived. */
  status?: number | undefined;
  requestId?: string | undefined;
  /** The class of the error that ended the attempt. */
  error?: string | undefined;
  /** Why another attempt follows. */
  retryReason?: string | undefined;
  /** How long until then, in milliseconds. */
  retryDelayMs?: number | undefined;
}

export type AttemptLogger = (level: keyof Logger, message: string, log: AttemptLog) => void;

export const LOG_METHODS = ["debug", "info", "warn", "error"] as const;

const RANKS: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, off: 4 };

export function createAttemptLogger(
  logger: Logger | undefined,
  lowest: LogLevel = logger ? "info" : "off",
): AttemptLogger | undefined {
  if (lowest === "off") return undefined;
  return (level, message, log) => {
    if (RANKS[level] >= RANKS[lowest]) (logger ?? console)[level](message, log);
  };
}

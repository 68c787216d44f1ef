/** The methods of `console`, which common loggers have as well. */
export interface Logger {
  debug(message: string, details: object): void;
  info(message: string, details: object): void;
  warn(message: string, details: object): void;
  error(message: string, details: object): void;
}

/**
 * Lines below the level are not written. A successful attempt is logged as `info`, one that is repeated as `warn`, one
 * that ends the call with an error as `error`, and one that the caller aborts as `debug`.
 */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/**
 * The log entry of one attempt. It has the path template instead of the path: no id, query, header or body is logged.
 */
export interface AttemptLog {
  operation: string;
  method: string;
  /** The template of the spec, such as `/files/{fileId}`. */
  path: string;
  /** 1 for the first attempt. */
  attempt: number;
  durationMs: number;
  /** Absent when no response arrived. */
  status?: number | undefined;
  requestId?: string | undefined;
  /** The class of the error that ended the attempt. */
  error?: string | undefined;
  /** Why another attempt follows, such as `status 503`. */
  retryReason?: string | undefined;
  /** The delay before that attempt, in milliseconds. */
  retryDelayMs?: number | undefined;
}

export const LOG_METHODS = ["debug", "info", "warn", "error"] as const;

const RANKS: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, off: 4 };

/** Writes a line, if its level is not below the client's. */
export type AttemptLogger = (level: keyof Logger, message: string, log: AttemptLog) => void;

/** Returns `undefined` when nothing is to be logged. */
export function createAttemptLogger(
  logger: Logger | undefined,
  lowest: LogLevel = logger ? "info" : "off",
): AttemptLogger | undefined {
  if (lowest === "off") return undefined;
  return (level, message, log) => {
    if (RANKS[level] >= RANKS[lowest]) (logger ?? console)[level](message, log);
  };
}

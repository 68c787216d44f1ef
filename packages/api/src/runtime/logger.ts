/** What `console` and every common logger have. */
export interface Logger {
  debug(message: string, details: object): void;
  info(message: string, details: object): void;
  warn(message: string, details: object): void;
  error(message: string, details: object): void;
}

/** Lines below the level are not written: `info` leaves out `debug`. */
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
  status?: number;
  requestId?: string;
  /** The class of the error that ended the attempt. */
  error?: string;
  /** Why another attempt follows. */
  retryReason?: string;
  /** How long until then. */
  retryDelayMs?: number;
}

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];

/** A success is `info`, a failure that is tried again `warn`, one that is final `error`. */
export function createAttemptLogger(
  logger: Logger | undefined,
  level: LogLevel | undefined,
): ((log: AttemptLog) => void) | undefined {
  const lowest = LEVELS.indexOf(level ?? (logger ? "info" : "off"));
  if (lowest >= LEVELS.indexOf("off")) return undefined;
  const target = logger ?? console;
  return (log) => {
    const severity = log.retryReason !== undefined ? "warn" : log.error !== undefined ? "error" : "info";
    if (LEVELS.indexOf(severity) < lowest) return;
    const outcome = log.status ?? log.error;
    const next =
      log.retryReason === undefined ? "" : `, again in ${Math.round(log.retryDelayMs ?? 0)} ms (${log.retryReason})`;
    target[severity](
      `${log.method} ${log.path} ${outcome} in ${log.durationMs} ms, attempt ${log.attempt}${next}`,
      log,
    );
  };
}

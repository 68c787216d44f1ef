import { EXIT, type ExitCode } from "../exit-codes.js";
import { CommandError } from "./command-error.js";

/** An error as the command reports it. */
export interface ErrorReport {
  message: string;
  /** What to do; `undefined` if the message says it, or nothing can be done. */
  hint: string | undefined;
  exitCode: ExitCode;
}

/** Statuses with which a service refuses the caller rather than the request. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: "Check the credential with `pixwire auth check`.",
  402: "The plan does not cover this.",
  403: "The credential has no permission for this, or an allowance is used up. Check it with `pixwire auth check`.",
  429: "Wait, then repeat the command.",
};

/** Errors of the packages below that mean a wrong input, by name. None of them makes a request. */
const WRONG_INPUT = new Set([
  "InvalidInputError",
  "ConfigurationError",
  "UrlError",
  "PredictionInputError",
  "InvalidArgumentError",
]);

const NETWORK = new Set(["ConnectionError", "TimeoutError", "UploadStalledError"]);

const UNEXPECTED_HINT =
  "Either a response was not as documented, or pixwire has a defect. See more with --debug, and report it.";

/** Codes of system errors that mean a broken connection. */
const NETWORK_CODES = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENETUNREACH|UND_ERR_)/;

/**
 * Describes whatever a command ended with. It recognizes the errors of the other packages by their names and members,
 * so that no command has to load all of them.
 */
export function describeError(error: unknown): ErrorReport {
  if (error instanceof CommandError) return { message: error.message, hint: error.hint, exitCode: error.exitCode };
  if (!(error instanceof Error)) return { message: String(error), hint: undefined, exitCode: EXIT.failed };
  const { name, message } = error;
  if (name === "TransferStoppedError") return describeStop(error);
  if (name === "QueuePausedError") return describePausedQueue(message, error.cause);
  if (WRONG_INPUT.has(name)) return { message, hint: hintForInput(error), exitCode: EXIT.wrongUse };
  const status = numberMember(error, "status");
  if (name === "PartialSuccessError") return { message, hint: undefined, exitCode: EXIT.partlyDone };
  if (status !== undefined) return describeStatus(message, status, numberMember(error, "retryAfterMs"));
  if (NETWORK.has(name) || isNetworkFailure(error)) {
    return {
      message,
      hint: "Check the connection, the proxy and the base URL with `pixwire doctor`.",
      exitCode: EXIT.network,
    };
  }
  const { cause } = error;
  // Errors such as PredictionWaitError say what was being done; their cause decides what kind of failure it is.
  if (cause instanceof Error && name !== "Error") return { ...describeError(cause), message };
  if (name === "TypeError" || name === "ReferenceError") {
    return { message: `Something unexpected happened: ${message}`, hint: UNEXPECTED_HINT, exitCode: EXIT.failed };
  }
  const system = systemHint(error);
  return { message, hint: system, exitCode: EXIT.failed };
}

/** What ended all of a transfer. The message tells programs to run again, where the command says how it continues. */
function describeStop(error: Error): ErrorReport {
  const message = textMember(error, "problem") ?? error.message;
  const stopped = { message: `${message.replace(/\.$/, "")}.`, hint: "Repeat the command to go on." };
  if (!(error.cause instanceof Error)) return { ...stopped, exitCode: EXIT.failed };
  const { hint, exitCode } = describeError(error.cause);
  return { message: stopped.message, hint: hint ?? stopped.hint, exitCode };
}

/** The message tells programs what to call, where the command has an option. */
function describePausedQueue(message: string, cause: unknown): ErrorReport {
  const hint = "Put that right, and start a worker with --unpause.";
  const exitCode = cause instanceof Error ? describeError(cause).exitCode : EXIT.failed;
  const [reason = message] = message.split(" Put that right, ");
  return { message: reason, hint, exitCode };
}

function describeStatus(message: string, status: number, retryAfterMs: number | undefined): ErrorReport {
  const refusal = REFUSALS[status];
  if (refusal === undefined) return { message, hint: undefined, exitCode: EXIT.failed };
  const hint =
    status === 429 && retryAfterMs !== undefined
      ? `Wait ${Math.ceil(retryAfterMs / 1000)} s, then repeat the command.`
      : refusal;
  return { message, hint, exitCode: EXIT.refused };
}

function hintForInput(error: Error): string | undefined {
  if (error.name === "ConfigurationError" && /credential|token|key/i.test(error.message)) {
    return "Add a profile with `pixwire auth add`, or set the environment variable. See `pixwire help auth`.";
  }
  return undefined;
}

function isNetworkFailure(error: Error): boolean {
  // An upload whose last attempt was not answered.
  if (error.name === "UploadFailedError") return true;
  const code =
    textMember(error, "code") ?? (error.cause instanceof Error ? textMember(error.cause, "code") : undefined);
  return code !== undefined && NETWORK_CODES.test(code);
}

function systemHint(error: Error): string | undefined {
  const code = textMember(error, "code");
  if (code === "ENOENT") return "Check the path.";
  if (code === "EACCES" || code === "EPERM") return "Check the permissions of the file and its folder.";
  if (code === "ENOSPC") return "Make space on the disk, then repeat the command.";
  return undefined;
}

function numberMember(error: object, name: string): number | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "number" ? value : undefined;
}

function textMember(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : undefined;
}

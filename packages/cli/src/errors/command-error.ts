import { EXIT, type ExitCode } from "../exit-codes.js";

/** An error in the words of the command: what happened, and what to do. */
export class CommandError extends Error {
  override name = "CommandError";
  /** What to do, as one sentence. */
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor(message: string, { hint, exitCode = EXIT.failed, cause }: CommandErrorDetails = {}) {
    super(message, { cause });
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

export interface CommandErrorDetails {
  hint?: string | undefined;
  exitCode?: ExitCode;
  cause?: unknown;
}

/** A command, an option or an input that cannot be used. No request was made. */
export class UsageError extends CommandError {
  override name = "UsageError";

  constructor(message: string, hint?: string) {
    super(message, { hint, exitCode: EXIT.wrongUse });
  }
}

/** Some of several things failed. Each of them has been reported already. */
export class PartlyDoneError extends CommandError {
  override name = "PartlyDoneError";

  constructor(message: string, hint?: string) {
    super(message, { hint, exitCode: EXIT.partlyDone });
  }
}

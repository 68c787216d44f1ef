/** A refusal, answered in the error shape of the API. Handlers throw it. */
export class Failure extends Error {
  override name = "Failure";
  readonly status: number;
  /** The member of the request at fault, if it is one. */
  readonly member: string | undefined;

  constructor(status: number, message: string, member?: string) {
    super(message);
    this.status = status;
    this.member = member;
  }
}

/** The storage of the emulator is full. Answered as the API answers a quota that is used up. */
export class QuotaFailure extends Failure {
  override name = "QuotaFailure";
}

/** @throws {@link Failure} 400 for a percent sequence that is no UTF-8. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Failure(400, "The path is not percent-encoded UTF-8");
  }
}

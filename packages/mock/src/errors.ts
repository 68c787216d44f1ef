/** A refusal, answered in the error shape of the API. Handlers throw it. */
export class Failure extends Error {
  override name = "Failure";
  readonly status: number;
  /** The member of the request that is at fault, if there is one. */
  readonly member: string | undefined;

  constructor(status: number, message: string, member?: string) {
    super(message);
    this.status = status;
    this.member = member;
  }
}

/** The storage of the emulator is full. It is answered like an exceeded quota of the API. */
export class QuotaFailure extends Failure {
  override name = "QuotaFailure";
}

/** @throws {@link Failure} 400 for percent-encoding that is not UTF-8. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Failure(400, "The path is not percent-encoded UTF-8");
  }
}

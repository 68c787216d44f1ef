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

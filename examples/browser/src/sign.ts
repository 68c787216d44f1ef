import type { SignedTarget } from "@pixwire/uploader";

/** The server did not sign. The message is written for the people who use the page. */
export class SigningError extends Error {
  override name = "SigningError";

  /** @param isRefusal - whether the file was refused, so that it is of no use to try again. */
  constructor(
    message: string,
    readonly isRefusal: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const TIME_LIMIT_MS = 30_000;

/**
 * Asks our own server for the signed target of one upload. The token of PixelBin stays there.
 *
 * @throws SigningError
 */
export async function sign(file: File, signal: AbortSignal | undefined): Promise<SignedTarget> {
  const limit = AbortSignal.timeout(TIME_LIMIT_MS);
  const response = await fetch("/sign", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: file.name, size: file.size, type: file.type }),
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new SigningError("This site does not answer. Check your connection and try again.", false, { cause: error });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const { ok, status } = response;
  if (!ok) {
    const isRefusal = status < 500 && status !== 429;
    throw new SigningError(messageIn(answer) ?? `This site refused the upload (${status}).`, isRefusal);
  }
  // `uploadMultipart` checks that it is a target.
  return answer as SignedTarget;
}

function messageIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("message" in answer)) return undefined;
  return typeof answer.message === "string" ? answer.message : undefined;
}

import { Failure } from "../errors.js";
import type { Handlers } from "../generated/pixelbin/handlers.js";
import type { Context } from "../provider.js";

/** The service says "about two minutes". */
const VALID_MS = 120_000;

/** Tokens with which the pages of an app open the upload widget. */
export function createBootstrapHandlers({ now, random }: Context) {
  return {
    createBootstrapToken({ header: { "X-Widget-Parent-Origin": origin } }) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
        throw new Failure(400, "X-Widget-Parent-Origin must be an origin", "X-Widget-Parent-Origin");
      }
      return {
        success: true,
        token: `${random.hex(32)}.${random.hex(64)}.${random.hex(32)}`,
        expiresIn: new Date(now() + VALID_MS).toISOString(),
        message: "Bootstrap token generated successfully",
        allowedOrigins: [origin],
      };
    },
  } satisfies Handlers;
}

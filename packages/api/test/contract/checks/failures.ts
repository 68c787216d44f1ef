import { inspect, isDeepStrictEqual } from "node:util";
import { ContractError } from "../compare.js";
import { hasType, isBytes } from "../declared.js";
import { type Subject, successOf } from "../exchange.js";
import { closedValues, exampleOf, leavesOf } from "../values.js";
import { alternative, type Check, type Context, examplesOf, unexpected } from "./check.js";

/** After a 503, only what can be repeated without harm is sent again, and then unchanged. */
export function retryCheck({ document, operation, call }: Context): Check {
  const input = examplesOf(document, operation.shapes[0]);
  return {
    title: operation.idempotent ? "is repeated after a 503" : "is not repeated after a 503",
    run: async (subject) => {
      const busy = (): Response => Response.json(operation.failure, { status: 503 });
      const replies = [busy, successOf(document, operation)];
      const { parts, error } = await call(subject, input, { replies, maxRetries: 1 });
      const wanted = operation.idempotent ? 2 : 1;
      if (parts.length !== wanted) throw new ContractError(`${parts.length} requests were made instead of ${wanted}`);
      if (!isDeepStrictEqual(parts[0], parts.at(-1))) throw new ContractError("the second request differs");
      if (operation.idempotent === (error !== undefined)) throw unexpected(error);
    },
  };
}

/** Secret members appear in no error and in no line of the log, and other members do. */
export function secretChecks({ document, operation, call }: Context): Check[] {
  return operation.shapes.flatMap((members, index) => {
    const which = alternative(operation, index);
    return members.flatMap((member): Check[] => {
      const isFreeText = hasType(member.schema, "string") && !isBytes(member.schema);
      const isOpenText = isFreeText && closedValues(document, member.schema) === undefined;
      const value = isOpenText ? `value-of-${member.name}` : exampleOf(document, member);
      const texts = leavesOf(value);
      if (texts.length === 0 || !(member.secret || isOpenText)) return [];
      const run = async (subject: Subject): Promise<void> => {
        const replies = texts.map((text) => () => Response.json(quote(operation.failure, text), { status: 400 }));
        for (const [at, text] of texts.entries()) {
          const input = { ...examplesOf(document, members), [member.name]: value };
          const { error, log } = await call(subject, input, { replies: replies.slice(at, at + 1) });
          if (!(error instanceof Error)) throw unexpected(error);
          const shown = [error.message, String(error), inspect(error), JSON.stringify(error), log];
          if (member.secret && shown.some((one) => one?.includes(text))) throw new ContractError(`${text} is shown`);
          if (!member.secret && !error.message.includes(text)) throw new ContractError(`${text} is hidden`);
        }
      };
      return [{ title: `${member.secret ? "hides" : "shows"} ${member.name}${which} in errors`, run }];
    });
  });
}

/** An error body whose texts all quote this one. */
function quote(body: unknown, text: string): unknown {
  if (typeof body === "string") return `the service refused ${text} today`;
  if (Array.isArray(body)) return body.map((one) => quote(one, text));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, quote(one, text)]));
}

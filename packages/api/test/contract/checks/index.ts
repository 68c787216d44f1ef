import type { DeclaredOperation } from "../declared.js";
import { exchange, successOf } from "../exchange.js";
import type { OpenApi } from "../openapi.js";
import { answerChecks } from "./answers.js";
import type { Check, Context } from "./check.js";
import { credentialChecks } from "./credentials.js";
import { retryCheck, secretChecks } from "./failures.js";
import { pageChecks } from "./pages.js";
import { requestChecks } from "./requests.js";
import { bytesChecks, combinationChecks, requiredChecks, valueChecks } from "./values.js";

export type { Check } from "./check.js";

/** Everything that a document says about an operation, in small checks. */
export function checksOf(
  document: OpenApi,
  operation: DeclaredOperation,
  credentials: Context["credentials"],
): Check[] {
  const context: Context = {
    document,
    operation,
    credentials,
    members: new Map(operation.shapes.flat().map((member) => [member.name, member])),
    call: (subject, input, options) =>
      exchange(subject, operation, input, { replies: [successOf(document, operation)], ...options }),
  };
  return [
    ...requestChecks(context),
    ...requiredChecks(context),
    ...valueChecks(context),
    ...bytesChecks(context),
    ...combinationChecks(context),
    ...credentialChecks(context),
    retryCheck(context),
    ...secretChecks(context),
    ...answerChecks(context),
    ...pageChecks(context),
  ];
}

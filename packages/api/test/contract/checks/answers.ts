import { isDeepStrictEqual } from "node:util";
import { ContractError } from "../compare.js";
import { isJson, isObject } from "../declared.js";
import { replyOf } from "../exchange.js";
import { type Check, type Context, examplesOf, nameOf, unexpected } from "./check.js";

/** Every example of a success is the data of a call; another kind of body is none. */
export function answerChecks({ document, operation, call }: Context): Check[] {
  const { successes, shapes } = operation;
  const input = examplesOf(document, shapes[0]);
  const examples = successes.flatMap((success) =>
    (success.examples.length > 0 ? success.examples : [undefined]).map(
      (example, index): Check => ({
        title: `returns example ${index + 1} of ${success.status}`,
        run: async (subject) => {
          const reply = replyOf(document, { ...success, examples: [example] });
          const { answer, error } = await call(subject, input, { replies: [reply] });
          if (error) throw unexpected(error);
          if (example !== undefined && isJson(success.mediaType ?? "") && !isDeepStrictEqual(answer, example)) {
            throw new ContractError(`it returned ${JSON.stringify(answer)}`);
          }
        },
      }),
    ),
  );
  const bodies = successes.filter(({ mediaType }) => mediaType !== undefined);
  if (bodies.length < successes.length || !bodies.every(({ mediaType }) => isJson(mediaType ?? ""))) return examples;
  const isArray = bodies.every(({ schema }) => schema.type === "array");
  const isRecord = bodies.every(({ schema }) => isObject(document, schema));
  const isSingle = bodies.every(({ schema }) => /^(?:string|number|integer|boolean)$/.test(String(schema.type)));
  const wrong: [string, string][] = [["no body", ""]];
  if (isArray || isSingle) wrong.push(["an object", "{}"]);
  if (isRecord) wrong.push(["an array", "[]"]);
  return [
    ...examples,
    ...wrong.map(
      ([title, body]): Check => ({
        title: `refuses ${title} as a success`,
        run: async (subject) => {
          const { error } = await call(subject, input, { replies: [() => new Response(body)] });
          if (nameOf(error) === undefined) throw new ContractError("it was taken for a success");
        },
      }),
    ),
  ];
}

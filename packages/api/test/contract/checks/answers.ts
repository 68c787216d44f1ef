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
          await compareRaw(answer, reply, success.mediaType);
        },
      }),
    ),
  );
  const refuses = (title: string, reply: () => Response): Check => ({
    title: `refuses ${title} as a success`,
    run: async (subject) => {
      const { error } = await call(subject, input, { replies: [reply] });
      if (nameOf(error) === undefined) throw new ContractError("it was taken for a success");
    },
  });
  const bodies = successes.filter(({ mediaType }) => mediaType !== undefined);
  if (bodies.length < successes.length) return examples;
  if (!bodies.every(({ mediaType }) => isJson(mediaType ?? ""))) {
    const isPage = bodies.some(({ mediaType }) => /^(text\/html|\*\/\*)/.test(mediaType ?? ""));
    return isPage ? examples : [...examples, refuses("an HTML page", page)];
  }
  const isArray = bodies.every(({ schema }) => schema.type === "array");
  const isRecord = bodies.every(({ schema }) => isObject(document, schema));
  const isSingle = bodies.every(({ schema }) => /^(?:string|number|integer|boolean)$/.test(String(schema.type)));
  const wrong: [string, string][] = [["no body", ""]];
  if (isArray || isSingle) wrong.push(["an object", "{}"]);
  if (isRecord) wrong.push(["an array", "[]"]);
  return [...examples, ...wrong.map(([title, body]) => refuses(title, () => new Response(body)))];
}

/** Such as a proxy or the login of a network answers. */
const page = (): Response => new Response("<html></html>", { headers: { "content-type": "text/html" } });

/** A text is a string, and bytes are a `Blob`, with what the server sent. */
async function compareRaw(answer: unknown, reply: () => Response, mediaType: string | undefined): Promise<void> {
  if (mediaType === undefined || isJson(mediaType) || mediaType === "*/*") return;
  const isText = mediaType.startsWith("text/") || /[/+]xml$/.test(mediaType);
  if (isText ? typeof answer !== "string" : !(answer instanceof Blob)) throw new ContractError(`it returned ${answer}`);
  const sent = await reply().text();
  const received = answer instanceof Blob ? await answer.text() : answer;
  if (received !== sent) throw new ContractError(`it returned ${JSON.stringify(received)} for ${JSON.stringify(sent)}`);
}

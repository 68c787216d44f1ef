import { didYouMean } from "@pixwire/check-options";
import type { Action } from "../definition.js";
import { UsageError } from "../errors/command-error.js";
import { terminalWidth, wrap } from "../terminal/text.js";
import { TOPICS } from "./help-topics.js";

export const showHelp: Action = async ({ io, output, help }, { args }) => {
  const [name = ""] = args;
  const topic = args.length === 1 && Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined;
  if (topic !== undefined) return output.text(layOut(topic, terminalWidth(io.stdout)));
  const text = help.of(args);
  if (text !== undefined) return output.text(text);
  const meant = didYouMean(args.join(" "), [...Object.keys(TOPICS), ...help.namesBelow(args.slice(0, -1))]);
  throw new UsageError(
    `There is no help for ${JSON.stringify(args.join(" "))}.`,
    meant === undefined ? "See `pixwire --help`." : `Did you mean \`pixwire help ${meant}\`?`,
  );
};

/** Wraps the paragraphs of a topic. Lines that are indented stay as they are. */
function layOut(topic: string, width: number): string {
  return topic
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => (/^ /m.test(paragraph) ? paragraph : wrap(paragraph, width).join("\n")))
    .join("\n\n");
}

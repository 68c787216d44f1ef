import { parseArgs } from "node:util";
import { SpecError } from "../spec/index.js";
import { checkChangesets } from "./changesets.js";
import { type ComparisonResult, compareSources } from "./comparison.js";
import { releaseSpecs } from "./release.js";
import { renderByOperation, renderJson, renderText, verdict } from "./render.js";
import { renderMarkdown } from "./render-markdown.js";
import { UsageError } from "./sources.js";

/** What a command writes, and how it ends: 0 for all is well, 1 for what it was asked to find, 2 for a mistake in the call. */
export interface Outcome {
  code: 0 | 1 | 2;
  output: string;
}

const USAGE = `Usage: pnpm spec:diff [BASE] [HEAD] [--json | --markdown] [--fail-on breaking|warning]

BASE and HEAD are files, folders of .yaml, .yml or .json files, or revisions of git. Without them the specs of the last release are
compared with those of the working tree.`;

/** `pnpm spec:diff`: what an edit of the specs does to callers. */
export function specDiff(args: readonly string[], root: string): Outcome {
  return orMistake(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        markdown: { type: "boolean" },
        "fail-on": { type: "string" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return { code: 0, output: `${USAGE}\n` };
    const failOn = values["fail-on"];
    if (positionals.length > 2) throw new UsageError("At most two sources are compared.");
    if (values.json && values.markdown) throw new UsageError("--json and --markdown exclude each other.");
    if (failOn !== undefined && failOn !== "breaking" && failOn !== "warning") {
      throw new UsageError(`--fail-on is breaking or warning, not ${failOn}.`);
    }
    const result = compareSources(root, ...positionals);
    const render = values.json ? renderJson : values.markdown ? renderMarkdown : renderText;
    return { code: failOn !== undefined && reaches(result, failOn) ? 1 : 0, output: render(result) };
  }, USAGE);
}

function reaches({ documents }: ComparisonResult, level: "breaking" | "warning"): boolean {
  return documents.some(({ changes }) =>
    changes.some(({ severity }) => severity === "breaking" || (level === "warning" && severity === "warning")),
  );
}

/** `pnpm spec:check`: whether a changeset says what the specs have changed since the last release. */
export async function specCheck(root: string): Promise<Outcome> {
  return orMistake(async () => {
    const result = compareSources(root);
    const missing = await checkChangesets(root, result);
    if (result.problems.length > 0) return { code: 1, output: `${result.problems.join("\n")}\n` };
    const agreed = result.bump === undefined ? "" : " The changesets say so.";
    if (missing === undefined) return { code: 0, output: `${verdict(result)}${agreed}\n` };
    return { code: 1, output: `${renderText(result)}\n${missing}\n` };
  });
}

/** `pnpm spec:changes [--release]`: the changes by operation; with `--release` into the changelog, for a new version. */
export function specChanges(args: readonly string[], root: string): Outcome {
  return orMistake(() => {
    const { values } = parseArgs({ args: [...args], options: { release: { type: "boolean", default: false } } });
    const result = compareSources(root);
    const changes = renderByOperation(result);
    if (values.release) releaseSpecs(root, result);
    return { code: 0, output: changes || "No operation changed since the last release.\n" };
  }, "Usage: pnpm spec:changes [--release]");
}

function orMistake<Result extends Outcome | Promise<Outcome>>(work: () => Result, usage?: string): Result | Outcome;
function orMistake(work: () => Outcome | Promise<Outcome>, usage?: string): Outcome | Promise<Outcome> {
  const mistake = (error: unknown): Outcome => {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && "code" in error);
    if (!isUsage && !(error instanceof SpecError)) throw error;
    return { code: 2, output: `${error.message}\n${isUsage && usage ? `\n${usage}\n` : ""}` };
  };
  try {
    const result = work();
    return result instanceof Promise ? result.catch(mistake) : result;
  } catch (error) {
    return mistake(error);
  }
}

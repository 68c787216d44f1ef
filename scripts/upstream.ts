// `pnpm upstream [--installed] [--markdown]`: what the newest SDKs of the vendors offer that our specs do not describe.
// Ends with 1 when there is something that nobody looked at yet. With `--issue`, as a workflow on GitHub calls it, it keeps an
// issue with the report instead, and writes the report to the summary of the job.
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadSpec, ROOT, SpecError, specFiles } from "./spec/index.js";
import { compareUpstream, type Unpacked } from "./upstream/index.js";
import { keepIssue } from "./upstream/issue.js";
import { readKnown } from "./upstream/known.js";
import { fetchNewest, findInstalled } from "./upstream/packages.js";
import { renderDifferences } from "./upstream/render.js";

const { values } = parseArgs({
  options: {
    installed: { type: "boolean", default: false },
    issue: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), "pixwire-upstream-"));
try {
  const packages: Unpacked[] = values.installed ? findInstalled() : fetchNewest(folder);
  const specs = new Map(specFiles().map((file) => [loadSpec(file).name, loadSpec(file)]));
  const known = readKnown(join(ROOT, "scripts/upstream/known-differences.yaml"));
  const differences = compareUpstream(ROOT, specs, packages);
  const news = known.unknown(differences);
  const outdated = known.outdated(differences);
  const found = news.length + outdated.length > 0;
  const report = renderDifferences(packages, news, outdated, values.markdown || values.issue);
  process.stdout.write(report);
  if (values.issue) {
    if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, report);
    process.stdout.write(`\n${keepIssue(found ? report : undefined)}\n`);
  } else {
    process.exitCode = found ? 1 : 0;
  }
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

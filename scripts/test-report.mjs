// Adds up the results of a run of `npm test`. Plain JavaScript without dependencies, like bootstrap.mjs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder to which `turbo run --summarize` writes. */
export const SUMMARIES = ".turbo/runs";

/** The tasks that write `test-results.json`. */
const TEST_TASKS = ["test", "conformance"];

/**
 * @typedef {object} Report
 * @property {number} passed - tests.
 * @property {number} failed - tests, test files that did not load, and tasks that failed for another reason.
 * @property {string[]} problems - what failed, with the first line of its message.
 */

/**
 * Reads the summary of the last turbo run, and the results of each of its test tasks.
 *
 * @param {string} root - of the repository.
 * @returns {Report}
 */
export function readReport(root) {
  const folder = join(root, SUMMARIES);
  const [summary] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  if (!summary) return { passed: 0, failed: 1, problems: ["Turbo left no summary of its run."] };
  const { tasks } = JSON.parse(readFileSync(join(folder, summary), "utf8"));
  const reports = tasks.map((task) => reportTask(task, root));
  return {
    passed: sum(reports.map(({ passed }) => passed)),
    failed: sum(reports.map(({ failed }) => failed)),
    problems: reports.flatMap(({ problems }) => problems),
  };
}

/** @returns {Report} */
function reportTask({ taskId, task, directory = "", execution }, root) {
  const exitCode = execution?.exitCode ?? 1; // A task that did not end has none.
  const failure = { passed: 0, failed: 1, problems: [`${taskId} failed.`] };
  if (!TEST_TASKS.includes(task)) return exitCode === 0 ? { passed: 0, failed: 0, problems: [] } : failure;

  const file = join(root, directory, "test-results.json");
  if (!existsSync(file)) return { ...failure, problems: [`${taskId} left no results: it ended before its tests did.`] };
  const results = JSON.parse(readFileSync(file, "utf8"));
  const problems = results.testResults.filter(({ status }) => status === "failed").flatMap(describeFailures);
  if (exitCode !== 0 && problems.length === 0) {
    problems.push(`${taskId} failed, though none of its tests did: read its output above.`);
  }
  return { passed: results.numPassedTests, failed: problems.length, problems };
}

/** @returns {string[]} one line for each failed test of a file, or one for the file if it failed outside its tests. */
function describeFailures({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0) return [`${name} failed outside its tests: ${firstLine(message)}`];
  return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages[0] ?? "")}`);
}

function firstLine(text) {
  return text.split("\n", 1)[0];
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

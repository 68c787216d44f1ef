// `pnpm mutate` makes one mistake after the other in the generated operations, and says which of them no contract test
// notices. `--operation ID` tries one operation, and `--verbose` names the check that noticed each mistake.
import { parseArgs } from "node:util";
import { allTrials, type Result, renderTable, tryMutant } from "./run.js";

const { values } = parseArgs({ options: { operation: { type: "string" }, verbose: { type: "boolean" } } });
const trials = allTrials().filter(({ operation }) => values.operation === undefined || operation === values.operation);
if (trials.length === 0) throw new Error(`There is no operation ${values.operation}.`);

const results: Result[] = [];
for (const trial of trials) {
  const result = await tryMutant(trial);
  results.push(result);
  if (values.verbose) {
    const { provider, operation, kind, change, killedBy = "SURVIVED" } = result;
    console.log(`${provider.name} ${operation}, ${kind}: ${change}: ${killedBy}`);
  }
}
console.log(renderTable(results));
process.exitCode = results.some(({ killedBy }) => killedBy === undefined) ? 1 : 0;

// Proves that every regular expression in packages and specs takes linear time: `pnpm lint:regexes [file...]`.
import { checkRegexes, filesWithRegexes } from "./regex-checks/index.js";

const named = process.argv.slice(2);
const files = named.length > 0 ? named : filesWithRegexes();
let checked = 0;
let failed = 0;
for (const file of files) {
  const result = checkRegexes(file);
  for (const { line, message } of result.problems) console.error(`${file}:${line} ${message}`);
  checked += result.checked;
  failed += result.problems.length;
}
if (failed > 0) {
  console.error(`
${failed} of ${checked} regular expressions may take more than linear time. Rewrite them, or use plain code. Where the
length of the text is bounded, say so beside the expression: // regex-bound: 253 characters, checked by requireHost`);
  process.exitCode = 1;
} else {
  console.log(`${checked} regular expressions in ${files.length} files take linear time.`);
}

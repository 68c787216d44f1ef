// `pnpm api-report`: writes the public interface of every entry of the published packages to `api-report/`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { currentReports, REPORTS_FOLDER } from "./reports.js";

const reports = await currentReports();
rmSync(REPORTS_FOLDER, { recursive: true, force: true });
for (const [name, text] of reports) {
  mkdirSync(dirname(join(REPORTS_FOLDER, name)), { recursive: true });
  writeFileSync(join(REPORTS_FOLDER, name), text);
}
console.log(`Wrote the public interface of ${reports.size} entries to api-report/.`);

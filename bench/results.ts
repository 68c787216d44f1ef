// `pnpm bench`: runs every measurement, and writes their tables to RESULTS.md with the machine and the versions. Give names
// of folders to run those alone, and print their tables without writing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";

/** The folders with a `run.ts` that prints Markdown tables, and what they measure. */
const BENCHES: Readonly<Record<string, string>> = {
  api: "What a call costs",
  "url-utils": "Building, parsing and signing URLs",
  uploader: "Uploading",
  predictions: "Waiting for predictions",
  transfer: "Copying many files",
  cli: "Starting the command",
};
const COMPARED = ["@pixelbin/admin", "@imagekit/nodejs", "openapi-fetch"];

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown) {
  console.error(`There is no measurement ${unknown}: choose from ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}

const sections: string[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(BENCHES)) {
  console.log(`\n==> ${BENCHES[name]}\n`);
  const { tables, held } = await run(name);
  if (!held) process.exitCode = 1;
  const note = held ? "" : "\nA value missed its bar in this run.\n";
  sections.push(`## ${BENCHES[name]}\n\n[What is measured, and how](${name}/README.md)\n\n${tables.trim()}\n${note}`);
}
if (chosen.length === 0) {
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), `# Results\n\n${machine()}\n\n${sections.join("\n")}`);
  console.log("\nWrote bench/RESULTS.md.");
}

/** Runs one measurement, shows what it prints, and returns it. */
async function run(name: string): Promise<{ tables: string; held: boolean }> {
  const script = join(import.meta.dirname, name, "run.ts");
  const child = spawn(process.execPath, [...process.execArgv, script], { stdio: ["ignore", "pipe", "inherit"] });
  let tables = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    tables += text;
    process.stdout.write(text);
  });
  const [code] = await once(child, "close");
  if (tables.trim() === "") throw new Error(`${name} ended with ${code} and printed no table.`);
  return { tables: nestHeadings(tables), held: code === 0 };
}

/** Headings of a measurement stand below the one of its section. */
function nestHeadings(markdown: string): string {
  return markdown.replaceAll(/^## /gm, "### ");
}

function machine(): string {
  const { length, 0: cpu } = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const compared = COMPARED.map((name) => `${name} ${versionOf(name)}`).join(", ");
  return [
    "Written by `pnpm bench`. Ratios compare contenders within one run; times and speeds hold for this machine alone:",
    `${cpu?.model.trim() ?? "an unknown processor"}, ${length} cores, ${memory}, ${platform()} ${release()}, Node`,
    `${process.versions.node}; pixwire ${versionOf("@pixwire/api")}, ${compared}.`,
  ].join("\n");
}

/** The manifests of some packages are not among their exports, so that they are read from the folder. */
function versionOf(name: string): string {
  const [folder = ""] = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")).version;
}

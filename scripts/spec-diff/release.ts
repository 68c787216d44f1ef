import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ComparisonResult } from "./comparison.js";
import { IGNORED } from "./ignored.js";
import { renderByOperation } from "./render.js";
import { documentsIn, RELEASED, UsageError } from "./sources.js";

const CHANGELOG = "packages/api/CHANGELOG.md";

/**
 * Writes the changes into the changelog of the version that `changeset version` just wrote, and makes the specs of the
 * working tree those of the last release. What was ignored concerns this release alone and is forgotten.
 */
export function releaseSpecs(root: string, result: ComparisonResult): void {
  addToChangelog(root, result);
  const folder = join(root, RELEASED);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of documentsIn(join(root, "spec"))) {
    copyFileSync(file, join(folder, basename(file)));
  }
  forgetIgnored(join(root, IGNORED));
}

/** Leaves the comment at the top of the file, which says what it is for. */
function forgetIgnored(path: string): void {
  if (!existsSync(path)) return;
  const [comment] = /^(?:#.*\n)*/.exec(readFileSync(path, "utf8")) ?? [""];
  writeFileSync(path, `${comment}[]\n`);
}

function addToChangelog(root: string, result: ComparisonResult): void {
  const changes = renderByOperation(result);
  if (changes === "") return;
  const path = join(root, CHANGELOG);
  if (!existsSync(path)) throw new UsageError(`There is no ${CHANGELOG}: run \`pnpm changeset version\` first.`);
  const [before, newest, ...older] = readFileSync(path, "utf8").split(/^(?=## )/m);
  if (newest === undefined) throw new UsageError(`${CHANGELOG} has no version.`);
  if (newest.includes("### Changes of the specs"))
    throw new UsageError(`The newest version of ${CHANGELOG} has its changes.`);
  writeFileSync(path, [before, `${newest.trimEnd()}\n\n### Changes of the specs\n\n${changes}\n`, ...older].join(""));
}

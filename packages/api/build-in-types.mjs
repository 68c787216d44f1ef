// The types of what is built into this package go into dist, like its code, so that nobody who installs the package
// needs to install anything else.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

const require = createRequire(import.meta.url);
const types = join(import.meta.dirname, "dist/types");

const fetchTypes = require.resolve("openapi-fetch/dist/index.d.ts");
const helperTypes = createRequire(fetchTypes).resolve("openapi-typescript-helpers/dist/index.d.ts");
copyFileSync(fetchTypes, join(types, "openapi-fetch.d.ts"));
copyFileSync(helperTypes, join(types, "openapi-typescript-helpers.d.ts"));

const checkOptions = join(import.meta.dirname, "../check-options/tsconfig.types.json");
const outDir = join(types, "check-options");
execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", checkOptions, "--outDir", outDir]);

/** Where the types of each package are, from the folder of all types. */
const builtIn = {
  "openapi-fetch": "openapi-fetch.js",
  "openapi-typescript-helpers": "openapi-typescript-helpers.js",
  "@pixwire/check-options": "check-options/index.js",
};

for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const toTypes = relative(entry.parentPath, types).replaceAll("\\", "/") || ".";
  const text = readFileSync(file, "utf8");
  const imported = text.replace(/\bfrom (['"])([^'"]+)\1/g, (found, _, name) =>
    Object.hasOwn(builtIn, name) ? `from "${toTypes}/${builtIn[name]}"` : found,
  );
  writeFileSync(file, imported);
}

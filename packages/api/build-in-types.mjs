// The types of openapi-fetch go into dist, like its code, so that nobody who installs the package needs to install it.
// tsup's own `dts.resolve` cannot: it looks for `types` in the package.json of a package, and these have none.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const dist = join(import.meta.dirname, "dist");
const fetchTypes = createRequire(import.meta.url).resolve("openapi-fetch/dist/index.d.ts");
const helperTypes = createRequire(fetchTypes).resolve("openapi-typescript-helpers/dist/index.d.ts");
const builtIn = { "openapi-fetch": fetchTypes, "openapi-typescript-helpers": helperTypes };

for (const [name, file] of Object.entries(builtIn)) {
  await writeFile(join(dist, `${name}.d.ts`), await readFile(file));
}
for (const name of await readdir(dist)) {
  if (!name.endsWith(".d.ts")) continue;
  const file = join(dist, name);
  const types = await readFile(file, "utf8");
  await writeFile(file, types.replace(/from (['"])(openapi-fetch|openapi-typescript-helpers)\1/g, "from './$2.js'"));
}

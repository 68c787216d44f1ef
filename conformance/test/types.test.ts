import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installedEntries } from "../src/entries.js";
import { runProgram } from "../src/run-program.js";

const here = createRequire(import.meta.url);
const app = inject("app");

beforeAll(async () => {
  const entries = await installedEntries(app);
  const imports = entries.map((entry, index) => `import * as entry${index} from ${JSON.stringify(entry)};`);
  await writeFile(
    join(app, "entries.ts"),
    `${imports.join("\n")}\nexport { ${entries.map((_, index) => `entry${index}`).join(", ")} };\n`,
  );
  await writeFile(join(app, "calls.ts"), CALLS);
  await mkdir(join(app, "node_modules/@types"), { recursive: true });
  await symlink(dirname(here.resolve("@types/node/package.json")), join(app, "node_modules/@types/node"), "dir");
});

/** What a user writes. `exactOptionalPropertyTypes` must not forbid an option that may be absent. */
const CALLS = `import { createPixelbin } from "@pixwire/api/pixelbin";
import { createUploader } from "@pixwire/uploader/pixelbin";

export async function store(file: Blob, path: string | undefined, signal: AbortSignal | undefined): Promise<string> {
  const pixelbin = createPixelbin({ token: "t", timeoutMs: undefined });
  await pixelbin.assets.listFiles({ path, pageSize: 10 }, { signal });
  const asset = await createUploader(pixelbin).upload({ file, path, signal, name: "photo" });
  // @ts-expect-error: a member that the operation does not have
  await pixelbin.assets.listFiles({ pth: "x" });
  return asset.fileId;
}
`;

const compilers = ["typescript-5.4", "typescript", "typescript-newest"];
const resolutions = [
  { module: "esnext", moduleResolution: "bundler" },
  { module: "nodenext", moduleResolution: "nodenext" },
];

describe.each(compilers)("%s", (compiler) => {
  const manifest = here.resolve(`${compiler}/package.json`);

  test.each(
    resolutions.flatMap((one) => [
      { ...one, exactOptionalPropertyTypes: true },
      { ...one, exactOptionalPropertyTypes: false },
    ]),
  )("$moduleResolution, exact optional properties: $exactOptionalPropertyTypes", async (options) => {
    const project = join(app, `tsconfig-${compiler}-${options.module}-${options.exactOptionalPropertyTypes}.json`);
    const compilerOptions = {
      ...options,
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      types: ["node"],
    };
    await writeFile(project, JSON.stringify({ compilerOptions, files: ["entries.ts", "calls.ts"] }));
    const tsc = join(dirname(manifest), "bin/tsc");
    await expect(runProgram(process.execPath, [tsc, "-p", project], { cwd: app })).resolves.toBeDefined();
  });
});

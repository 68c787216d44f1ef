import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { metadataProblems } from "../../metadata.js";
import { versionsOutsideCatalog, workspaceDependencies } from "../manifests.js";
import { readPackages, readPublishedPackages, readText, repositoryFiles } from "../repository.js";

const packages = readPackages();
const published = readPublishedPackages();
const root = packages.find(({ folder }) => folder === "")?.manifest;

test("the packages are found", () => {
  expect(packages.map(({ folder }) => folder)).toEqual(expect.arrayContaining(["", "examples", "packages/api"]));
  expect(published.map(({ manifest }) => manifest.name)).toContain("@pixwire/uploader");
});

describe("what npm shows of a package", () => {
  test.each(published)("$manifest.name says where it lives and what it is for", ({ folder, manifest }) => {
    expect(metadataProblems(folder, manifest)).toEqual([]);
  });

  test("a manifest that leaves something out, or names another folder, is refused", () => {
    const [api] = published;
    if (!api) throw new Error("No package is published.");
    const { keywords: _, ...manifest } = api.manifest;
    expect(metadataProblems("packages/elsewhere", manifest)).toEqual([
      expect.stringContaining('"homepage" is'),
      expect.stringContaining('"repository" is'),
      '"keywords" is missing.',
    ]);
  });
});

describe("versions", () => {
  test.each(packages)("$manifest.name takes its versions from the catalog", ({ manifest }) => {
    expect(versionsOutsideCatalog(manifest)).toEqual([]);
  });

  test("a version that a manifest writes itself is refused", () => {
    const devDependencies = { vitest: "catalog:", "@pixwire/api": "workspace:*", hono: "^4.0.0" };
    expect(versionsOutsideCatalog({ name: "mock", devDependencies })).toEqual(["devDependencies: hono ^4.0.0"]);
  });

  test("the catalog holds nothing that no package uses", () => {
    const { catalog } = parse(readText("pnpm-workspace.yaml"));
    const used = packages.flatMap(({ manifest }) =>
      Object.keys({
        ...manifest.dependencies,
        ...manifest.devDependencies,
        ...manifest.peerDependencies,
        ...manifest.optionalDependencies,
      }),
    );
    expect(Object.keys(catalog).filter((name) => !used.includes(name))).toEqual([]);
  });

  test("all published packages ask for the same Node", () => {
    for (const { manifest } of published) expect(manifest.engines).toEqual(root?.engines);
  });

  test("every place that names a version of pnpm names the pinned one", () => {
    const places = repositoryFiles("*.md", "*.yml", "*.mjs", ".ci/*").flatMap((file) =>
      [...readText(file).matchAll(/\bpnpm@[\w.]+\w/g)].map(([name]) => ({ file, name })),
    );
    expect(places.map(({ file }) => file)).toContain("CONTRIBUTING.md");
    expect(places.filter(({ name }) => name !== root?.packageManager)).toEqual([]);
    expect(readText("CONTRIBUTING.md")).toContain(`npx --yes ${root?.packageManager}`);
  });

  test("a workflow starts what needs pnpm with the pinned pnpm", () => {
    const { scripts = {} } = root ?? {};
    // `npm test` and `npm run demo` bring pnpm along; with any other script, turbo and changesets do not find it.
    const bringsPnpm = (name: string): boolean => scripts[name]?.startsWith("node scripts/bootstrap.mjs ") ?? false;
    const started = repositoryFiles(".github/workflows/*.yml", ".ci/*").flatMap((file) =>
      [...readText(file).matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = ""]) => ({ file, name })),
    );
    expect(started).toContainEqual({ file: ".ci/run", name: "test" });
    expect(started.filter(({ name }) => !bringsPnpm(name) && name in scripts)).toEqual([]);
  });
});

describe("packages that use all published packages", () => {
  const innermost = [...packages].sort((a, b) => b.folder.length - a.folder.length);
  const users = repositoryFiles("*.ts")
    .filter((file) =>
      /^import [^;]*\bpublishedPackages\b[^;]* from "@pixwire\/scripts\/packages"/m.test(readText(file)),
    )
    .map((file) => innermost.find(({ folder }) => file.startsWith(`${folder}/`)))
    .filter((user) => user !== undefined);

  test("are found", () => {
    const folders = [...new Set(users.map(({ folder }) => folder))];
    expect(folders.sort()).toEqual(["conformance", "docs", "examples/end-to-end", "scripts/api-report"]);
  });

  test.each([...new Set(users)])("$manifest.name depends on each, so that they are built first", ({ manifest }) => {
    const names = published.map(({ manifest }) => manifest.name);
    expect(workspaceDependencies(manifest)).toEqual(expect.arrayContaining(names));
  });
});

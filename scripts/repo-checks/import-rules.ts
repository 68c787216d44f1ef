import type { IForbiddenRuleType } from "dependency-cruiser";

/**
 * Every package of the workspace but these: by its folder, or by its name where it is not built yet.
 *
 * @param names - separated by `|`.
 */
function packagesBut(names: string): string {
  return `^(packages/|@pixwire/)(?!(${names})(/|$))|^scripts/`;
}

/** What may import what, as ARCHITECTURE.md has it. A rule's comment says why. */
export const IMPORT_RULES: readonly IForbiddenRuleType[] = [
  {
    name: "no-cycle",
    comment: "A file is understood from the files below it. Imports of types count: a reader follows them too.",
    from: {},
    to: { circular: true },
  },
  {
    name: "resolved",
    comment:
      "What cannot be resolved cannot be checked. Imports of packages are: the compiler sees to it that they exist. Built files may not be there yet.",
    from: {},
    to: { couldNotResolve: true, path: "^[.#]", pathNot: "/dist/" },
  },
  {
    name: "through-exports",
    comment: "Packages meet through what their exports name. Files in the root are shared configuration.",
    from: { path: "^(packages/[^/]+|scripts|examples)/" },
    to: { dependencyTypes: ["local"], path: "/", pathNot: "^$1/" },
  },
  {
    name: "api-stands-alone",
    from: { path: "^packages/api/src/" },
    to: { path: packagesBut("api|check-options") },
  },
  {
    name: "url-utils-stands-alone",
    from: { path: "^packages/url-utils/src/" },
    to: { path: packagesBut("url-utils|check-options") },
  },
  {
    name: "built-on-api",
    comment: "Uploader and predictions stand on the api package, beside each other.",
    from: { path: "^packages/(uploader|predictions)/src/" },
    to: { path: packagesBut("$1|api|check-options") },
  },
  {
    name: "independent-emulator",
    comment: "The emulator is tested against the api package, and proves nothing if both share code.",
    from: { path: "^packages/mock/src/" },
    to: { path: packagesBut("mock|url-utils|check-options") },
  },
  {
    name: "platform-in-two-places",
    comment: "One file of the uploader opens sources and one chooses a transport. All others are the same everywhere.",
    from: {
      path: "^packages/uploader/src/",
      pathNot: "^packages/uploader/src/(runtimes/|sources/open-source|transports/choose-transport)",
    },
    to: { path: "^packages/uploader/src/runtimes/" },
  },
  {
    name: "runtime-without-vendors",
    comment: "What every call shares knows no provider.",
    from: { path: "^packages/api/src/runtime/" },
    to: { path: "^packages/api/src/(?!runtime/)" },
  },
  {
    name: "spec-model-first",
    comment: "The generator and the checks read a spec through its model, which knows neither of them.",
    from: { path: "^scripts/spec/" },
    to: { path: "^scripts/", pathNot: "^scripts/spec/" },
  },
  {
    name: "openapi-fetch-in-one-place",
    comment: "It is near the end of its upstream life: one module makes clients of it, one runs its middleware.",
    from: { path: "^packages/[^/]+/src/", pathNot: "^packages/api/src/runtime/(raw|middleware)\\.ts$" },
    to: { path: "node_modules/openapi-fetch/|^openapi-fetch" },
  },
  {
    name: "openapi-typescript-in-one-place",
    comment: "It is near the end of its upstream life: one module has it write types.",
    from: { pathNot: "^scripts/generator/typescript\\.ts$" },
    to: { path: "node_modules/openapi-typescript/|^openapi-typescript" },
  },
];

import type { IForbiddenRuleType } from "dependency-cruiser";

/**
 * Returns a pattern for every package except these: for its folder, and for its name, which is seen if it is not built.
 *
 * @param names - separated by `|`.
 */
function packagesBut(names: string): string {
  return `^(packages/|@pixwire/)(?!(${names})(/|$))|^scripts/`;
}

/** The imports that are forbidden, as ARCHITECTURE.md describes them. The comment of a rule is its reason. */
export const IMPORT_RULES: readonly IForbiddenRuleType[] = [
  {
    name: "no-cycle",
    comment:
      "A file can be understood from the files that it imports. Imports of types count, because readers follow them.",
    from: {},
    to: { circular: true },
  },
  {
    name: "resolved",
    comment:
      "An import that is not resolved cannot be checked. The compiler checks imports of packages; files in dist may not be built yet.",
    from: {},
    to: { couldNotResolve: true, path: "^[.#]", pathNot: "/dist/" },
  },
  {
    name: "through-exports",
    comment: "Packages import each other only through their exports. Files in the root are shared configuration.",
    from: { path: "^(packages/[^/]+|scripts|examples)/" },
    to: { dependencyTypes: ["local"], path: "/", pathNot: "^$1/" },
  },
  {
    name: "examples-can-be-copied",
    comment: "An example works for who copies its folder: it imports what npm has, and nothing beside it.",
    from: { path: "^examples/(browser|next|testing|worker)/" },
    to: {
      path: "^(examples|scripts|packages/(test-support|check-options))/|^@pixwire/(scripts|test-support|check-options)",
      pathNot: "^examples/$1/|node_modules",
    },
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
    comment: "The uploader and predictions are built on the api package, and do not depend on each other.",
    from: { path: "^packages/(uploader|predictions)/src/" },
    to: { path: packagesBut("$1|api|check-options") },
  },
  {
    name: "transfer-on-uploader",
    from: { path: "^packages/transfer/src/" },
    to: { path: packagesBut("transfer|api|uploader|check-options") },
  },
  {
    name: "command-through-packages",
    comment: "The command uses the other packages as their users do, so that what it needs is there for everybody.",
    from: { path: "^packages/cli/src/" },
    to: { path: packagesBut("cli|api|uploader|predictions|transfer|url-utils|mock|check-options") },
  },
  {
    name: "independent-emulator",
    comment: "The emulator is tested against the api package, which proves nothing if they share code.",
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
    comment: "The code that all providers share must not depend on one of them.",
    from: { path: "^packages/api/src/runtime/" },
    to: { path: "^packages/api/src/(?!runtime/)" },
  },
  {
    name: "spec-model-first",
    comment: "The generator and the checks depend on the model of a spec, and not the other way round.",
    from: { path: "^scripts/spec/" },
    to: { path: "^scripts/", pathNot: "^scripts/spec/" },
  },
  {
    name: "openapi-fetch-in-one-place",
    comment: "It is near the end of its upstream life: one module creates its clients, another runs its middleware.",
    from: { path: "^packages/[^/]+/src/", pathNot: "^packages/api/src/runtime/(raw|middleware)\\.ts$" },
    to: { path: "node_modules/openapi-fetch/|^openapi-fetch" },
  },
  {
    name: "openapi-typescript-in-one-place",
    comment: "It is near the end of its upstream life: one module uses it to write types.",
    from: { pathNot: "^scripts/generator/typescript\\.ts$" },
    to: { path: "node_modules/openapi-typescript/|^openapi-typescript" },
  },
];

import type { IForbiddenRuleType } from "dependency-cruiser";

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
    comment: "What cannot be resolved cannot be checked.",
    from: {},
    to: { couldNotResolve: true, path: "^[.#]|^@pixwire/" },
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
    to: { path: "^(packages/(?!(api|check-options)/)|scripts/)" },
  },
  {
    name: "url-utils-stands-alone",
    from: { path: "^packages/url-utils/src/" },
    to: { path: "^(packages/(?!(url-utils|check-options)/)|scripts/)" },
  },
  {
    name: "built-on-api",
    comment: "Uploader and predictions stand on the api package, beside each other.",
    from: { path: "^packages/(uploader|predictions)/src/" },
    to: { path: "^(packages/(?!($1|api|check-options)/)|scripts/)" },
  },
  {
    name: "independent-emulator",
    comment: "The emulator is tested against the api package, and proves nothing if both share code.",
    from: { path: "^packages/mock/src/" },
    to: { path: "^(packages/(?!(mock|url-utils|check-options)/)|scripts/)" },
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
];

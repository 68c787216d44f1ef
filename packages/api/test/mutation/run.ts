import { join } from "node:path";
import { compileFunction } from "node:vm";
import { operation, pagedOperation } from "../../src/runtime/internal.js";
import * as write from "../../src/runtime/member-writers.js";
import * as read from "../../src/runtime/response-readers.js";
import { type Check, checksOf } from "../contract/checks/index.js";
import { readOperations } from "../contract/declared.js";
import { OpenApi } from "../contract/openapi.js";
import { providers, type TestedProvider } from "../support/providers.js";
import { readDescriptors } from "./descriptor.js";
import { type Mutant, mutantsOf } from "./mutants.js";

/** A mutant with everything that is needed to try it. */
export interface Trial extends Mutant {
  /** The expression without the mistake. */
  original: string;
  provider: TestedProvider;
  checks: readonly Check[];
}

export interface Result extends Trial {
  /** The check that noticed the mistake; `undefined` for a survivor. */
  killedBy: string | undefined;
}

/** Every mutant of every provider. */
export function allTrials(): Trial[] {
  return providers.flatMap((provider) => {
    const document = new OpenApi(provider.specFile);
    const declared = new Map(readOperations(document).map((one) => [one.id, one]));
    const file = join(import.meta.dirname, `../../src/${provider.name}/generated/operations.ts`);
    return readDescriptors(file).flatMap((source) => {
      const operation = declared.get(source.id);
      if (!operation) throw new Error(`${provider.name} has no operation ${source.id}`);
      const checks = checksOf(document, operation, provider.credentials);
      return mutantsOf(source, operation, document).map((mutant) => ({
        ...mutant,
        original: source.code,
        provider,
        checks,
      }));
    });
  });
}

/** Runs the checks of an operation on its mutant, until one fails. */
export async function tryMutant(trial: Trial): Promise<Result> {
  const { code, checks, provider } = trial;
  const call = compileFunction(`return ${code}`, ["operation", "pagedOperation", "read", "write"])(
    operation,
    pagedOperation,
    read,
    write,
  );
  for (const { title, run } of checks) {
    try {
      await run({ ...provider, call });
    } catch {
      return { ...trial, killedBy: title };
    }
  }
  return { ...trial, killedBy: undefined };
}

/** A table of the mutants that were noticed, by kind and provider, and a line for each that was not. */
export function renderTable(results: readonly Result[]): string {
  const names = providers.map(({ name }) => name);
  const count = (kind?: string, name?: string): string => {
    const chosen = results.filter((one) => (!kind || one.kind === kind) && (!name || one.provider.name === name));
    const killed = chosen.filter(({ killedBy }) => killedBy !== undefined);
    return chosen.length === 0 ? "" : `${killed.length} of ${chosen.length}`;
  };
  const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
  const rows = [...kinds.map((kind) => [kind, kind] as const), ["all", undefined] as const].map(([title, kind]) => [
    title,
    ...names.map((name) => count(kind, name)),
    count(kind),
  ]);
  const survivors = results.filter(({ killedBy }) => killedBy === undefined);
  return [
    ...renderRows([["Mistake in", ...names, "noticed"], ...rows]),
    ...survivors.map(
      ({ provider, operation, kind, change }) => `survived: ${provider.name} ${operation}, ${kind}: ${change}`,
    ),
  ].join("\n");
}

function renderRows(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  lines.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return lines;
}

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationError } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import { importPackage } from "./import-package.js";

/**
 * Loads one of the optional packages.
 *
 * @param resolveFrom - a folder whose packages are tried first, for a program that is installed elsewhere.
 * @param needed - everything that has to be installed for it, for the message.
 * @throws ConfigurationError if it is not installed.
 */
export async function loadBullmq(resolveFrom: string | undefined, needed: string): Promise<typeof import("bullmq")> {
  // Versions before 6 do not have it.
  return load("bullmq", "createPostgresBackend", importPackage.bullmq, resolveFrom, needed);
}

/** As {@link loadBullmq}. */
export async function loadIoredis(resolveFrom: string | undefined, needed: string): Promise<typeof import("ioredis")> {
  return load("ioredis", "Redis", importPackage.ioredis, resolveFrom, needed);
}

/** As {@link loadBullmq}. */
export async function loadPg(resolveFrom: string | undefined, needed: string): Promise<typeof import("pg")> {
  return load("pg", "Pool", importPackage.pg, resolveFrom, needed);
}

/** @param member - what is needed of the package. */
async function load<Module>(
  name: string,
  member: string,
  importOwn: () => Promise<Module>,
  resolveFrom: string | undefined,
  needed: string,
): Promise<Module> {
  const file = resolveFrom === undefined ? undefined : findPackage(name, resolveFrom);
  if (file !== undefined) {
    const module = await import(pathToFileURL(file).href);
    // What a CommonJS file exports may be found in its default export alone.
    const found = member in module ? module : module.default;
    if (has(found, member)) return found;
    const problem = `the package ${name} in ${file} is of another version. Install a newer one with: npm i ${needed}`;
    throw new ConfigurationError(problem, "bullmqQueue");
  }
  try {
    return await importOwn();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const problem = `the package ${name} is not installed. Install it with: npm i ${needed}`;
    throw new ConfigurationError(problem, "bullmqQueue", { cause: error });
  }
}

function findPackage(name: string, folder: string): string | undefined {
  try {
    return createRequire(join(resolve(folder), "package.json")).resolve(name);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function has(value: unknown, member: string): boolean {
  return isObject(value) && member in value;
}

function isMissing(error: unknown): boolean {
  return isObject(error) && (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND");
}

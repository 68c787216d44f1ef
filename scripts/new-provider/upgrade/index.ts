import { upgrade as upgradeSwagger } from "@scalar/openapi-upgrader";
import { isObject, type JsonObject } from "../../spec/index.js";
import type { Note } from "../tree.js";
import { upgradeSchemas } from "./schemas.js";
import { prepareSwagger } from "./swagger.js";

/**
 * Brings a document of version 2.0 or 3.0 to 3.1, without changing what it says of requests and responses.
 *
 * @returns undefined for a document of another version.
 */
export function upgrade(given: JsonObject): { document: JsonObject; notes: Note[] } | undefined {
  const version = String(given.openapi ?? given.swagger ?? "");
  if (/^3\.1\.\d+/.test(version)) return { document: given, notes: [] };
  if (!/^(2\.0|3\.0\.\d+)/.test(version)) return undefined;
  const notes: Note[] = [{ at: [], text: `upgraded from ${version} to 3.1` }];
  let document = given;
  if (version.startsWith("2")) {
    notes.push(...prepareSwagger(document));
    // What it shares between several places is copied.
    const upgraded: unknown = JSON.parse(JSON.stringify(upgradeSwagger(document, "3.0")));
    if (!isObject(upgraded)) return undefined;
    document = upgraded;
  }
  document.openapi = "3.1.0";
  upgradeSchemas(document);
  return { document, notes };
}

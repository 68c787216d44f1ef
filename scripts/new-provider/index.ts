import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseDocument, stringify } from "yaml";
import { generate } from "../generator/index.js";
import { isObject, type JsonObject, parseSpec, type SpecDocument, SpecError } from "../spec/index.js";
import { adapt } from "./adapt.js";
import { renderChangeset } from "./changeset.js";
import { makeExamples } from "./examples.js";
import { addToLists } from "./lists.js";
import { clashProblem, nameProblem } from "./provider-name.js";
import { markSecrets } from "./secrets.js";
import { credentialNames, namesOf, renderClient, renderEmulator, renderIndex, renderTested } from "./sources.js";
import { type Note, operationsOf } from "./tree.js";
import { upgrade } from "./upgrade/index.js";

export interface NewProvider {
  /** The root of the repository. */
  root: string;
  /** Of the spec, the folders and the entry, such as `train-travel`. */
  name: string;
  /** The document that is brought in. */
  file: string;
  /** Replaces the server of the document. */
  baseUrl?: string | undefined;
}

export interface Outcome {
  /** What was written, relative to the repository. */
  files: string[];
  operations: number;
  /** What was changed in the document. */
  notes: Report[];
  /** What somebody has to look at. */
  decisions: Report[];
}

/** A mistake in the call, or a document that nothing can be made of. Its message is for whoever made the call. */
export class NewProviderError extends Error {
  override name = "NewProviderError";
}

/** The largest document that is read. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Brings a foreign document in: the spec, the client, the emulator, and their lines in all lists. */
export async function bringIn({ root, name, file, baseUrl }: NewProvider): Promise<Outcome> {
  const problem = nameProblem(name);
  if (problem !== undefined) throw new NewProviderError(problem);
  const specFile = `spec/${name}.yaml`;
  if (existsSync(join(root, specFile)))
    throw new NewProviderError(`${specFile} exists. To bring the document in again, delete it first.`);
  if (baseUrl !== undefined && !/^https?:\/\/[^/?#]+[^?#]*$/.test(baseUrl))
    throw new NewProviderError(`--base-url must be an http(s) URL, such as https://api.example.com/v2.`);
  const { document, notes } = read(file);
  if (baseUrl !== undefined) document.servers = [{ url: baseUrl }];
  else document.servers ??= [{ url: "/" }];
  notes.push(...adapt(document, name));
  if (operationsOf(document).length === 0)
    throw new NewProviderError("Nothing is left of the document: it has no operations.");
  notes.push(...markSecrets(document, specFile), ...makeExamples(document, specFile));
  const text = stringify(document, { lineWidth: 120, aliasDuplicateObjects: false });
  const spec = parseSpec(text, specFile);
  const info = isObject(document.info) ? document.info : {};
  const names = namesOf(name, typeof info.title === "string" ? info.title : name);
  const clash = clashProblem(spec, names);
  if (clash !== undefined) throw new NewProviderError(clash);
  const generated = await generate(spec).catch((error: unknown) => {
    if (error instanceof SpecError) throw new NewProviderError(`Nothing was written: ${error.message}`);
    throw error;
  });
  const sources = [
    [`packages/api/src/${name}/client.ts`, renderClient(spec, names)],
    [`packages/api/src/${name}/index.ts`, renderIndex(names)],
    [`packages/mock/src/${name}/index.ts`, renderEmulator(spec, names)],
  ] as const;
  for (const [path, content] of [[specFile, text] as const, ...sources, ...generated]) write(root, path, content);
  const operations = operationsOf(document).length;
  const [changeset, sentence] = renderChangeset(names);
  write(root, changeset, sentence);
  const credentials = credentialNames(spec, names);
  const lists = addToLists(root, names, { tested: renderTested(spec, names), credentials, operations });
  const written = [specFile, ...sources.map(([path]) => path)];
  tidy(root, [...written, ...lists.filter((path) => /\.(ts|json)$/.test(path))]);
  // Its lines are those of the formatted text.
  const formatted = parseSpec(readFileSync(join(root, specFile), "utf8"), specFile);
  const reportsOf = (isDecision: boolean): Report[] =>
    report(
      notes.filter((note) => (note.isDecision ?? false) === isDecision),
      formatted,
    );
  return {
    files: [...written, ...generated.keys(), changeset, ...lists],
    operations,
    notes: reportsOf(false),
    decisions: reportsOf(true),
  };
}

/** What was done, or has to be decided, wherever the same holds. */
export interface Report {
  text: string;
  /** Lines of the spec that was written. Empty for what is about the whole document. */
  lines: number[];
}

function report(notes: readonly Note[], { lineOf }: SpecDocument): Report[] {
  const lines = new Map<string, Set<number>>();
  for (const { text, at } of notes) {
    const known = lines.get(text) ?? new Set();
    lines.set(text, known);
    // Places in a list may have moved while the document was changed.
    const list = at.findIndex((key) => typeof key === "number");
    if (at.length > 1) known.add(lineOf(list < 0 ? at : at.slice(0, list)));
  }
  return [...lines].map(([text, known]) => ({ text, lines: [...known].sort((one, other) => one - other) }));
}

/** Reads YAML or JSON, and upgrades what is older than 3.1. */
function read(file: string): { document: JsonObject; notes: Note[] } {
  if (!existsSync(file) || !statSync(file).isFile()) throw new NewProviderError(`There is no file ${file}.`);
  if (statSync(file).size > MOST_BYTES) throw new NewProviderError(`${file} is larger than 32 MiB.`);
  const text = readFileSync(file, "utf8");
  const document = parse(file, text);
  if (!isObject(document)) throw new NewProviderError(`${file} is no OpenAPI document: it is not an object.`);
  const upgraded = upgrade(document);
  if (!upgraded) {
    const version = String(document.openapi ?? document.swagger ?? "says none");
    throw new NewProviderError(`${file} is no OpenAPI document of the versions 2.0, 3.0 and 3.1, but ${version}.`);
  }
  return upgraded;
}

function parse(file: string, text: string): unknown {
  try {
    if (/^\s*\{/.test(text)) return JSON.parse(text);
    const yaml = parseDocument(text, { uniqueKeys: true });
    const [error] = yaml.errors;
    if (error) throw error;
    // Aliases become copies: the written spec has none.
    return JSON.parse(JSON.stringify(yaml.toJS({ maxAliasCount: 100 })));
  } catch (error) {
    throw new NewProviderError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function tidy(root: string, files: readonly string[]): void {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const options = ["check", "--write", "--vcs-enabled=false", `--config-path=${join(root, "biome.json")}`, ...files];
  execFileSync(process.execPath, [biome, ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

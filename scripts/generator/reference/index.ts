import { camelCase, isObject, type OperationModel, readTypeNames, type SpecDocument } from "../../spec/index.js";
import type { Provider } from "../bindings.js";
import { paragraphs, prose, sentence } from "./markdown.js";
import { renderOperationPage } from "./operation-page.js";
import { renderTypePage } from "./type-page.js";
import { TypeWriter } from "./types.js";
import { wrapProse } from "./wrap-prose.js";

/**
 * The reference in Markdown: an index by resource, a page per operation, and one per named type.
 *
 * @param header - stands at the top of each page.
 * @returns the pages by their path in the folder of the provider.
 */
export function renderReference({ spec, operations, names }: Provider, header: string): Map<string, string> {
  const { info } = spec.root;
  const title = isObject(info) ? String(info.title) : spec.name;
  const typeNames = readTypeNames(spec);
  const files = fileNames(operations.map(({ id }) => id));
  const typeFiles = fileNames([...typeNames.values()]);
  const onOperations = new TypeWriter(spec, typeFiles, "types/");
  const onTypes = new TypeWriter(spec, typeFiles, "");
  const pages: [string, string[]][] = [
    ["index.md", renderIndex(spec, operations, { title, files })],
    ...operations.map((operation): [string, string[]] => [
      files.get(operation.id) ?? "",
      renderOperationPage(spec, operation, { output: names.output(operation), title, types: onOperations }),
    ]),
    ...[...typeNames].map(([schema, name]): [string, string[]] => [
      `types/${typeFiles.get(name) ?? ""}`,
      renderTypePage(spec, schema, { name, title, types: onTypes }),
    ]),
  ];
  return new Map(pages.map(([path, lines]) => [path, `${header}\n\n${wrapProse(lines.join("\n"))}\n`]));
}

function renderIndex(
  { root }: SpecDocument,
  operations: readonly OperationModel[],
  { title, files }: { title: string; files: ReadonlyMap<string, string> },
): string[] {
  const about = new Map(
    (Array.isArray(root.tags) ? root.tags : []).filter(isObject).map(({ name, description }) => [name, description]),
  );
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return [
    `# ${prose(title)}`,
    "",
    "Each operation is a method of a client, and a function that takes a client first. A paginated one can be iterated too.",
    ...tags.flatMap((tag) => {
      const description = about.get(tag);
      const own = operations.filter((operation) => operation.tag === tag);
      return [
        "",
        `## ${camelCase(tag)}`,
        ...(typeof description === "string" ? ["", ...paragraphs(description)] : []),
        "",
        ...own.map(({ id, summary }) => `- [\`${id}\`](${files.get(id)}): ${sentence(summary)}`),
      ];
    }),
  ];
}

/** One file per name. Of names that differ in case only, which some file systems take for one, the later get a number. */
function fileNames(names: readonly string[]): Map<string, string> {
  const taken = new Set(["index"]);
  const files = new Map<string, string>();
  for (const name of names) {
    let file = name;
    for (let count = 2; taken.has(file.toLowerCase()); count++) file = `${name}-${count}`;
    taken.add(file.toLowerCase());
    files.set(name, `${file}.md`);
  }
  return files;
}

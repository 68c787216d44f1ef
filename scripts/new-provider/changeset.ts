import type { Names } from "./sources.js";

/** The changeset that every change of the public interface needs: its path, relative to the repository, and its text. */
export function renderChangeset({ name, pascal, title }: Names): [path: string, text: string] {
  const packages = ["@pixwire/api", "@pixwire/mock"].map((one) => `"${one}": patch\n`).join("");
  const text = `\`@pixwire/api/${name}\` has a client of ${title}, \`create${pascal}\`, and \`createMock("${name}")\` emulates it.`;
  return [`.changeset/new-provider-${name}.md`, `---\n${packages}---\n\n${text}\n`];
}

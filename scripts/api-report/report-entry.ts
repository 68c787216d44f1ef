import { type ExternalOption, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import ts from "typescript";

/** Other packages are named and not repeated, built in or not. What is generated is reviewed in its own files. */
const isExternal: ExternalOption = (id, importer) =>
  importer !== undefined && (!/^[./]/.test(id) || /\/generated\/|\/openapi-[\w-]+\.js$/.test(id));

/**
 * Rolls the declarations that an entry reaches into one text without comments.
 *
 * @param declarations - the path of the entry's `.d.ts` in `dist`.
 * @throws Error when a declaration cannot be read, or rollup warns.
 */
export async function reportEntry(declarations: string): Promise<string> {
  const bundle = await rollup({
    input: declarations,
    external: isExternal,
    plugins: [dts({ compilerOptions: { skipLibCheck: true } })],
    onwarn: ({ message }) => {
      throw new Error(`${declarations}: ${message}`);
    },
  });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  return printDeclarations(output[0].code);
}

/**
 * Prints the declarations anew, sorted by name, so that neither documentation nor the layout of a bundler's output shows in
 * a diff.
 */
function printDeclarations(code: string): string {
  const file = ts.createSourceFile("report.d.ts", code, ts.ScriptTarget.Latest, true);
  const printer = ts.createPrinter({ removeComments: true });
  const statements = file.statements.map((statement) => ({
    text: printer.printNode(ts.EmitHint.Unspecified, statement, file),
    key: sortKey(statement),
  }));
  const sorted = statements.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.text < b.text ? -1 : 1));
  return sorted.map(({ text }) => `${text}\n`).join("");
}

/** Imports come first and exports last. */
function sortKey(statement: ts.Statement): string {
  if (ts.isImportDeclaration(statement)) return "0";
  if (ts.isExportDeclaration(statement)) return "2";
  const name = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name : nameOf(statement);
  return `1 ${name?.getText() ?? ""}`;
}

function nameOf(statement: ts.Statement): ts.Node | undefined {
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return isNamed ? statement.name : undefined;
}

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
  return withoutComments(output[0].code);
}

/** Prints the declarations anew, so that neither documentation nor the layout of a bundler's output shows in a diff. */
function withoutComments(code: string): string {
  const file = ts.createSourceFile("report.d.ts", code, ts.ScriptTarget.Latest, true);
  return ts.createPrinter({ removeComments: true }).printFile(file);
}

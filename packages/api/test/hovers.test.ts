import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";

// What an editor shows, from the built declarations: plain object types with the names of the spec.
const CODE = `
import { createPixelbin, getFileById, type ListFilesInput } from "@pixwire/api/pixelbin";
const pixelbin = createPixelbin();
const file = await pixelbin.assets.getFileById({ _id: "a" });
const page = await pixelbin.assets.listFiles({ path: "cats" });
for await (const item of pixelbin.assets.listFiles()) item;
const upload = pixelbin.assets.fileUpload({ file: new Blob() });
const same = await getFileById(pixelbin, { _id: "a" });
file.access;
`;

describe("a hover", () => {
  let service: ts.LanguageService;
  const name = join(import.meta.dirname, "hovers-in-an-editor.ts");
  beforeAll(() => {
    const options: ts.CompilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    };
    service = ts.createLanguageService({
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      getCompilationSettings: () => options,
      getCurrentDirectory: () => import.meta.dirname,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getScriptFileNames: () => [name],
      getScriptVersion: () => "1",
      getScriptSnapshot: (file) => {
        const text = file === name ? CODE : ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (file) => file === name || ts.sys.fileExists(file),
    });
  });
  const over = (text: string): { shown: string; documentation: string } => {
    const info = service.getQuickInfoAtPosition(name, CODE.indexOf(text));
    return {
      shown: ts.displayPartsToString(info?.displayParts),
      documentation: ts.displayPartsToString(info?.documentation),
    };
  };

  test("the code in question compiles", () => {
    expect(service.getSemanticDiagnostics(name).map(({ messageText }) => messageText)).toEqual([]);
  });

  test.each(["file =", "page =", "item of", "upload =", "same =", "ListFilesInput", "access;"])(
    "over `%s` shows no machinery",
    (text) => {
      const { shown } = over(text);
      expect(shown).not.toBe("");
      expect(shown).not.toMatch(/components|operations\[|paths\[|Omit<|Pick<|NonNullable<|extends|infer/);
    },
  );

  test("over an input shows its members", () => {
    expect(over("ListFilesInput").shown).toContain("path?: string;\n    format?: string;\n    tags?: string[];");
  });

  test("over an answer shows its members, and names for what has one", () => {
    expect(over("file =").shown).toMatch(/^const file: \{\n {4}_id: string;\n.*access: Access;.*tags\?: Tags;/s);
    expect(over("access;").shown).toContain('"public-read" | "private"');
  });

  test("over a method shows short names, and what it does, sends and throws", () => {
    const { shown, documentation } = over("listFiles({");
    expect(shown).toBe(
      "(method) listFiles(input?: ListFilesInput, options?: RequestOptions): Paged<FileList, ExploreItem>",
    );
    expect(documentation).toContain("`GET /service/platform/assets/v1.0/listFiles`");
  });
});

import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";

// What an editor shows, from the built declarations: plain object types with the names of the spec.
const CODE = `
import { type Access, createPixelbin, type File, getFileById, type ListFilesInput } from "@pixwire/api/pixelbin";
const pixelbin = createPixelbin();
const file = await pixelbin.assets.getFileById({ _id: "a" });
const page = await pixelbin.assets.listFiles({ path: "cats" });
for await (const item of pixelbin.assets.listFiles()) item;
const upload = pixelbin.assets.fileUpload({ file: new Blob() });
const same = await getFileById(pixelbin, { _id: "a" });
file.access;
type Answer = File;
type Rule = Access;
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
  const over = (text: string): { shown: string; documentation: string; tags: string } => {
    const info = service.getQuickInfoAtPosition(name, CODE.indexOf(text));
    return {
      shown: ts.displayPartsToString(info?.displayParts),
      documentation: ts.displayPartsToString(info?.documentation),
      tags: (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`).join("\n"),
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
    const { shown } = over("ListFilesInput");
    expect(shown).toMatch(
      /path\?: string \| undefined;\n.*format\?: string \| undefined;\n.*tags\?: string\[\] \| undefined;/s,
    );
  });

  test("over an answer shows its name, and over the name its members", () => {
    expect(over("file =").shown).toBe("const file: File");
    expect(over("File;").shown).toMatch(
      /^\(alias\) type File = \{\n {4}_id: string;\n.*access: Access;.*tags\?: Tags/s,
    );
    expect(over("access;").shown).toBe("(property) access: Access");
    expect(over("Access;").shown).toContain('type Access = "public-read" | "private"');
  });

  test("over a method shows short names, and what it does, sends and throws", () => {
    const { shown, documentation, tags } = over("listFiles({");
    expect(shown).toBe(
      "(property) listFiles: (input?: ListFilesInput | undefined, options?: RequestOptions | undefined) => Paged<FileList, ExploreItem>",
    );
    expect(documentation).toContain("`GET /service/platform/assets/v1.0/listFiles`");
    expect(tags).toContain("@throws ApiError with status 400, 401, 403, 404, 429 or 500");
  });

  test("over the function shows the same, and its client", () => {
    const { shown, documentation, tags } = over("getFileById(pixelbin");
    expect(shown).toContain(
      "getFileById(client: Client<paths>, input: GetFileByIdInput, options?: RequestOptions | undefined): ApiPromise<File>",
    );
    expect(documentation).toContain("`GET /service/platform/assets/v1.0/files/id/{_id}`");
    expect(over("getFileById({ _id").documentation).toBe(documentation);
    expect(tags).toContain("@throws ApiError with status");
  });
});

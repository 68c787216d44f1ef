import ts from "typescript";
import { renderModels, withModels } from "../../generator/models.js";
import { parseSpec, readOperations } from "../../spec/index.js";

/** What the types of the standard library are to the checker. The real ones would take longer than the tests. */
const LIBRARY = `
interface Array<T> { readonly length: number; [index: number]: T }
interface Boolean { valueOf(): boolean } interface Function {} interface CallableFunction {} interface NewableFunction {}
interface IArguments {} interface Number { toFixed(): string } interface Object {} interface RegExp {} interface String { charAt(): string }
type Record<K extends string, T> = { [P in K]: T };
type Omit<T, K> = { [P in Exclude<keyof T, K>]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };
`;

/** The generated types of a document, as the text of a module. */
export async function typesOf(document: object): Promise<string> {
  const spec = parseSpec(JSON.stringify(document), "spec.json");
  const { models } = await renderModels(spec, withModels(spec, readOperations(spec)).document);
  return models;
}

/** The names of the types that an operation takes and answers, by operationId. */
export function typeNames(document: object): Map<string, { input: string; output: string }> {
  const spec = parseSpec(JSON.stringify(document), "spec.json");
  const operations = readOperations(spec);
  const { names } = withModels(spec, operations);
  return new Map(
    operations.map((one) => [one.id, { input: names.input(one), output: names.output(one).replace("[]", "") }]),
  );
}

/** Asks the TypeScript compiler about the exported types of two modules. */
export interface TypePair {
  /** Whether an old value of a type is a value of the new one. */
  newTakesOld(name: string): boolean;
  /** Whether a new value of a type is a value of the old one. */
  oldTakesNew(name: string): boolean;
}

export function compareTypes(base: string, head: string): TypePair {
  const files = new Map([
    ["/library.d.ts", LIBRARY],
    ["/runtime/index.ts", "export interface FileInput { readonly bytes: true }"],
    ["/base/generated/models.ts", base],
    ["/head/generated/models.ts", head],
  ]);
  const options: ts.CompilerOptions = {
    noLib: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    fileExists: (name) => files.has(name),
    directoryExists: () => true,
    readFile: (name) => files.get(name),
    getSourceFile: (name) => {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const [problem] = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  if (problem)
    throw new Error(`${problem.file?.fileName}: ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`);
  const checker = program.getTypeChecker();
  const exportsOf = (name: string): ReadonlyMap<string, ts.Type> => {
    const file = program.getSourceFile(name);
    const symbol = file && checker.getSymbolAtLocation(file);
    const found = symbol ? checker.getExportsOfModule(symbol) : [];
    return new Map(found.map((one) => [one.name, checker.getDeclaredTypeOfSymbol(one)]));
  };
  const [before, after] = [exportsOf("/base/generated/models.ts"), exportsOf("/head/generated/models.ts")];
  const typeNamed = (types: ReadonlyMap<string, ts.Type>, name: string): ts.Type => {
    const type = types.get(name);
    if (!type) throw new Error(`No type is called ${name}.`);
    return type;
  };
  return {
    newTakesOld: (name) => checker.isTypeAssignableTo(typeNamed(before, name), typeNamed(after, name)),
    oldTakesNew: (name) => checker.isTypeAssignableTo(typeNamed(after, name), typeNamed(before, name)),
  };
}

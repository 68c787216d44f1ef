import { join } from "node:path";
import ts from "typescript";
import { addressOf, type Kind, type Operation, type Shape, UNKNOWN } from "./sdk.js";
import { find, namesInHoles, parseSource, textWithHoles } from "./syntax.js";

/** Members of a call that are no members of the request. */
const OPTIONS = new Set(["options", "input"]);

/** Reads the calls of @pixelbin/admin from the JavaScript of its client: methods that end in `PlatformAPIClient.execute`. */
export function readPixelbinAdmin(folder: string): Operation[] {
  return ["PixelbinClient.js", "Predictions.js"].flatMap((name) => {
    const source = parseSource(join(folder, "sdk/platform", name));
    return find(source, ts.isMethodDeclaration).flatMap((method) => readMethod(method, source));
  });
}

function readMethod(method: ts.MethodDeclaration, source: ts.SourceFile): Operation[] {
  const call = find(method, ts.isCallExpression).find(({ expression }) =>
    /\.execute$/.test(expression.getText(source)),
  );
  if (!call || !ts.isIdentifier(method.name)) return [];
  const [, verb, written] = call.arguments;
  const path = written && ts.isIdentifier(written) ? initializerOf(written.text, method) : written;
  const template = textWithHoles(path);
  if (!verb || !ts.isStringLiteral(verb) || template === undefined) return [];
  const types = documentedTypes(method, source);
  const members = new Map<string, Shape>();
  for (const name of [...parameterNames(method), ...namesInHoles(path)]) {
    if (!OPTIONS.has(name)) members.set(name, types.get(name) ?? UNKNOWN);
  }
  return [{ name: method.name.text, address: addressOf(verb.text, template), members }];
}

function initializerOf(name: string, method: ts.MethodDeclaration): ts.Expression | undefined {
  return find(method, ts.isVariableDeclaration).find((one) => ts.isIdentifier(one.name) && one.name.text === name)
    ?.initializer;
}

function parameterNames({ parameters }: ts.MethodDeclaration): string[] {
  return parameters.flatMap(({ name }) => {
    if (!ts.isObjectBindingPattern(name)) return [];
    return name.elements.flatMap((element) => (ts.isIdentifier(element.name) ? [element.name.text] : []));
  });
}

/** `@param {string} arg.name` of the comment above a method. */
function documentedTypes(method: ts.MethodDeclaration, source: ts.SourceFile): Map<string, Shape> {
  const comment = source.text.slice(method.getFullStart(), method.getStart(source));
  const found = [...comment.matchAll(/@param\s*\{\s*([^}\n]*?)\s*\}\s*\[?arg\.(\w+)/g)];
  return new Map(found.map(([, type = "", name = ""]) => [name, { kinds: new Set([kindOf(type)]) }]));
}

function kindOf(type: string): Kind {
  const kinds: Readonly<Record<string, Kind>> = {
    string: "string",
    number: "number",
    boolean: "boolean",
    Object: "object",
  };
  return /^Array\b/.test(type) ? "array" : (kinds[type] ?? "unknown");
}

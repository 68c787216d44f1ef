import ts from "typescript";

/** A regular expression in a source file. */
export interface FoundRegex {
  line: number;
  /** `undefined` when the pattern is computed at run time. */
  pattern: { source: string; flags: string } | undefined;
}

/**
 * String methods that turn a string into a regular expression. Other types have methods of these names, too. Checking the
 * strings that those are called with does no harm.
 */
const STRING_METHODS: readonly string[] = ["match", "matchAll", "search"];

/** Finds every regular expression in a TypeScript or JavaScript file: literals, `RegExp(...)`, `text.match("...")`. */
export function findRegexes(file: string, text: string): FoundRegex[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const strings = findStrings(source);
  const found: FoundRegex[] = [];
  const add = (node: ts.Node, pattern: FoundRegex["pattern"]): void => {
    found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, pattern });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) add(node, readLiteral(node));
    else if (isRegExpValue(node)) add(node, readConstructor(node));
    else if (ts.isCallExpression(node) && isStringMethod(node.expression)) {
      const [argument] = node.arguments;
      const text = argument && readText(argument);
      const texts = text === undefined ? (strings.get(argument?.getText() ?? "") ?? []) : [text];
      for (const source of texts) add(node, { source, flags: "" });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns the strings with which the variables of a file are declared, by the names of the variables. */
function findStrings(source: ts.SourceFile): ReadonlyMap<string, readonly string[]> {
  const strings = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const text = readText(node.initializer);
      const name = node.name.getText();
      if (text !== undefined) strings.set(name, [...(strings.get(name) ?? []), text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return strings;
}

function readLiteral({ text }: ts.RegularExpressionLiteral): FoundRegex["pattern"] {
  const end = text.lastIndexOf("/");
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

/** Whether a node is the name `RegExp`, used as a value. After `instanceof` it matches nothing and does not count. */
function isRegExpValue(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node.text !== "RegExp" || ts.isTypeReferenceNode(node.parent)) return false;
  return !(ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword);
}

/** Returns the pattern of `new RegExp("...", "...")`; `undefined` for any other use, such as an alias of `RegExp`. */
function readConstructor(name: ts.Identifier): FoundRegex["pattern"] {
  const callee = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name ? name.parent : name;
  const call = callee.parent;
  if (!ts.isNewExpression(call) && !ts.isCallExpression(call)) return undefined;
  if (call.expression !== callee) return undefined;
  const [pattern, flags] = call.arguments ?? [];
  const source = pattern && readText(pattern);
  const flagsText = flags === undefined ? "" : readText(flags);
  return source === undefined || flagsText === undefined ? undefined : { source, flags: flagsText };
}

/** Returns the text of a string without variables. */
function readText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText() === "String.raw";
  return isRaw && ts.isNoSubstitutionTemplateLiteral(node.template) ? node.template.rawText : undefined;
}

function isStringMethod(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && STRING_METHODS.includes(callee.name.text);
}

import ts from "typescript";

/** A regular expression in a source file, or a use of `RegExp` whose pattern the source does not show. */
export interface FoundRegex {
  line: number;
  /** `undefined` when the pattern is computed at run time. */
  pattern: { source: string; flags: string } | undefined;
}

/** Methods of strings that make a regular expression of a string. `search` is left out: it also names other methods. */
const STRING_METHODS: readonly string[] = ["match", "matchAll"];

/** Every regular expression in a TypeScript or JavaScript file: literals, `RegExp(...)`, `text.match("...")`. */
export function findRegexes(file: string, text: string): FoundRegex[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: FoundRegex[] = [];
  const add = (node: ts.Node, pattern: FoundRegex["pattern"]): void => {
    found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, pattern });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) add(node, readLiteral(node));
    else if (isRegExpValue(node)) add(node, readConstructor(node));
    else if (ts.isCallExpression(node) && isStringMethod(node.expression)) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) add(node, { source: argument.text, flags: "" });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readLiteral({ text }: ts.RegularExpressionLiteral): FoundRegex["pattern"] {
  const end = text.lastIndexOf("/");
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

/** The name `RegExp` used as a value. Its use behind `instanceof` matches nothing. */
function isRegExpValue(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node.text !== "RegExp" || ts.isTypeReferenceNode(node.parent)) return false;
  return !(ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword);
}

/** The pattern of `new RegExp("...", "...")`; `undefined` for every other use, as for an alias of `RegExp`. */
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

/** The text of a string that holds no variable. */
function readText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText() === "String.raw";
  return isRaw && ts.isNoSubstitutionTemplateLiteral(node.template) ? node.template.rawText : undefined;
}

function isStringMethod(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && STRING_METHODS.includes(callee.name.text);
}

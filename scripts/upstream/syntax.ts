import { readFileSync } from "node:fs";
import ts from "typescript";

/** Parses a file of a vendor. It is only read: nothing of it runs. */
export function parseSource(path: string): ts.SourceFile {
  const kind = path.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true, kind);
}

/** All nodes below one that fit. */
export function find<Node extends ts.Node>(root: ts.Node, fits: (node: ts.Node) => node is Node): Node[] {
  const found: Node[] = [];
  const visit = (node: ts.Node): void => {
    if (fits(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** A text, with `{}` for what is put into it. */
export function textWithHoles(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return textWithHoles(node.template);
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
}

/** The names in the placeholders of such a text. */
export function namesInHoles(node: ts.Expression | undefined): string[] {
  const template = node && ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (!template || !ts.isTemplateExpression(template)) return [];
  return template.templateSpans.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : []));
}

import { readFileSync } from "node:fs";
import ts from "typescript";

/** The source of one generated operation: `operation({ … })` or `pagedOperation({ … }, { … })`. */
export interface DescriptorSource {
  /** Its `operationId`. */
  id: string;
  code: string;
  descriptor: ts.ObjectLiteralExpression;
  pagination: ts.ObjectLiteralExpression | undefined;
}

/** Reads the operations of a generated file. */
export function readDescriptors(file: string): DescriptorSource[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }): DescriptorSource[] => {
      if (!initializer || !ts.isCallExpression(initializer)) return [];
      const [descriptor, pagination] = initializer.arguments;
      if (!descriptor || !ts.isObjectLiteralExpression(descriptor)) return [];
      return [
        {
          id: name.getText(),
          code: initializer.getText(),
          descriptor,
          pagination: pagination && ts.isObjectLiteralExpression(pagination) ? pagination : undefined,
        },
      ];
    }),
  );
}

/** A property of an object in the source. */
export interface Property {
  /** Without quotation marks. */
  name: string;
  node: ts.PropertyAssignment;
  value: ts.Expression;
}

export function propertiesOf(object: ts.Expression | undefined): Property[] {
  if (!object || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.filter(ts.isPropertyAssignment).map((node) => ({
    name: ts.isStringLiteral(node.name) ? node.name.text : node.name.getText(),
    node,
    value: node.initializer,
  }));
}

/** The value of a literal: a text, a number, `true`, `false`, or a list of such. */
export function literalOf(expression: ts.Expression | undefined): unknown {
  return expression && JSON.parse(expression.getText().replace(/,(\s*\])/g, "$1"));
}

/** `write.oneOf(write.query, [1, 2])`, from the outside in: `oneOf` with `[1, 2]`, and `query` without arguments. */
export interface Writer {
  name: string;
  node: ts.Expression;
  /** The writer inside. */
  inner: ts.Expression | undefined;
  args: ts.Expression[];
}

export function writersOf(expression: ts.Expression): Writer[] {
  if (ts.isPropertyAccessExpression(expression)) {
    return [{ name: expression.name.text, node: expression, inner: undefined, args: [] }];
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return [];
  const { text: name } = expression.expression.name;
  const [first, ...args] = expression.arguments;
  const inner = first && writersOf(first).length > 0 ? first : undefined;
  if (!inner) return [{ name, node: expression, inner, args: [...expression.arguments] }];
  return [{ name, node: expression, inner, args }, ...writersOf(inner)];
}

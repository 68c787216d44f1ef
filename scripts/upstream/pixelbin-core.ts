import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Operation, UNKNOWN } from "./sdk.js";
import { find, parseSource } from "./syntax.js";

/**
 * Reads the transformations of @pixelbin/core from its JavaScript: functions that hold the name of an operation as the
 * first text of a list, and in `paramIdMap` the keys of its parameters in a URL.
 */
export function readPixelbinCore(folder: string): Operation[] {
  const root = join(folder, "lib/esm/transformations");
  const files = readdirSync(root)
    .filter((name) => name.endsWith(".js"))
    .sort();
  return files.flatMap((name) => {
    const source = parseSource(join(root, name));
    return find(source, ts.isFunctionExpression).flatMap((one) => readTransformation(one));
  });
}

function readTransformation(one: ts.FunctionExpression): Operation[] {
  const variables = find(one, ts.isVariableDeclaration);
  const initializer = (name: string): ts.Expression | undefined =>
    variables.find((variable) => ts.isIdentifier(variable.name) && variable.name.text === name)?.initializer;
  const parts = initializer("transformation");
  const keys = initializer("paramIdMap");
  const [id] = parts && ts.isArrayLiteralExpression(parts) ? parts.elements : [];
  if (!id || !ts.isStringLiteral(id)) return [];
  const members = keys && ts.isObjectLiteralExpression(keys) ? keys.properties : [];
  const names = members.flatMap((member) =>
    ts.isPropertyAssignment(member) && ts.isStringLiteral(member.initializer) ? [member.initializer.text] : [],
  );
  return [{ name: id.text, address: `URL ${id.text}`, members: new Map(names.map((name) => [name, UNKNOWN])) }];
}

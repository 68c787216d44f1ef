import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { addressOf, type Operation, type Shape, UNKNOWN } from "./sdk.js";
import { find, namesInHoles, textWithHoles } from "./syntax.js";
import { membersOf, openProgram } from "./types.js";

/** Reads the calls of @imagekit/nodejs from its TypeScript: methods that end in `this._client.get(path)` and so on. */
export function readImagekitNode(folder: string): Operation[] {
  const root = join(folder, "src/resources");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, name))
    .sort();
  const { program, checker } = openProgram(files);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? find(source, ts.isMethodDeclaration).flatMap((method) => readMethod(method, checker)) : [];
  });
}

function readMethod(method: ts.MethodDeclaration, checker: ts.TypeChecker): Operation[] {
  const call = find(method, ts.isCallExpression).find(({ expression }) =>
    /^this\._client\.\w+$/.test(expression.getText()),
  );
  const path = call?.arguments[0];
  const template = textWithHoles(path);
  if (!call || !path || template === undefined || !ts.isIdentifier(method.name)) return [];
  const verb = call.expression.getText().split(".").at(-1) ?? "";
  const members = new Map<string, Shape>(namesInHoles(path).map((name) => [name, UNKNOWN]));
  for (const parameter of method.parameters) {
    const name = parameter.name.getText();
    if (name === "options") continue;
    const type = checker.getTypeAtLocation(parameter);
    const found = membersOf(type, checker);
    for (const [member, shape] of type.flags & ts.TypeFlags.StringLike ? [] : found) members.set(member, shape);
  }
  const answer = answerOf(method, checker);
  const parent = ts.isClassDeclaration(method.parent) ? method.parent.name?.text : undefined;
  const name = [parent?.charAt(0).toLowerCase(), parent?.slice(1), ".", method.name.text].join("");
  return [{ name, address: addressOf(verb, template), members, ...(answer.size > 0 && { answer }) }];
}

/** The members of `Answer` in the `APIPromise<Answer>` that a method returns. */
function answerOf(method: ts.MethodDeclaration, checker: ts.TypeChecker): Map<string, Shape> {
  const { type } = method;
  const [answer] = type && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  return answer ? membersOf(checker.getTypeFromTypeNode(answer), checker) : new Map<string, Shape>();
}

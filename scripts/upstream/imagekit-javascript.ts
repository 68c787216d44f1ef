import { join } from "node:path";
import ts from "typescript";
import type { Operation } from "./sdk.js";
import { find } from "./syntax.js";
import { membersOf, openProgram } from "./types.js";

/** What concerns the program alone, not the request. */
const LOCAL = new Set(["xhr", "onProgress", "abortSignal"]);
/** What the SDK adds to the body of an answer. */
const ADDED = new Set(["$ResponseMetadata"]);

/** Reads the upload of @imagekit/javascript from its declarations. Its path is no part of them. */
export function readImagekitJavascript(folder: string): Operation[] {
  const file = (name: string): string => join(folder, "dist/interfaces", `${name}.d.ts`);
  const { program, checker } = openProgram([file("UploadOptions"), file("UploadResponse")]);
  const members = (name: string) => {
    const source = program.getSourceFile(file(name));
    const declared = source && find(source, ts.isInterfaceDeclaration).find((one) => one.name.text === name);
    if (!declared) throw new Error(`@imagekit/javascript has no ${name} any more: its reader has to be adapted.`);
    return membersOf(checker.getTypeAtLocation(declared), checker);
  };
  const without = <Value>(map: Map<string, Value>, names: ReadonlySet<string>) =>
    new Map([...map].filter(([name]) => !names.has(name)));
  return [
    {
      name: "upload",
      address: "POST /api/v1/files/upload",
      members: without(members("UploadOptions"), LOCAL),
      answer: without(members("UploadResponse"), ADDED),
    },
  ];
}

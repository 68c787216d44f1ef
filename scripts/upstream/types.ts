import ts from "typescript";
import { joinShapes, type Kind, type Shape } from "./sdk.js";

/** Has the compiler read declarations of a vendor, so that imports and aliases are resolved. Nothing is executed. */
export function openProgram(files: readonly string[]): { program: ts.Program; checker: ts.TypeChecker } {
  const program = ts.createProgram(files, {
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: [],
  });
  return { program, checker: program.getTypeChecker() };
}

/** The members of a type; of alternatives those of all, of a list those of its items. */
export function membersOf(type: ts.Type, checker: ts.TypeChecker): Map<string, Shape> {
  const members = new Map<string, Shape>();
  for (const one of alternatives(type)) {
    const item = checker.isArrayType(one) ? checker.getTypeArguments(one as ts.TypeReference)[0] : undefined;
    if (item) {
      for (const [name, shape] of membersOf(item, checker)) members.set(name, joinShapes(members.get(name), shape));
    } else if (one.flags & ts.TypeFlags.Object) {
      for (const property of checker.getPropertiesOfType(one)) {
        const shape = shapeOf(checker.getTypeOfSymbol(property), checker);
        members.set(property.name, joinShapes(members.get(property.name), shape));
      }
    }
  }
  return members;
}

function alternatives(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function shapeOf(type: ts.Type, checker: ts.TypeChecker): Shape {
  const kinds = new Set<Kind>();
  const values = new Set<string>();
  let open = false;
  for (const one of alternatives(type)) {
    if (one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) continue;
    const kind = kindOf(one, checker);
    kinds.add(kind);
    if (one.isStringLiteral()) values.add(one.value);
    else if (kind === "array") {
      const item = checker.isArrayType(one) ? checker.getTypeArguments(one as ts.TypeReference)[0] : undefined;
      const listed = item && shapeOf(item, checker).values;
      if (listed) for (const value of listed) values.add(value);
      else open = true;
    } else open = true;
  }
  return values.size > 0 && !open ? { kinds, values } : { kinds };
}

function kindOf(type: ts.Type, checker: ts.TypeChecker): Kind {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLike) return "string";
  if (flags & ts.TypeFlags.NumberLike) return "number";
  if (flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (flags & ts.TypeFlags.Null) return "null";
  if (checker.isArrayType(type)) return "array";
  if (!(flags & ts.TypeFlags.Object)) return "unknown";
  return /^(Blob|File|Uploadable|FsReadStream|ReadStream|ResponseLike|BlobLike\w*|FileLike)$/.test(nameOf(type))
    ? "bytes"
    : "object";
}

function nameOf({ symbol, aliasSymbol }: ts.Type): string {
  return aliasSymbol?.name ?? symbol?.name ?? "";
}

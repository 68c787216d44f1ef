import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import {
  isBinary,
  isIdentifier,
  isObject,
  type JsonObject,
  readTypeNames,
  type SpecDocument,
  walk,
} from "../spec/index.js";
import { comment } from "./emit.js";

const { factory } = ts;

/** The exported type of a schema, as source text, and the names of the other models that it mentions. */
export interface DeclaredModel {
  text: string;
  mentions: ReadonlySet<string>;
}

/** The types of a document. */
export interface DeclaredTypes {
  /** By name, in the order of the document. */
  models: ReadonlyMap<string, DeclaredModel>;
  /** `paths`, `operations` and `components`: what openapi-fetch takes. The schemas in it are the models. */
  raw: string;
}

/** How types are to be declared. */
export interface TypeRules {
  /** The type of `format: binary`. */
  binary: string;
  /** The interface that a model extends, by name of the model. */
  base?: ReadonlyMap<string, string>;
}

/**
 * Has openapi-typescript turn the schemas of a document into types. What is special goes through its hooks, or into the
 * syntax tree that it returns; its text is never edited.
 */
export async function declareTypes(
  spec: SpecDocument,
  document: JsonObject,
  { binary, base }: TypeRules,
): Promise<DeclaredTypes> {
  const comments = new Map<ts.Node, string>();
  // The library declares the documents of 3.0 and 3.1 more narrowly than JSON; the specs are linted before they get here.
  const statements = await openapiTS(forLibrary(document) as OpenAPI3 & JsonObject, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform: (schema) => specialType(schema, binary),
    transformProperty: (property, schema) => {
      const declared = property.questionToken ? acceptUndefined(property) : property;
      comments.set(declared, schemaComment(schema));
      return declared;
    },
  }).catch((error: unknown) => spec.fail([], `openapi-typescript refused it: ${String(error)}`));
  for (const statement of statements) replaceComments(statement, comments);

  const models = new Map<string, DeclaredModel>();
  const names = readTypeNames(spec);
  const nameOf = (schema: string): string => names.get(schema) ?? schema;
  const take = (schema: string, type: ts.TypeNode): void => {
    const name = nameOf(schema);
    models.set(name, declare(name, type, { schema: schemaNamed(document, schema), base: base?.get(name), nameOf }));
  };
  const raw = statements.filter(ts.isInterfaceDeclaration).map((statement) => {
    return nameSchemas(
      statement.name.text === "components" ? replaceSchemas(statement, nameOf, take) : statement,
      nameOf,
    );
  });
  return { models, raw: astToString(raw) };
}

/** Without examples, which are data of the API: the library would follow every `$ref` in them. */
function forLibrary(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  for (const { kind, value } of walk({ root: copy })) {
    if (kind === "components") delete value.examples;
    if (kind !== "schema" && kind !== "parameter" && kind !== "header" && kind !== "media type") continue;
    delete value.example;
    delete value.examples;
    if (kind === "schema") separateRequired(value);
  }
  return copy;
}

/**
 * What an `allOf` requires beside it becomes a part of it. The library would declare a helper type, which is not needed:
 * what is required is a property of its own already.
 */
function separateRequired(schema: JsonObject): void {
  const { allOf, required, properties } = schema;
  if (!Array.isArray(allOf) || !Array.isArray(required)) return;
  delete schema.required;
  delete schema.properties;
  schema.allOf = [{ type: "object", ...(properties && { properties }), required }, ...allOf];
}

/** `name?: Type | undefined`, so that callers under `exactOptionalPropertyTypes` can pass what they may not have. */
function acceptUndefined(property: ts.PropertySignature): ts.PropertySignature {
  const { modifiers, name, questionToken, type } = property;
  const undefinedType = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const types = !type || type.kind === ts.SyntaxKind.NeverKeyword ? [] : ts.isUnionTypeNode(type) ? type.types : [type];
  const union = types.length === 0 ? undefinedType : factory.createUnionTypeNode([...types, undefinedType]);
  return factory.updatePropertySignature(property, modifiers, name, questionToken, union);
}

/** The library puts comments of its own on what it declares. Those of schemas are ours, and there are no others. */
function replaceComments(node: ts.Node, comments: ReadonlyMap<ts.Node, string>): void {
  const text = comments.get(node);
  ts.setSyntheticLeadingComments(node, undefined);
  if (text) ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
  ts.forEachChild(node, (child) => replaceComments(child, comments));
}

/** What stands between the two ends of the comment on a property; nothing when there is nothing to say. */
function schemaComment(schema: object): string {
  return comment(schemaLines(schema)).trim().slice("/*".length, -"*/".length);
}

/** What the library writes into the description of a property that tells the parts of a union apart. */
const DISCRIMINATOR_NOTES = [
  " (enum property replaced by openapi-typescript)",
  "discriminator enum property added by openapi-typescript",
];

function schemaLines(schema: object): string[] {
  const { description, format, default: fallback, deprecated }: Described = schema;
  const text = DISCRIMINATOR_NOTES.reduce((all, note) => all.replace(note, ""), description ?? "").trim();
  return [
    ...(text === "" ? [] : [text]),
    ...(format === undefined || format === "binary" ? [] : [`@format ${format}`]),
    ...(fallback === undefined ? [] : [`@defaultValue \`${JSON.stringify(fallback)}\``]),
    ...(deprecated === true ? ["@deprecated"] : []),
  ];
}

/** What a comment tells of a schema. */
interface Described {
  description?: string;
  format?: string;
  default?: unknown;
  deprecated?: boolean;
}

/** Writes `components["schemas"]["File"]` as `File`. */
function nameSchemas<Node extends ts.Node>(
  root: Node,
  nameOf: (schema: string) => string,
  onName?: (name: string) => void,
): Node {
  const visit = (node: ts.Node): ts.Node => {
    const schema = schemaName(node);
    if (schema === undefined) return ts.visitEachChild(node, visit, undefined);
    const name = nameOf(schema);
    onName?.(name);
    return factory.createTypeReferenceNode(name);
  };
  return ts.visitEachChild(root, visit, undefined);
}

function schemaName(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: components, indexType: schemas } = node.objectType;
  if (!ts.isTypeReferenceNode(components) || !ts.isIdentifier(components.typeName)) return undefined;
  if (components.typeName.text !== "components" || textOf(schemas) !== "schemas") return undefined;
  return textOf(node.indexType);
}

function textOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

/** Takes each schema out of `components`, where its name takes its place. */
function replaceSchemas(
  components: ts.InterfaceDeclaration,
  nameOf: (schema: string) => string,
  take: (schema: string, type: ts.TypeNode) => void,
): ts.InterfaceDeclaration {
  const replace = (member: ts.TypeElement): ts.TypeElement => {
    if (!ts.isPropertySignature(member) || !member.type) return member;
    const schema = keyOf(member);
    take(schema, member.type);
    return property(schema, factory.createTypeReferenceNode(nameOf(schema)));
  };
  const members = components.members.map((member) => {
    const isSchemas = ts.isPropertySignature(member) && keyOf(member) === "schemas";
    if (!isSchemas || !member.type || !ts.isTypeLiteralNode(member.type)) return member;
    return property("schemas", factory.createTypeLiteralNode(member.type.members.map(replace)));
  });
  const { modifiers, name, typeParameters, heritageClauses } = components;
  return factory.updateInterfaceDeclaration(components, modifiers, name, typeParameters, heritageClauses, members);
}

function property(name: string, type: ts.TypeNode): ts.PropertySignature {
  const key = isIdentifier(name) ? name : factory.createStringLiteral(name);
  return factory.createPropertySignature(undefined, key, undefined, type);
}

function keyOf({ name }: ts.PropertySignature): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";
}

function declare(
  name: string,
  type: ts.TypeNode,
  { schema, base, nameOf }: { schema: object; base: string | undefined; nameOf(schema: string): string },
): DeclaredModel {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const mentions = new Set<string>();
  const declaration =
    base !== undefined && ts.isTypeLiteralNode(type)
      ? factory.createInterfaceDeclaration(exported, name, undefined, [extendsClause(base)], type.members)
      : factory.createTypeAliasDeclaration(exported, name, undefined, type);
  const named = nameSchemas(declaration, nameOf, (mentioned) => void mentions.add(mentioned));
  return { text: comment(schemaLines(schema)) + astToString(named), mentions };
}

function extendsClause(base: string): ts.HeritageClause {
  const type = factory.createExpressionWithTypeArguments(factory.createIdentifier(base), undefined);
  return factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [type]);
}

function schemaNamed({ components }: JsonObject, name: string): object {
  const schemas = isObject(components) ? components.schemas : undefined;
  const schema = isObject(schemas) ? schemas[name] : undefined;
  return isObject(schema) ? schema : {};
}

function specialType(schema: object, binary: string): ts.TypeNode | undefined {
  const { properties, additionalProperties, not, anyOf }: SpecialSchema = schema;
  if (isObject(schema) && isBinary(schema)) return factory.createTypeReferenceNode(binary);
  if (additionalProperties === false && isEmpty(properties)) return noMembers();
  if (isEmpty(not)) return factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
  return anyOf && openEnum(anyOf);
}

interface SpecialSchema {
  properties?: unknown;
  additionalProperties?: unknown;
  not?: unknown;
  anyOf?: readonly object[];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** `Record<string, never>` for an object without members, which would allow anything otherwise. */
function noMembers(): ts.TypeNode {
  return factory.createTypeReferenceNode("Record", [
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
  ]);
}

/**
 * `"a" | "b" | (string & {})` for the `anyOf` of an enum and any string: editors then offer the known values, which a
 * plain `string` in a union would swallow.
 */
function openEnum(variants: readonly object[]): ts.TypeNode | undefined {
  const types: ts.TypeNode[] = [];
  let known = false;
  let open = false;
  for (const variant of variants) {
    const { type, enum: values, ...rest }: { type?: unknown; enum?: unknown } = variant;
    if ("format" in rest || "$ref" in rest || "const" in rest) return undefined;
    if (type === "null") types.push(factory.createLiteralTypeNode(factory.createNull()));
    else if (type !== "string") return undefined;
    else if (Array.isArray(values)) {
      known = true;
      types.push(...values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value)))));
    } else {
      open = true;
      types.push(anyString());
    }
  }
  return known && open ? factory.createUnionTypeNode(types) : undefined;
}

function anyString(): ts.TypeNode {
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]),
  );
}

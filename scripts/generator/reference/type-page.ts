import {
  isObjectSchema,
  type Located,
  objectShapes,
  Refusals,
  resolve,
  type Shape,
  type SpecDocument,
  toPointer,
} from "../../spec/index.js";
import { codeBlock, codeSpan, paragraphs, prose, sentence, source, table } from "./markdown.js";
import type { TypeWriter } from "./types.js";

/**
 * The page of a named type.
 *
 * @param schema - the name of its schema in the document.
 */
export function renderTypePage(
  spec: SpecDocument,
  schema: string,
  { name, title, types }: { name: string; title: string; types: TypeWriter },
): string[] {
  const at = ["components", "schemas", schema];
  const located = resolve(spec, { $ref: toPointer(at) }, at);
  const { description, example, examples } = located.value;
  const members = [...(onlyShape(spec, located)?.properties.values() ?? [])];
  const rows = members.map(({ wire, required, located: member }) => {
    const inner = resolve(spec, member.value, member.at).value;
    const own = member.value.description ?? inner.description;
    const about = [
      inner.deprecated === true ? "Deprecated." : "",
      typeof own === "string" ? sentence(own) : "",
      types.limits(member),
    ];
    return [codeSpan(wire), types.schema(member), required ? "yes" : "no", about.filter(Boolean).join(" ")];
  });
  const limits = types.limits(located);
  const [shown] = [example, ...(Array.isArray(examples) ? examples : [])].filter((one) => one !== undefined);
  return [
    `# ${name}`,
    "",
    `[${prose(title)}](../index.md) · type`,
    ...(typeof description === "string" && description.trim() !== "" ? ["", ...paragraphs(description)] : []),
    "",
    ...(rows.length > 0
      ? table(["Member", "Type", "Required", "Description"], rows)
      : [`${types.schema(located)}.${limits === "" ? "" : ` ${limits}`}`]),
    ...(shown === undefined ? [] : ["", ...codeBlock("json", source(shown))]),
  ];
}

/** The one object that a schema takes. Alternatives have no table: they are not counted here, and may be any number. */
function onlyShape(spec: SpecDocument, located: Located): Shape | undefined {
  if (!isObjectSchema(spec, located)) return undefined;
  const shapes = new Refusals(spec).attempt(() => objectShapes(spec, located)) ?? [];
  return shapes.length === 1 ? shapes[0] : undefined;
}

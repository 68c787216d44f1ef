import ts from "typescript";

/**
 * Words in another spelling than the one of this repository, which is that of Oxford: British, with `-ize`. Names of the
 * web platform and of the APIs, such as `color`, are code.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  analyze: "analyse",
  analyzed: "analysed",
  analyzes: "analyses",
  behavior: "behaviour",
  behaviors: "behaviours",
  canceled: "cancelled",
  canceling: "cancelling",
  center: "centre",
  centered: "centred",
  color: "colour",
  colored: "coloured",
  colors: "colours",
  customise: "customize",
  defense: "defence",
  favor: "favour",
  favorite: "favourite",
  finalise: "finalize",
  generalise: "generalize",
  gray: "grey",
  honor: "honour",
  honors: "honours",
  initialise: "initialize",
  initialised: "initialized",
  judgment: "judgement",
  labeled: "labelled",
  labeling: "labelling",
  minimise: "minimize",
  misspelled: "misspelt",
  modeled: "modelled",
  modeling: "modelling",
  neighbor: "neighbour",
  neighbors: "neighbours",
  normalise: "normalize",
  normalised: "normalized",
  normalises: "normalizes",
  optimise: "optimize",
  optimised: "optimized",
  organisation: "organization",
  organise: "organize",
  recognise: "recognize",
  recognised: "recognized",
  recognises: "recognizes",
  serialise: "serialize",
  serialised: "serialized",
  signaled: "signalled",
  spelled: "spelt",
  summarise: "summarize",
  summarised: "summarized",
  toward: "towards",
  unrecognised: "unrecognized",
};

/** Returns the words of a Markdown document, outside of code, that are spelt in another way. */
export function misspeltInMarkdown(markdown: string): string[] {
  return misspelt(markdown.replace(/^ *(```+)[\s\S]*?^ *\1/gm, "").replace(/\]\([^)]*\)/g, ""));
}

/** Returns the words in the comments and messages of a source file, outside of code font, that are spelt in another way. */
export function misspeltInCode(code: string): string[] {
  // Most files have none of the words anywhere, so that they need not be parsed.
  if (misspelt(code).length === 0) return [];
  const prose = code.split("\n").filter((line) => /^\s*(\/\/|\/?\*)/.test(line));
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    // A single word is a name, such as the value of a parameter.
    if (isText && /\s/.test(node.text)) prose.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", code, ts.ScriptTarget.Latest));
  return misspelt(prose.join("\n"));
}

function misspelt(prose: string): string[] {
  const words = prose.replace(/`[^`\n]*`/g, "").match(/(?<![\w.$-])[A-Za-z]+(?!\w)/g) ?? [];
  return words.flatMap((word) => {
    const lowerCase = word.toLowerCase();
    return Object.hasOwn(SPELLINGS, lowerCase) ? [`${word}: write ${SPELLINGS[lowerCase]}`] : [];
  });
}

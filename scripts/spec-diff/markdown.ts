// Text of a spec in Markdown: it is shown as it is written, and is never markup, a link, a picture or a mention.

/** As code. What a code span cannot hold, above all in a cell of a table, is written as HTML. */
export function code(text: string): string {
  const line = inOneLine(text);
  return line === "" || /[`|\\]/.test(line) ? `<code>${asEntities(line)}</code>` : `\`${line}\``;
}

/** As running text. What stands between backticks is code. */
export function prose(text: string): string {
  const parts = inOneLine(text).split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : plain(part))).join("");
}

function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

function asEntities(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** No width, and no letter of a name: it ends what GitHub would make a mention or a reference to an issue. */
const BREAK = "&#8203;";

function plain(text: string): string {
  return (
    text
      .replaceAll(/[&<|\\`]/g, asEntities)
      .replaceAll(/[*_~[\]]/g, "\\$&")
      // URLs and addresses become links without any markup.
      .replaceAll(/:(?=\/\/)|(?<=\bwww)\./gi, asEntities)
      .replaceAll("@", `@${BREAK}`)
      .replaceAll(/(?<!&)#(?=\d)/g, `#${BREAK}`)
  );
}

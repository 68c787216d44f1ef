// Text of a spec in Markdown: it is shown as it is written, and is never markup, a link, a picture or a mention.

/** As code. What a code span cannot hold, above all in a cell of a table, is written as HTML. */
export function code(text: string): string {
  const line = short(text);
  return line === "" || /[`|\\]/.test(line) ? `<code>${asEntities(withBreaks(line))}</code>` : `\`${line}\``;
}

/** As running text. What stands between backticks is code. */
export function prose(text: string): string {
  const parts = short(text).split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : plain(part))).join("");
}

/** Without line breaks and control characters, nor those that hide or reorder what follows them. */
export function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replaceAll(/[\p{Cf}\p{Cs}]/gu, "\uFFFD");
}

/** Names of a spec may be of any length. */
const MOST_CHARACTERS = 500;

function short(text: string): string {
  const characters = [...inOneLine(text)];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join("")}...`
    : characters.join("");
}

function asEntities(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** No width, and no letter of a name: it ends what GitHub would make a link, a mention, an issue or a picture. */
const BREAK = "\u200b";

/** Without any markup, GitHub links URLs, addresses and issues, and shows `:name:` as a picture. */
function withBreaks(text: string): string {
  return text.replaceAll(/www(?=\.)|:(?=\/\/|[\w+-]+:)|(?:mailto|xmpp):|@|#(?=\d)|GH-(?=\d)/gi, `$&${BREAK}`);
}

function plain(text: string): string {
  return withBreaks(text)
    .replaceAll(/[&<|\\`$\u200b]/g, asEntities)
    .replaceAll(/[*_~[\]]/g, "\\$&");
}

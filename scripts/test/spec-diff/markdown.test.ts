import { describe, expect, test } from "vitest";
import { code, prose } from "../../spec-diff/markdown.js";

describe("text of a spec in Markdown", () => {
  test.each([
    ["query.tag", "`query.tag`"],
    ["", "<code></code>"],
    ["n`|</details>\n|a", "<code>n&#96;&#124;&#60;&#47;details&#62; &#124;a</code>"],
    ["a\n\n# head", "`a # head`"],
    ["\\|", "<code>&#92;&#124;</code>"],
  ])("code %j", (text, expected) => expect(code(text)).toBe(expected));

  test.each([
    ["It is now optional.", "It is now optional."],
    ["`a` is new: was it renamed?", "`a` is new: was it renamed?"],
    ["`a|b` and | and `c", "<code>a&#124;b</code> and &#124; and &#96;c"],
    ["<img src=x onerror=y>", "&#60;img src=x onerror=y>"],
    ["[click](javascript:x) ![i](http://evil/x.png)", "\\[click\\](javascript:x) !\\[i\\](http&#58;//evil/x.png)"],
    ["**bold** _x_ ~~y~~", "\\*\\*bold\\*\\* \\_x\\_ \\~\\~y\\~\\~"],
    ["@team, a@b.example, #12", "@&#8203;team, a@&#8203;b.example, #&#8203;12"],
    ["https://a.example and www.b.example", "https&#58;//a.example and www&#46;b.example"],
    ["one\r\n\u2028two", "one two"],
    ["&lt; &#124;", "&#38;lt; &#38;#&#8203;124;"],
  ])("prose %j", (text, expected) => expect(prose(text)).toBe(expected));
});

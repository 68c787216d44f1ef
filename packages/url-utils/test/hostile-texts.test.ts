import { expect, test } from "vitest";
import { UrlError } from "../src/errors.js";
import { hostileTexts, PLACES } from "./hostile-texts.js";

// No stack overflows, and no other error than the package's own, however long a text is. That the time grows with the
// length follows from the check of all regular expressions (`pnpm lint:regexes`), and bench/url-utils measures it.

const texts = hostileTexts(process.env.CI ? 200_000 : 20_000);

test.each(PLACES)("%s: a long text is refused with a UrlError, or has a result", (_, call) => {
  for (const [, text] of texts) {
    let result: unknown;
    try {
      result = call(text);
    } catch (error) {
      result = error;
      expect(error).toBeInstanceOf(UrlError);
    }
    expect(result).toBeDefined();
  }
});

const REDACTED = "[redacted]";

/** A client's credential that is shorter is not looked for: it is no real one, and would be found inside ordinary words. */
const SHORTEST_CREDENTIAL = 8;

/** Fewer characters than this of a divided secret say nothing. */
const SHORTEST_PART = 4;

/** `Bearer …` and `Basic …`. */
const SCHEMES = /\b((?:Bearer|Basic)\s+)[\w+/=.~-]+/gi;

/** Keys that tell by themselves what they are. */
const KEYS = /\b(?:(private_|imgsrc_|AKIA)\w+|(whsec_)[\w+/=-]+)/g;

/**
 * A word and, where there is one, the value that belongs to it: `pbs=…`, `"secretAccessKey": "…"`. The value is optional
 * so that each word is read once and as a whole: a long text of words without a value takes linear time.
 */
const MEMBERS = /([\w-]+)(?:([\\"']*\s*(?:=[\\"'\s]*|:\s*[\\"']+))[^\s&"'<>,;\\]+)?/g;

/** Names of what must not be shown, in the query strings, forms and JSON of the three APIs and of the storage behind them. */
const SECRET_NAME = /^(?:pb[estou]|sig|x-(?:amz|goog)-.*)$|secret|token|password|signature|credential|key/i;

/** What a text must not show beside everything that has the shape of a credential. */
export interface Secrets {
  /** Hidden wherever they stand. */
  values?: readonly string[];
  /** Hidden where they stand as a whole word, when they have 8 characters or more. */
  credentials?: readonly string[];
}

/** Takes secrets, and whatever has the shape of a credential, out of a text. Takes linear time. */
export function redact(text: string, { values = [], credentials = [] }: Secrets = {}): string {
  let clean = text;
  for (const value of values) if (value) clean = clean.replaceAll(value, REDACTED);
  for (const credential of credentials) clean = hideWord(clean, credential);
  return clean
    .replace(SCHEMES, `$1${REDACTED}`)
    .replace(MEMBERS, (whole, name: string, separator: string | undefined) =>
      separator !== undefined && SECRET_NAME.test(name) ? name + separator + REDACTED : whole,
    )
    .replace(KEYS, `$1$2${REDACTED}`);
}

/** As {@link redact}, for the first `length` characters of a text that someone else wrote. It is cut before it is searched. */
export function redactStart(text: string, length: number, secrets: Secrets = {}): string {
  if (text.length <= length) return redact(text, secrets);
  let start = text.slice(0, length);
  for (const secret of [...(secrets.values ?? []), ...(secrets.credentials ?? [])]) start = hideDivided(start, secret);
  return redact(start, secrets);
}

function hideWord(text: string, word: string): string {
  if (word.length < SHORTEST_CREDENTIAL) return text;
  let clean = "";
  let from = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, from)) {
    const end = at + word.length;
    const isWhole = !isWordCharacter(text[at - 1]) && !isWordCharacter(text[end]);
    clean += text.slice(from, at) + (isWhole ? REDACTED : word);
    from = end;
  }
  return clean + text.slice(from);
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

/** Hides the first part of a secret at the end of a text, where a cut divided it. */
function hideDivided(text: string, secret: string): string {
  for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_PART; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + REDACTED;
  }
  return text;
}

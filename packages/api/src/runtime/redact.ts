/** What to remove from a text, in addition to everything that looks like a credential. */
export interface Secrets {
  /** Removed wherever they occur. */
  values?: readonly string[];
  /** Removed where they occur as a whole word, if they have 8 characters or more. */
  credentials?: readonly string[];
}

const REDACTED = "[redacted]";

/** In characters. A shorter credential is not a real one, and would occur in ordinary text. */
const SHORTEST_CREDENTIAL = 8;

/** In characters. A shorter part of a secret reveals nothing. */
const SHORTEST_PART = 4;

/** `Bearer …` and `Basic …`. */
const SCHEMES = /\b((?:Bearer|Basic)\s+)[\w+/=.~-]+/gi;

/** Keys that are recognized by how they begin. */
const KEYS = /\b(?:(private_|imgsrc_|AKIA)\w+|(whsec_)[\w+/=-]+)/g;

/**
 * A word and its value, if it has one: `pbs=…`, `"secretAccessKey": "…"`. Because the value is optional, every word
 * matches and is read only once, so that a long text without values takes linear time.
 */
const MEMBERS = /([\w-]+)(?:([\\"']*\s*(?:=[\\"'\s]*|:\s*[\\"']+))[^\s&"'<>,;\\]+)?/g;

/** Names of secrets in the query strings, forms and JSON of the three APIs and of the storage behind them. */
const SECRET_NAME = /^(?:pb[estou]|sig)$|^x-(?:amz|goog)-|secret|token|password|signature|credential|key/i;

/** Removes secrets, and everything that looks like a credential, from a text. Takes linear time. */
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

/** Redacts the first `length` characters of a text from outside. The text is cut before it is searched. */
export function redactStart(text: string, length: number, secrets: Secrets = {}): string {
  if (text.length <= length) return redact(text, secrets);
  let start = text.slice(0, length);
  for (const secret of [...(secrets.values ?? []), ...(secrets.credentials ?? [])]) start = hidePart(start, secret);
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

/** Removes the beginning of a secret from the end of a text that was cut there. */
function hidePart(text: string, secret: string): string {
  for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_PART; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + REDACTED;
  }
  return text;
}

/** What to remove from a text, in addition to everything that looks like a credential. */
export interface Secrets {
  /** Removed wherever they occur. */
  values?: readonly string[];
  /**
   * Removed wherever they occur, if they have 16 characters or more. With 8 to 15 characters they are removed where
   * they occur as a whole word, and shorter ones not at all.
   */
  credentials?: readonly string[];
}

const REDACTED = "[redacted]";

/** In characters. A shorter credential is not a real one, and would occur in ordinary text. */
const SHORTEST_CREDENTIAL = 8;

/** In characters. A shorter credential may be a part of an ordinary word. */
const SHORTEST_UNIQUE_CREDENTIAL = 16;

/** In characters. A shorter part of a secret reveals nothing. */
const SHORTEST_PART = 4;

/** `Bearer …` and `Basic …`. */
const SCHEMES = /\b((?:Bearer|Basic)\s+)[\w+/=.~-]+/gi;

/** Keys that are recognized by how they begin. */
const KEYS = /\b(private_|imgsrc_|AKIA)\w+/g;
const WEBHOOK_SECRETS = /\b(whsec_)[\w+/=-]+/g;

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
  for (const credential of credentials.flatMap(writings)) clean = hideCredential(clean, credential);
  return clean
    .replace(SCHEMES, `$1${REDACTED}`)
    .replace(MEMBERS, (whole, name: string, separator: string | undefined) =>
      separator !== undefined && SECRET_NAME.test(name) ? name + separator + REDACTED : whole,
    )
    .replace(KEYS, `$1${REDACTED}`)
    .replace(WEBHOOK_SECRETS, `$1${REDACTED}`);
}

/** Redacts the first `length` characters of a text from outside. The text is cut before it is searched. */
export function redactStart(text: string, length: number, secrets: Secrets = {}): string {
  if (text.length <= length) return redact(text, secrets);
  let start = text.slice(0, length);
  for (const secret of [...(secrets.values ?? []), ...(secrets.credentials ?? []).flatMap(writings)])
    start = hidePart(start, secret);
  return redact(start, secrets);
}

/** Returns a credential as it is, and with the special characters of Base64 as they are written in a URL. */
function writings(credential: string): string[] {
  return [credential, credential.replace(/[+/=]/g, encodeURIComponent)];
}

function hideCredential(text: string, credential: string): string {
  if (credential.length < SHORTEST_CREDENTIAL) return text;
  const isUnique = credential.length >= SHORTEST_UNIQUE_CREDENTIAL;
  return text.replaceAll(credential, (_, start: number) =>
    isUnique || isWholeWord(text, start, start + credential.length) ? REDACTED : credential,
  );
}

/** In characters, that of `\u0022`. */
const LONGEST_ESCAPE = 6;

/** An escape, such as `%22` in a URL or `\n` in JSON, is not a part of the word that follows it. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_ESCAPE), start);
  const isStart = !/\w$/.test(before) || /(?:%[\da-f]{2}|\\u[\da-f]{4}|\\[bfnrt])$/i.test(before);
  return isStart && !/\w/.test(text[end] ?? "");
}

/** Removes the beginning of a secret from the end of a text that was cut there. */
function hidePart(text: string, secret: string): string {
  for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_PART; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + REDACTED;
  }
  return text;
}

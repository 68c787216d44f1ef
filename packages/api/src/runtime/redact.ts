/** Stands where a secret stood. */
const REDACTED = "[redacted]";

/** What credentials look like in the URLs, headers and keys of the three APIs. */
const SECRET_SHAPES: readonly [shape: RegExp, replacement: string][] = [
  [/\b(Bearer|Basic)\s+[\w+/=.~-]+/gi, `$1 ${REDACTED}`],
  [/\b(pbs|pbe|pbt|sig|signature|token|exp|expire|expires|x-amz-[\w-]+)=[^&\s"'<>]+/gi, `$1=${REDACTED}`],
  [/\b(private_|imgsrc_)\w+/g, `$1${REDACTED}`],
];

/** Takes `secrets`, and whatever has the shape of a credential, out of a text. */
export function redact(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, REDACTED);
  for (const [shape, replacement] of SECRET_SHAPES) clean = clean.replace(shape, replacement);
  return clean;
}

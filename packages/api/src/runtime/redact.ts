/**
 * What credentials look like in the headers, query strings, forms and JSON of the three APIs and of the storage behind
 * them: `Bearer …`, `pbs=…`, `"secretAccessKey": "…"`, and keys that tell by themselves what they are. What is captured
 * stays.
 */
const SHAPES: readonly RegExp[] = [
  /\b((?:Bearer|Basic)\s+)[\w+/=.~-]+/gi,
  /\b((?:pb[estou]|sig|x-(?:amz|goog)-[\w-]+|[\w-]{0,30}(?:secret|token|password|signature|credential|key)[\w-]{0,30})[\\"']*\s*(?:=[\\"'\s]*|:\s*[\\"']+))[^\s&"'<>,;\\]+/gi,
  /\b(private_|imgsrc_|AKIA)\w+/g,
  /\b(whsec_)[\w+/=-]+/g,
];

/** Takes `secrets`, and whatever has the shape of a credential, out of a text. */
export function redact(text: string, secrets: readonly (string | readonly string[] | undefined)[] = []): string {
  const clean = secrets
    .flat()
    .reduce<string>((all, secret) => (secret ? all.replaceAll(secret, "[redacted]") : all), text);
  return SHAPES.reduce((all, shape) => all.replace(shape, "$1[redacted]"), clean);
}

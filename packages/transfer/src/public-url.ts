/** Names of query parameters that sign a URL: of the three providers, Azure and CloudFront. */
const SIGNING_NAMES: ReadonlySet<string> = new Set(
  "pbe pbo pbs pbt pbu ik-s ik-t se sp sr st sv sig policy key-pair-id exp expire expires".split(" "),
);

/** Of Amazon and Google, and of others by a part of their names. */
const SIGNING = /^x-(?:amz|goog)-|token|signature|secret|password|credential|api[-_]?key/i;

/** Returns a URL without its user name and password, and without the query parameters that sign it. */
export function publicUrl(text: string): string {
  if (!URL.canParse(text)) return "";
  const url = new URL(text);
  url.username = "";
  url.password = "";
  for (const name of [...url.searchParams.keys()]) if (isSigning(name)) url.searchParams.delete(name);
  return url.href;
}

function isSigning(name: string): boolean {
  return SIGNING_NAMES.has(name.toLowerCase()) || SIGNING.test(name);
}

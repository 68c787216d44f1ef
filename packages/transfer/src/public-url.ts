/**
 * Names of query parameters that sign a URL: of the three providers, Azure, CloudFront and Akamai, and common ones. Without
 * the annotations, bundles that do not use it would keep it.
 */
const SIGNING_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ (
    "pbe pbo pbs pbt pbu ik-s ik-t se sp sr st sv sig policy key-pair-id exp expire expires hdnea hdnts hmac " +
    "auth authorization jwt key awsaccesskeyid"
  ).split(" "),
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
  const [name, value] = ORIGINAL;
  if (url.searchParams.get(name) === value) url.searchParams.delete(name);
  return url.href;
}

/** Whether a URL has a user name, a password, or query parameters that sign it. */
export function isSignedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password, searchParams } = new URL(text);
  return username !== "" || password !== "" || [...searchParams.keys()].some(isSigning);
}

/** How ImageKit is asked for the file itself. It is no part of the address that pages have. */
const ORIGINAL = ["tr", "orig-true"] as const;

/** Returns the URL at which ImageKit delivers a file as it was uploaded, and not in a form that is smaller. */
export function originalUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.searchParams.set(...ORIGINAL);
  return url.href;
}

function isSigning(name: string): boolean {
  return SIGNING_NAMES.has(name.toLowerCase()) || SIGNING.test(name);
}

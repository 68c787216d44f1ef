/** Query parameters that sign a URL: of the three providers, Amazon, Google, Azure, CloudFront, and of others by their names. */
const SIGNING =
  /^(?:pb[estou]|ik-[st]|se|sp|sv|sr|sig|st|x-(?:amz|goog)-.*|policy|key-pair-id|expires?|exp)$|token|signature|secret|password|credential|api[-_]?key/i;

/** Returns a URL without its user name and password, and without the query parameters that sign it. */
export function publicUrl(text: string): string {
  if (!URL.canParse(text)) return "";
  const url = new URL(text);
  url.username = "";
  url.password = "";
  for (const name of [...url.searchParams.keys()]) if (SIGNING.test(name)) url.searchParams.delete(name);
  return url.href;
}

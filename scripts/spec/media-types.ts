/** Whether a media type is JSON: `application/json`, with or without parameters, or one such as `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /^[\w.+-]+\/(?:[\w.+-]+\+)?json$/i.test(withoutParameters(mediaType));
}

export function isXml(mediaType: string): boolean {
  return /[/+]xml$/i.test(withoutParameters(mediaType));
}

export function withoutParameters(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim();
}

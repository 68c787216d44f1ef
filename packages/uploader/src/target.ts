import { check } from "./errors.js";

/** Where a signed upload goes. Whoever holds it can upload: treat it as a secret. */
export interface UploadTarget {
  url: string;
  /** Sent back unchanged with every part and with the completion. */
  fields: Readonly<Record<string, string>>;
}

/** A target, or the answer of `createSignedUrlV2` around one. */
export type SignedTarget =
  | UploadTarget
  | { presignedUrl: { url?: string | undefined; fields?: Readonly<Record<string, string>> | undefined } };

/** A signed target, or a function that has one signed. The function is asked again, once, when the target expires. */
export type TargetOption =
  | SignedTarget
  | ((options: { signal: AbortSignal | undefined }) => PromiseLike<SignedTarget> | SignedTarget);

/** @throws InvalidInputError for anything but a signed multipart target. */
export function readTarget(signed: unknown): UploadTarget {
  const target = (isObject(signed) && signed.presignedUrl) || signed;
  check(isTarget(target), "target", "must be from createSignedUrlV2");
  return target;
}

function isTarget(value: unknown): value is UploadTarget {
  return (
    isObject(value) &&
    typeof value.url === "string" &&
    /^https?:/.test(value.url) &&
    URL.canParse(value.url) &&
    isObject(value.fields) &&
    Object.keys(value.fields).length > 0 &&
    Object.values(value.fields).every((field) => typeof field === "string")
  );
}

/** When the target stops working, in epoch milliseconds; `NaN`, which no time reaches, when it does not say. */
export function expiryOf({ url }: UploadTarget): number {
  return Number(new URL(url).searchParams.get("pbe") ?? undefined);
}

/** Appended to the text as it is: to parse a signed query and write it again could change it. */
export function partUrl({ url }: UploadTarget, partNumber: number): string {
  return `${url}${url.includes("?") ? "&" : "?"}partNumber=${partNumber}`;
}

/** Takes the target's fields, its query and the values in that out of a text of the server. */
export function hideSecrets(text: string, { url, fields }: UploadTarget): string {
  const { search, searchParams } = new URL(url);
  for (const secret of [...Object.values(fields), search, ...searchParams.values()]) {
    // What is short is no secret, and would be found in words and in the secrets that come after it.
    if (secret.length > 7) text = text.replaceAll(secret, "[redacted]");
  }
  return text;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

import { isObject } from "@pixwire/check-options";

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

/** The target in what signing answered, or a clause about what is wrong with that. */
export function readTarget(signed: unknown): UploadTarget | string {
  const target = isObject(signed) && "presignedUrl" in signed ? signed.presignedUrl : signed;
  return isTarget(target) ? target : String(problemOf(target));
}

function isTarget(value: unknown): value is UploadTarget {
  return problemOf(value) === undefined;
}

/** Quotes no value: what is wrong may be a secret all the same. */
function problemOf(value: unknown): string | undefined {
  if (!isObject(value)) return `it is ${kindOf(value)}, not an object with \`url\` and \`fields\``;
  if ("s3PresignedUrl" in value) return "it is from `createSignedUrl`, and `createSignedUrlV2` is needed";
  const { url, fields } = value;
  if (url === undefined) return "its `url` is missing";
  if (typeof url !== "string" || !URL.canParse(url)) return "its `url` is no absolute URL";
  if (!/^https?:/i.test(url)) return "its `url` is neither http nor https";
  if (fields === undefined) return "its `fields` are missing";
  if (!isObject(fields)) return "its `fields` are no object";
  const values = Object.values(fields);
  if (values.length === 0) return "its `fields` are empty";
  return values.every((field) => typeof field === "string") ? undefined : "one of its `fields` is no string";
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}

/** When the target stops working by the server's clock, in epoch milliseconds; `NaN` when it does not say. */
export function expiryOf({ url }: UploadTarget): number {
  return Number(new URL(url).searchParams.get("pbe") ?? undefined);
}

/** Appended to the text as it is: to parse a signed query and write it again could change it. */
export function partUrl({ url }: UploadTarget, partNumber: number): string {
  return `${url}${url.includes("?") ? "&" : "?"}partNumber=${partNumber}`;
}

/** The longest text of a server in a message, in characters. */
const LONGEST_QUOTE = 300;

/** A text of the server for a message: cut, and without the target's fields, its query and the values in that. */
export function quoteWithoutSecrets(text: unknown, { url, fields }: UploadTarget): string {
  if (typeof text !== "string") return "";
  const { search, searchParams } = new URL(url);
  const secrets = [...Object.values(fields), search, ...searchParams.values()]
    // What is short is no secret, and would be found in words.
    .filter((secret) => secret.length > 7)
    // The longest first: a secret may hold another one.
    .sort((a, b) => b.length - a.length);
  let quote = "";
  // Only as far as the quote goes, since the text may be as long as an answer.
  for (let index = 0; index < text.length && quote.length < LONGEST_QUOTE; ) {
    const secret = secrets.find((one) => text.startsWith(one, index));
    quote += secret ? "[redacted]" : text[index];
    index += secret?.length ?? 1;
  }
  return quote;
}

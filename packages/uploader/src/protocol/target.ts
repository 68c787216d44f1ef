import { isObject } from "@pixwire/check-options";

/** Where a signed upload goes. Whoever holds a target can upload to it, so treat it as a secret. */
export interface UploadTarget {
  url: string;
  /** Sent back unchanged with each part and with the completion. */
  fields: Readonly<Record<string, string>>;
}

/** A target, or the response of `createSignedUrlV2` that holds one. */
export type SignedTarget =
  | UploadTarget
  | { presignedUrl: { url?: string | undefined; fields?: Readonly<Record<string, string>> | undefined } };

/** A signed target, or a function that gets one. The function is called a second time if the first target expires. */
export type TargetOption =
  | SignedTarget
  | ((options: { signal: AbortSignal | undefined }) => PromiseLike<SignedTarget> | SignedTarget);

/** A target, or a clause that says what is wrong with the value in its place. */
export type ReadTarget = { target: UploadTarget; problem?: undefined } | { problem: string };

/** Reads the target in the response of the signing server, or in a resume record. */
export function readTarget(signed: unknown): ReadTarget {
  const target = isObject(signed) && "presignedUrl" in signed ? signed.presignedUrl : signed;
  return isTarget(target) ? { target } : { problem: String(problemOf(target)) };
}

function isTarget(value: unknown): value is UploadTarget {
  return problemOf(value) === undefined;
}

/** Quotes no value: even a wrong value may be a secret. */
function problemOf(value: unknown): string | undefined {
  if (!isObject(value)) return `it is ${kindOf(value)}, not an object with \`url\` and \`fields\``;
  if (typeof value.then === "function") return "it is a promise: await it, or pass a function that returns it";
  if (typeof value.json === "function") return "it is a `Response`: pass what its `json()` resolves with";
  if ("s3PresignedUrl" in value) return "it is from `createSignedUrl`; call `createSignedUrlV2` instead";
  const { url, fields } = value;
  if (url === undefined) return "its `url` is missing";
  if (typeof url !== "string" || !URL.canParse(url)) return "its `url` is not an absolute URL";
  if (!/^https?:/i.test(url)) return "its `url` is neither http nor https";
  if (fields === undefined) return "its `fields` are missing";
  if (!isObject(fields)) return "its `fields` are not an object";
  const values = Object.values(fields);
  if (values.length === 0) return "its `fields` are empty";
  return values.every((field) => typeof field === "string") ? undefined : "one of its `fields` is not a string";
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}

/** When the target expires by the server's clock, in epoch milliseconds; `NaN` if it does not say. */
export function expiryOf({ url }: UploadTarget): number {
  return Number(new URL(url).searchParams.get("pbe") ?? undefined);
}

/** Appends to the URL as text, because parsing and writing a signed query could change it. */
export function partUrl({ url }: UploadTarget, partNumber: number): string {
  return `${url}${url.includes("?") ? "&" : "?"}partNumber=${partNumber}`;
}

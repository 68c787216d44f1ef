import { InvalidInputError } from "@pixwire/api/runtime";

/** Where a signed upload goes: `presignedUrl` of `createSignedUrlV2`. Whoever holds it can upload; treat it as a secret. */
export interface UploadTarget {
  url: string;
  /** Sent back unchanged with every part and with the completion. */
  fields: Readonly<Record<string, string>>;
}

/** A target, or the whole answer of `createSignedUrlV2` around one. */
export type SignedTarget =
  | UploadTarget
  | { presignedUrl: { url?: string | undefined; fields?: Readonly<Record<string, string>> | undefined } };

/** A signed target, or a function that has one signed; it is asked again, once, when the target expires. */
export type TargetOption =
  | SignedTarget
  | ((options: { signal: AbortSignal }) => SignedTarget | PromiseLike<SignedTarget>);

/** @throws InvalidInputError for anything but a signed multipart target. */
export function readTarget(signed: unknown): UploadTarget {
  const outer = isObject(signed) && isObject(signed.presignedUrl) ? signed.presignedUrl : signed;
  const { url, fields } = isObject(outer) ? outer : {};
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw invalid("has no `url`: pass on what createSignedUrlV2 answers");
  }
  if (!isStringRecord(fields) || Object.keys(fields).length === 0) {
    throw invalid("has no `fields`: pass on what createSignedUrlV2 answers");
  }
  return { url, fields };
}

/** When the target stops working, in epoch milliseconds; `undefined` when it does not say. */
export function expiryOf({ url }: UploadTarget): number | undefined {
  const expiry = Number(new URL(url).searchParams.get("pbe"));
  return expiry > 0 ? expiry : undefined;
}

/** Appended to the text as it is, since parsing and writing a signed query again could change it. */
export function partUrl({ url }: UploadTarget, partNumber: number): string {
  return `${url}${url.includes("?") ? "&" : "?"}partNumber=${partNumber}`;
}

/** What must not show up in a message. */
export function secretsOf({ url, fields }: UploadTarget): string[] {
  return [url, new URL(url).search.slice(1), ...Object.values(fields)].filter((text) => text !== "");
}

function invalid(problem: string): InvalidInputError {
  return new InvalidInputError("upload", "target", problem);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((member) => typeof member === "string");
}

import { isObject, nonEmptyString, type OptionRules, oneOf } from "@pixwire/check-options";
import { hmacSha256Hex } from "#hmac";
import { constantTimeEqual, fromBase64, fromHex, toBase64 } from "../bytes.js";
import { type Fail, failure, UrlError } from "../errors.js";
import { requireOptions } from "../require.js";
import { unixSeconds, validDate } from "../time.js";

const OPERATION = "verifyWebhook";
const fail: Fail = /* @__PURE__ */ failure(OPERATION);
const DEFAULT_TOLERANCE_SECONDS = 300;

/** The request is not from ImageKit, or is not recent. Answer it with 401. `member` names the header at fault. */
export class WebhookSignatureError extends UrlError {
  override name = "WebhookSignatureError";
}

function reject(header: string, problem: string): never {
  throw new WebhookSignatureError(OPERATION, header, problem);
}

/** A `Headers` object, or the headers of a request in Node. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyWebhookOptions {
  /** The secret as the dashboard shows it. */
  secret: string;
  /**
   * `text` uses the whole secret as the key, as ImageKit's SDKs do. `base64` decodes the part after `whsec_`, as
   * Standard Webhooks specifies.
   * @defaultValue `text`
   */
  secretEncoding?: "text" | "base64" | undefined;
  /** The greatest difference between the time of the request and `now`, either way. @defaultValue 300 */
  toleranceSeconds?: number | undefined;
  /** @defaultValue the current time */
  now?: Date | undefined;
}

const OPTIONS = {
  secret: nonEmptyString,
  secretEncoding: /* @__PURE__ */ oneOf("text", "base64"),
  toleranceSeconds: (value) =>
    typeof value === "number" && value >= 0 ? undefined : "must be a number of seconds of at least 0",
  now: validDate,
} satisfies OptionRules<VerifyWebhookOptions>;

/** Lists the documented types, for completion in editors. ImageKit may add others. */
export type WebhookEventType =
  | "video.transformation.accepted"
  | "video.transformation.ready"
  | "video.transformation.error"
  | "upload.pre-transform.success"
  | "upload.pre-transform.error"
  | "upload.post-transform.success"
  | "upload.post-transform.error"
  | "file.created"
  | "file.updated"
  | "file.deleted"
  | "file-version.created"
  | "file-version.deleted"
  | (string & {});

export interface WebhookEvent {
  id: string;
  type: WebhookEventType;
  /** ISO 8601. */
  created_at: string;
  data: Record<string, unknown>;
  request?: Record<string, unknown>;
}

/**
 * Verifies that a webhook request comes from ImageKit and is recent, and returns its event. Reads the current headers
 * (`webhook-id`, `webhook-timestamp`, `webhook-signature`) or, without them, the older `x-ik-signature`.
 *
 * @param body - the body exactly as it was received, not parsed and written again
 * @throws {WebhookSignatureError} when a header is missing, no signature is valid, or the time is not within the
 * tolerance
 * @throws {UrlError} when an argument is wrong, or when an authentic body is not an event
 */
export function verifyWebhook(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  options: Readonly<VerifyWebhookOptions>,
): WebhookEvent {
  if (typeof body !== "string" && !(body instanceof Uint8Array)) {
    fail("body", "must be the raw body of the request, as a string or a Uint8Array");
  }
  if (!isObject(headers)) fail("headers", "must be a `Headers` object, or the headers of a Node request");
  requireOptions(options, OPTIONS, fail, { required: ["secret"] });
  const { secret, toleranceSeconds = DEFAULT_TOLERANCE_SECONDS } = options;
  const now = unixSeconds(options.now);
  const isCurrent = readHeader(headers, "webhook-signature") !== undefined;
  if (!isCurrent && readHeader(headers, "x-ik-signature") === undefined) {
    reject("webhook-signature", "is missing, and so is the older header x-ik-signature");
  }
  const sentAt = isCurrent ? verifyCurrent(body, headers, options) : verifyLegacy(body, headers, secret);
  if (!(Math.abs(now - sentAt) <= toleranceSeconds)) {
    const header = isCurrent ? "webhook-timestamp" : "x-ik-signature";
    reject(header, `has a time that differs from the current time by more than ${toleranceSeconds} seconds`);
  }
  return parseEvent(typeof body === "string" ? body : new TextDecoder().decode(body));
}

/** Returns when the request was sent, in Unix seconds. */
function verifyCurrent(body: string | Uint8Array, headers: WebhookHeaders, options: VerifyWebhookOptions): number {
  const id = requireHeader(headers, "webhook-id");
  const timestamp = requireHeader(headers, "webhook-timestamp");
  if (!/^\d{1,15}$/.test(timestamp)) reject("webhook-timestamp", "must be a time in Unix seconds");
  const hex = hmacSha256Hex(signingKey(options), signedContent(`${id}.${timestamp}.`, body));
  const expected = `v1,${toBase64(fromHex(hex))}`;
  const signatures = requireHeader(headers, "webhook-signature").split(" ");
  if (!includesSecret(signatures, expected)) reject("webhook-signature", "does not match the body and the secret");
  return Number(timestamp);
}

/** Returns when the request was sent, in Unix seconds. */
function verifyLegacy(body: string | Uint8Array, headers: WebhookHeaders, secret: string): number {
  const parts = requireHeader(headers, "x-ik-signature").split(",");
  const timestamp = parts.find((part) => part.startsWith("t="))?.slice(2) ?? "";
  if (!/^\d{1,18}$/.test(timestamp)) reject("x-ik-signature", "must contain a time in the form t=<milliseconds>");
  const expected = `v1=${hmacSha256Hex(secret, signedContent(`${timestamp}.`, body))}`;
  if (!includesSecret(parts, expected)) reject("x-ik-signature", "does not match the body and the secret");
  return Number(timestamp) / 1000;
}

function signingKey({ secret, secretEncoding = "text" }: VerifyWebhookOptions): string | Uint8Array {
  if (secretEncoding === "text") return secret;
  const key = decodeSecret(secret);
  // Anyone can sign with an empty key.
  return key.length > 0 ? key : fail("secret", "must have a key after whsec_");
}

function decodeSecret(secret: string): Uint8Array {
  try {
    return fromBase64(secret.replace(/^whsec_/, ""));
  } catch {
    return fail("secret", "must have base64 after whsec_");
  }
}

function signedContent(prefix: string, body: string | Uint8Array): string | Uint8Array {
  if (typeof body === "string") return prefix + body;
  const head = new TextEncoder().encode(prefix);
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  return content;
}

/** Compares with every candidate, so that the time reveals nothing about the expected one. */
function includesSecret(candidates: string[], expected: string): boolean {
  return candidates.filter((candidate) => constantTimeEqual(expected, candidate)).length > 0;
}

function requireHeader(headers: WebhookHeaders, name: string): string {
  return readHeader(headers, name) ?? reject(name, "is missing");
}

function readHeader(headers: WebhookHeaders, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) || undefined;
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const text: unknown = Array.isArray(entry) ? entry.join(" ") : entry;
  if (text !== undefined && typeof text !== "string") fail(`headers.${name}`, "must be a string or a list of strings");
  return text || undefined;
}

function isHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers.get === "function";
}

function parseEvent(text: string): WebhookEvent {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return fail("body", "is authentic, but is not JSON");
  }
  return isEvent(event) ? event : fail("body", "is authentic, but is not an event with id, type and data");
}

function isEvent(value: unknown): value is WebhookEvent {
  if (typeof value !== "object" || value === null) return false;
  const { id, type, data }: Partial<Record<keyof WebhookEvent, unknown>> = value;
  return typeof id === "string" && typeof type === "string" && typeof data === "object" && data !== null;
}

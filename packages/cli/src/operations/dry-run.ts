import { redact } from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import type { OperationDescription } from "./description.js";

/** A request that was not sent, without its secrets. */
export interface RequestPreview {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** JSON as a value, a form as its parts, anything else as text. */
  body?: unknown;
}

const HIDDEN = "[redacted]";

/** Ends a call in the place of the network. */
export class NotSent extends Error {
  override name = "NotSent";
}

/**
 * Describes a request without its secrets: the credential, the members that the spec calls secret, and whatever looks
 * like a credential.
 */
export async function previewRequest(
  request: Request,
  { members }: OperationDescription,
  credential: string | undefined,
): Promise<RequestPreview> {
  const secrets = new Set(members.filter(({ secret }) => secret).map(({ name }) => name));
  const clean = (text: string): string => redact(text, { credentials: credential === undefined ? [] : [credential] });
  const headers = Object.fromEntries(
    [...request.headers].map(([name, value]) => [name, name === "authorization" ? HIDDEN : clean(value)]),
  );
  const preview: RequestPreview = { method: request.method, url: clean(request.url), headers };
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null) return preview;
  if (type.startsWith("multipart/form-data")) {
    // The boundary is random, and says nothing.
    preview.headers["content-type"] = "multipart/form-data";
    return {
      ...preview,
      body: [...(await request.formData())].map(([name, value]) => partOf(name, value, secrets, clean)),
    };
  }
  const text = await request.text();
  if (!type.includes("json")) return { ...preview, body: clean(text) };
  const parsed: unknown = JSON.parse(text);
  return { ...preview, body: JSON.parse(clean(JSON.stringify(hideSecrets(parsed, secrets)))) };
}

function partOf(
  name: string,
  value: File | string,
  secrets: ReadonlySet<string>,
  clean: (text: string) => string,
): object {
  if (typeof value !== "string") return { name, filename: value.name, type: value.type, sizeBytes: value.size };
  return { name, value: secrets.has(name) ? HIDDEN : clean(value) };
}

function hideSecrets(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => hideSecrets(one, secrets));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, secrets.has(name) ? HIDDEN : hideSecrets(member, secrets)]),
  );
}

/** A request for people, in the form in which HTTP writes it. */
export function renderPreview({ method, url, headers, body }: RequestPreview): string {
  const lines = [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  if (body === undefined) return lines.join("\n");
  return [...lines, "", typeof body === "string" ? body : JSON.stringify(body, undefined, 2)].join("\n");
}

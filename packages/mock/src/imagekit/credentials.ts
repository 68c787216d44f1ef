import { fromBase64Url, toHex } from "../encoding.js";
import type { UploadFileCall, UploadFileV2Call } from "../generated/imagekit/handlers.js";
import { isObject, type JsonObject } from "../json.js";
import type { Context } from "../provider.js";
import { hmac } from "../sha256.js";
import { refuse } from "./failures.js";

const HOUR_SECONDS = 3600;

/** Checks the credentials of an upload: either the private key, or a signed form. */
export interface UploadCredentials {
  /** @throws Failure 400, 401 or 403 */
  check(call: UploadFileCall): Promise<void>;
  /** The same for version 2, whose token covers the other fields. @throws Failure 400, 401 or 403 */
  checkV2(call: UploadFileV2Call): Promise<void>;
}

export function createUploadCredentials({ now, tokens: privateKeys, quota }: Context): UploadCredentials {
  const spent = quota.collection<true>();

  /** Whether the form has to prove who sends it. @throws Failure 400 for both kinds of credentials, 401 for none. */
  function needsProof(privateKey: string | undefined, hasProof: boolean): boolean {
    if (privateKey !== undefined && hasProof) refuse(400, "Your request carries two kinds of authentication.");
    if (privateKey === undefined && !hasProof) refuse(401, "Your request does not contain private API key.");
    return hasProof;
  }

  /** A token is used up by its upload, even if that fails. */
  function spend(token: string): void {
    if (spent.has(token)) refuse(400, "The token has been used before. Each upload needs its own.");
    spent.set(token, true);
  }

  /** Accepts the signature of any key that the emulator knows: those of accepted calls, and that of the options. */
  async function checkSignature(hash: "SHA-1" | "SHA-256", message: string, signature: string): Promise<void> {
    const valid = await Promise.all([...privateKeys.keys()].map((key) => hmac(hash, key, message)));
    if (!valid.includes(signature)) refuse(403, "The signature was not made with the private key of your account.");
  }

  return {
    async check({ token: privateKey, body: { publicKey, token, expire, signature } }) {
      const proof = [publicKey, token, expire, signature];
      const hasProof = proof.some((one) => one !== undefined);
      if (!needsProof(privateKey, hasProof)) return;
      if (publicKey === undefined || token === undefined || expire === undefined || signature === undefined) {
        return refuse(400, "publicKey, token, expire and signature belong together.");
      }
      spend(token);
      checkTime(expire, now());
      await checkSignature("SHA-1", `${token}${expire}`, signature);
    },
    async checkV2({ token: privateKey, body: { token: jwt, file: _, ...fields } }) {
      if (!needsProof(privateKey, jwt !== undefined) || jwt === undefined) return;
      spend(jwt);
      const [header = "", payload = "", signature = ""] = jwt.split(".");
      const { alg, kid } = decode(header);
      if (alg !== "HS256" || typeof kid !== "string")
        refuse(400, "The token is not a JWT with HS256 and a public key.");
      await checkSignature("SHA-256", `${header}.${payload}`, toHex(decodeBase64Url(signature)));
      const { iat, exp, ...claimed } = decode(payload);
      if (typeof iat !== "number" || typeof exp !== "number" || exp - iat > HOUR_SECONDS) {
        refuse(400, "The token must expire within an hour after it was issued.");
      }
      checkTime(exp, now());
      const names = new Set([...Object.keys(claimed), ...Object.keys(fields)]);
      const given: Readonly<Record<string, unknown>> = fields;
      const other = [...names].find((name) => !isSame(claimed[name], given[name]));
      if (other) refuse(400, `The token and the request differ in ${other}.`);
    },
  };
}

function checkTime(expire: number, now: number): void {
  const seconds = now / 1000;
  if (expire <= seconds) refuse(400, "The expire parameter lies in the past.");
  if (expire >= seconds + HOUR_SECONDS + 1)
    refuse(400, "The expire parameter must be less than one hour in the future.");
}

/** Compares a claim, which is the text of a field, with the value of the field. */
function isSame(claimed: unknown, value: unknown): boolean {
  if (typeof claimed !== "string") return false;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return claimed === value.join(",");
  if (typeof value !== "object") return claimed === String(value);
  try {
    return JSON.stringify(JSON.parse(claimed)) === JSON.stringify(value);
  } catch {
    return false;
  }
}

/** @throws Failure 400 when it is not a JSON object in Base64url. */
function decode(part: string): JsonObject {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(decodeBase64Url(part)));
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  return refuse(400, "The token is not a JWT.");
}

/** @throws Failure 400 */
function decodeBase64Url(part: string): Uint8Array<ArrayBuffer> {
  return fromBase64Url(part) ?? refuse(400, "The token is not a JWT.");
}

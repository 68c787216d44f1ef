import { requireCredential, type Settings } from "../config/settings.js";
import { UsageError } from "../errors/command-error.js";

/** For how long a URL of a private file is signed, in seconds. */
const SIGNED_SECONDS = 3600;

/** Signs a delivery URL of PixelBin. @throws UsageError if the id of the token is not known. */
export async function signPixelbinUrl(settings: Settings, url: string): Promise<string> {
  const accessKey = settings.other("accessKey")?.value;
  if (accessKey === undefined) {
    throw new UsageError(
      "The file is private, and its URL has to be signed with the id of the token.",
      "Set PIXELBIN_ACCESS_KEY, or add the profile again with --access-key.",
    );
  }
  const { signUrl } = await import("@pixwire/url-utils/pixelbin");
  return signUrl(url, { expirySeconds: SIGNED_SECONDS, accessKey, token: requireCredential(settings).value });
}

/** Signs a delivery URL of ImageKit. */
export async function signImageKitUrl(settings: Settings, url: string): Promise<string> {
  const { buildUrl } = await import("@pixwire/url-utils/imagekit");
  const urlEndpoint = settings.other("urlEndpoint")?.value ?? new URL(url).origin;
  const privateKey = requireCredential(settings).value;
  return buildUrl({ src: url, urlEndpoint, signed: true, expireSeconds: SIGNED_SECONDS, privateKey });
}

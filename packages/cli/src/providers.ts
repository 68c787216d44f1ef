import { didYouMean } from "@pixwire/check-options";
import { UsageError } from "./errors/command-error.js";

export const PROVIDERS = ["pixelbin", "imagekit", "img-src"] as const;

export type ProviderId = (typeof PROVIDERS)[number];

/** A setting of a provider that is no secret, such as its URL endpoint. */
export interface ProviderSetting {
  /** Its name in a profile. */
  name: "publicKey" | "urlEndpoint" | "accessKey" | "username";
  /** The option of `auth add`. */
  flag: string;
  environmentVariable: string;
  summary: string;
}

/** What the command knows of a provider before it loads its client. */
export interface ProviderInfo {
  id: ProviderId;
  title: string;
  /** What the service calls its credential. */
  credentialTitle: string;
  credentialVariable: string;
  baseUrlVariable: string;
  defaultBaseUrl: string;
  settings: readonly ProviderSetting[];
}

const INFO: Readonly<Record<ProviderId, ProviderInfo>> = {
  pixelbin: {
    id: "pixelbin",
    title: "PixelBin",
    credentialTitle: "API token",
    credentialVariable: "PIXELBIN_API_TOKEN",
    baseUrlVariable: "PIXELBIN_BASE_URL",
    defaultBaseUrl: "https://api.pixelbin.io",
    settings: [
      {
        name: "accessKey",
        flag: "access-key",
        environmentVariable: "PIXELBIN_ACCESS_KEY",
        summary: "the id of the token, with which delivery URLs are signed",
      },
    ],
  },
  imagekit: {
    id: "imagekit",
    title: "ImageKit",
    credentialTitle: "private key",
    credentialVariable: "IMAGEKIT_PRIVATE_KEY",
    baseUrlVariable: "IMAGEKIT_BASE_URL",
    defaultBaseUrl: "https://api.imagekit.io",
    settings: [
      {
        name: "publicKey",
        flag: "public-key",
        environmentVariable: "IMAGEKIT_PUBLIC_KEY",
        summary: "the public key of ImageKit",
      },
      {
        name: "urlEndpoint",
        flag: "url-endpoint",
        environmentVariable: "IMAGEKIT_URL_ENDPOINT",
        summary: "the base of delivery URLs, such as https://ik.imagekit.io/demo",
      },
    ],
  },
  "img-src": {
    id: "img-src",
    title: "img-src",
    credentialTitle: "API key",
    credentialVariable: "IMGSRC_API_KEY",
    baseUrlVariable: "IMGSRC_BASE_URL",
    defaultBaseUrl: "https://api.img-src.io",
    settings: [
      {
        name: "username",
        flag: "username",
        environmentVariable: "IMGSRC_USERNAME",
        summary: "the user name, which is the first part of delivery paths",
      },
    ],
  },
};

export function providerInfo(id: ProviderId): ProviderInfo {
  return INFO[id];
}

function isProvider(text: string): text is ProviderId {
  return Object.hasOwn(INFO, text);
}

/** @throws UsageError that suggests the nearest provider. */
export function parseProvider(text: string): ProviderId {
  if (isProvider(text)) return text;
  const meant = didYouMean(text, PROVIDERS);
  throw new UsageError(
    `There is no provider ${JSON.stringify(text)}.`,
    meant === undefined ? `There are ${PROVIDERS.join(", ")}.` : `Did you mean ${meant}?`,
  );
}

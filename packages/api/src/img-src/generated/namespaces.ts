/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import { bind, type Client, type Methods } from "../../runtime/internal.js";
import * as operations from "./operations.js";
import type { paths } from "./paths.js";

/** Every operation of the API, by tag. */
export interface Namespaces {
  /** Upload, find, share and delete images. */
  readonly images: Methods<
    typeof operations,
    | "listImages"
    | "uploadImage"
    | "searchImages"
    | "getImage"
    | "deleteImage"
    | "createSignedUrl"
    | "deleteImagePath"
    | "updateImageVisibility"
  >;
  /** Named sets of delivery parameters. Needs the Pro plan. */
  readonly presets: Methods<
    typeof operations,
    "listPresets" | "createPreset" | "getPreset" | "updatePreset" | "deletePreset"
  >;
  /** The account's profile and delivery defaults. */
  readonly settings: Methods<typeof operations, "getSettings" | "updateSettings">;
  /** The usage of the account, and the limits of its plan. */
  readonly usage: Methods<typeof operations, "getUsage">;
  /** The health of the service. */
  readonly health: Methods<typeof operations, "healthCheck">;
  /** The API keys that authenticate requests. */
  readonly apiKeys: Methods<typeof operations, "listApiKeys" | "createApiKey" | "deleteApiKey">;
}

export function bindNamespaces(client: Client<paths>): Namespaces {
  return {
    images: bind(client, [
      operations.listImages,
      operations.uploadImage,
      operations.searchImages,
      operations.getImage,
      operations.deleteImage,
      operations.createSignedUrl,
      operations.deleteImagePath,
      operations.updateImageVisibility,
    ]),
    presets: bind(client, [
      operations.listPresets,
      operations.createPreset,
      operations.getPreset,
      operations.updatePreset,
      operations.deletePreset,
    ]),
    settings: bind(client, [operations.getSettings, operations.updateSettings]),
    usage: bind(client, [operations.getUsage]),
    health: bind(client, [operations.healthCheck]),
    apiKeys: bind(client, [operations.listApiKeys, operations.createApiKey, operations.deleteApiKey]),
  };
}

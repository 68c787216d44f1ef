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
    images: {
      listImages: bind(client, operations.listImages),
      uploadImage: bind(client, operations.uploadImage),
      searchImages: bind(client, operations.searchImages),
      getImage: bind(client, operations.getImage),
      deleteImage: bind(client, operations.deleteImage),
      createSignedUrl: bind(client, operations.createSignedUrl),
      deleteImagePath: bind(client, operations.deleteImagePath),
      updateImageVisibility: bind(client, operations.updateImageVisibility),
    },
    presets: {
      listPresets: bind(client, operations.listPresets),
      createPreset: bind(client, operations.createPreset),
      getPreset: bind(client, operations.getPreset),
      updatePreset: bind(client, operations.updatePreset),
      deletePreset: bind(client, operations.deletePreset),
    },
    settings: {
      getSettings: bind(client, operations.getSettings),
      updateSettings: bind(client, operations.updateSettings),
    },
    usage: {
      getUsage: bind(client, operations.getUsage),
    },
    health: {
      healthCheck: bind(client, operations.healthCheck),
    },
    apiKeys: {
      listApiKeys: bind(client, operations.listApiKeys),
      createApiKey: bind(client, operations.createApiKey),
      deleteApiKey: bind(client, operations.deleteApiKey),
    },
  };
}

/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { OperationName } from "../../operations/description.js";

export const names: readonly OperationName[] = [
  { id: "listImages", tag: "images", summary: "List images" },
  { id: "uploadImage", tag: "images", summary: "Upload an image" },
  { id: "searchImages", tag: "images", summary: "Search images" },
  { id: "getImage", tag: "images", summary: "Get image metadata" },
  { id: "deleteImage", tag: "images", summary: "Delete an image" },
  { id: "createSignedUrl", tag: "images", summary: "Create a signed URL" },
  { id: "deleteImagePath", tag: "images", summary: "Delete one path of an image" },
  { id: "updateImageVisibility", tag: "images", summary: "Make an image public or private" },
  { id: "listPresets", tag: "presets", summary: "List presets" },
  { id: "createPreset", tag: "presets", summary: "Create a preset" },
  { id: "getPreset", tag: "presets", summary: "Get a preset" },
  { id: "updatePreset", tag: "presets", summary: "Update a preset" },
  { id: "deletePreset", tag: "presets", summary: "Delete a preset by its name" },
  { id: "getSettings", tag: "settings", summary: "Get user settings" },
  { id: "updateSettings", tag: "settings", summary: "Update user settings" },
  { id: "getUsage", tag: "usage", summary: "Get usage statistics" },
  { id: "healthCheck", tag: "health", summary: "Check that the service is up" },
  { id: "listApiKeys", tag: "apiKeys", summary: "List API keys" },
  { id: "createApiKey", tag: "apiKeys", summary: "Create an API key" },
  { id: "deleteApiKey", tag: "apiKeys", summary: "Delete an API key" },
];

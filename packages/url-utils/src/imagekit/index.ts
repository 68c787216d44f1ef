export { UrlError } from "../errors.js";
export type { ImageAttributes, ImageLayout, SrcSetOptions } from "../responsive.js";
export { type AuthenticationOptions, type AuthenticationParameters, getAuthenticationParameters } from "./auth.js";
export { buildUrl } from "./build-url.js";
export { phashDistance } from "./phash.js";
export { buildImageAttributes, buildSrcSet } from "./responsive.js";
export type {
  BuildUrlOptions,
  Effect,
  Expression,
  FileOverlay,
  LayerTransformation,
  Overlay,
  OverlayEncoding,
  OverlayPosition,
  OverlayTiming,
  SolidColorOverlay,
  TextOverlay,
  Transformation,
} from "./types.js";
export {
  type VerifyWebhookOptions,
  verifyWebhook,
  type WebhookEvent,
  type WebhookEventType,
  type WebhookHeaders,
  WebhookSignatureError,
} from "./webhook.js";

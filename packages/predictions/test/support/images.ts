import { gifHeader, jpegHeader, pngHeader, webpHeader } from "@pixwire/test-support/images";

// The first bytes of images, enough to tell their format.
export const PNG = pngHeader(2, 3);
export const JPEG = jpegHeader(2, 3).slice(0, 20);
export const GIF = gifHeader(2, 3);
export const WEBP = webpHeader("VP8L", 2, 3);
export { HEIC_HEADER as HEIC } from "@pixwire/test-support/images";

import { gifHeader, jpegHeader, pngHeader, webpHeader } from "@pixwire/test-support/images";

// Images of 300 by 200 pixels, as far as their format and size need it.
export const PNG = pngHeader(300, 200);
export const GIF = gifHeader(300, 200);
export const JPEG = jpegHeader(300, 200, { paddingBytes: 10, frame: 0xc2 });
export const WEBP_LOSSY = webpHeader("VP8 ", 300, 200);
export const WEBP_LOSSLESS = webpHeader("VP8L", 300, 200);
export const WEBP_EXTENDED = webpHeader("VP8X", 300, 200);

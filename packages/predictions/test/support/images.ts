/** The first bytes of images, enough to tell their format. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const PNG: Uint8Array<ArrayBuffer> = bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0");
export const JPEG: Uint8Array<ArrayBuffer> = bytes("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
export const GIF: Uint8Array<ArrayBuffer> = bytes("GIF89a\x02\0\x03\0\0\0\0");
export const WEBP: Uint8Array<ArrayBuffer> = bytes("RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0");
export const HEIC: Uint8Array<ArrayBuffer> = bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic");

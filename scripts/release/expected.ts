/**
 * Every package that is published, with the packages that it may bring along. Installing anything but the emulator brings in no
 * third-party package.
 */
export const ALLOWED_DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  "@pixwire/api": [],
  "@pixwire/cli": [],
  "@pixwire/mock": ["@hono/node-server", "hono", "image-size", "ipaddr.js", "undici"],
  "@pixwire/predictions": ["@pixwire/api"],
  "@pixwire/transfer": ["@pixwire/api", "@pixwire/uploader"],
  "@pixwire/uploader": ["@pixwire/api"],
  "@pixwire/url-utils": [],
};

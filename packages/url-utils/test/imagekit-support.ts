import { type BuildUrlOptions, buildUrl } from "../src/imagekit/index.js";
import { deepFreeze } from "./support.js";

export const ENDPOINT = "https://ik.imagekit.io/demo";
const NOW: Date = new Date(1_700_000_000_000);

/** With a private key, an endpoint and a clock unless the test gives others. */
export function build(options: object): string {
  const defaults = { urlEndpoint: ENDPOINT, privateKey: "private_key_test", now: NOW };
  return buildUrl(deepFreeze({ ...defaults, ...options }) as BuildUrlOptions);
}

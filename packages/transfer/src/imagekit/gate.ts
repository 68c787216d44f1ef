import type { ImageKitClient } from "@pixwire/api/imagekit";
import { gateClient, type RequestGate } from "@pixwire/api/runtime";

/** `gateClient` for a client of ImageKit, which has more members than others. */
export function gateImageKit(client: ImageKitClient, gate: RequestGate): ImageKitClient {
  const { publicKey, urlEndpoint } = client;
  return Object.assign(gateClient(client, gate), { publicKey, urlEndpoint });
}

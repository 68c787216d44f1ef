import { createRequire } from "node:module";
import { createPixelbin, createPixelbinClient, getFileById, type paths } from "@pixwire/api/pixelbin";
import createOpenapiFetch from "openapi-fetch";

export type Contender = "fetch" | "function" | "method" | "openapi-fetch" | "vendor";

/** The part of PixelBin's own JavaScript SDK that is used here. It has no types. */
interface Vendor {
  PixelbinConfig: new (options: { domain: string; apiSecret: string }) => object;
  PixelbinClient: new (config: object) => { assets: { getFileById(input: { _id: string }): Promise<object> } };
}

/** The ways to read one file record. Each sends the same headers and returns the parsed JSON. */
export function connect(baseUrl: string): Readonly<Record<Contender, () => Promise<unknown>>> {
  const headers = { accept: "application/json", authorization: `Bearer ${btoa("benchmark")}` };
  const client = createPixelbinClient({ token: "benchmark", baseUrl });
  const { assets } = createPixelbin({ token: "benchmark", baseUrl });
  const openapi = createOpenapiFetch<paths>({ baseUrl, headers });
  const { PixelbinClient, PixelbinConfig }: Vendor = createRequire(import.meta.url)("@pixelbin/admin");
  const vendor = new PixelbinClient(new PixelbinConfig({ domain: baseUrl, apiSecret: "benchmark" }));
  const path = "/service/platform/assets/v1.0/files/id/";
  return {
    fetch: async () => (await fetch(`${baseUrl}${path}abc`, { headers })).json(),
    function: () => getFileById(client, { _id: "abc" }),
    method: () => assets.getFileById({ _id: "abc" }),
    "openapi-fetch": () => openapi.GET(`${path}{_id}`, { params: { path: { _id: "abc" } } }),
    vendor: () => vendor.assets.getFileById({ _id: "abc" }),
  };
}

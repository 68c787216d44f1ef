import { createRequire } from "node:module";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createPredictions, type Predictions } from "@pixwire/predictions";

/** What is used of PixelBin's own JavaScript SDK, which has no types. */
interface Vendor {
  PixelbinConfig: new (options: { domain: string; apiSecret: string }) => object;
  PixelbinClient: new (config: object) => { predictions: { wait(id: string): Promise<object> } };
}

/** Ways to wait for one job, by name. */
export type Contenders = Readonly<Record<"vendor" | "fixed" | "adaptive", (id: string) => Promise<object>>>;

export function connect(baseUrl: string): { predictions: Predictions; contenders: Contenders } {
  const predictions = createPredictions(createPixelbin({ token: "benchmark", baseUrl }));
  const { PixelbinClient, PixelbinConfig }: Vendor = createRequire(import.meta.url)("@pixelbin/admin");
  const vendor = new PixelbinClient(new PixelbinConfig({ domain: baseUrl, apiSecret: "benchmark" }));
  return {
    predictions,
    contenders: {
      vendor: (id) => vendor.predictions.wait(id),
      fixed: (id) => predictions.wait(id, { retryIntervalMs: 4000 }),
      adaptive: (id) => predictions.wait(id),
    },
  };
}

/** Starts jobs, as many at a time as a client would. */
export async function createJobs(predictions: Predictions, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const batch = Array.from({ length: Math.min(20, count - ids.length) }, () =>
      predictions.create({ name: "erase_bg", input: { image: "https://media.example.com/chair.png" } }),
    );
    for (const { _id } of await Promise.all(batch)) ids.push(_id);
  }
  return ids;
}

import type { PixelbinOptions } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";

/** How long the emulator takes to answer a part. Without it, the progress bar would be too fast to follow. */
const PART_LATENCY_MS = 400;

/** What the demo runs against. */
export interface Service {
  clientOptions: PixelbinOptions;
  /** The public id of the token, for signed URLs. */
  accessKey: string;
  token: string;
  close(): Promise<void>;
}

/** The emulator on a free port; with `live`, PixelBin itself. */
export async function startService(live: boolean): Promise<Service> {
  if (live) {
    const token = process.env.PIXELBIN_API_TOKEN ?? "";
    console.log("Running against PixelBin itself. Set PIXELBIN_ACCESS_KEY for a signed URL that PixelBin accepts.");
    return {
      clientOptions: { token },
      accessKey: process.env.PIXELBIN_ACCESS_KEY ?? "no-access-key",
      token,
      close: async () => {},
    };
  }
  const mock = createMock("pixelbin", {
    latencyMs: ({ operationId }) => (operationId === "uploadPart" ? PART_LATENCY_MS : 0),
  });
  const server = await mock.listen({ port: 0 });
  console.log(
    `Running against the emulator at ${server.url}. With --live and PIXELBIN_API_TOKEN it runs against PixelBin.`,
  );
  const token = "demo-token";
  return {
    clientOptions: { token, baseUrl: server.url },
    accessKey: "demo-access-key",
    token,
    close: () => server.close(),
  };
}

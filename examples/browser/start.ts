// Starts everything: the emulator, the server that signs, and Vite with the page. With PIXELBIN_API_TOKEN set, the files
// go to PixelBin, and no emulator is started.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { createServer as createVite } from "vite";
import { createSigner } from "./server.js";

const token = process.env.PIXELBIN_API_TOKEN;
const emulator = token ? undefined : await createMock("pixelbin").listen();
const pixelbin = createPixelbin(emulator ? { token: "any-token", baseUrl: emulator.url } : { token });

const signer = createServer(createSigner(pixelbin));
await new Promise<void>((resolve) => signer.listen(0, "127.0.0.1", resolve));
const signerUrl = `http://127.0.0.1:${(signer.address() as AddressInfo).port}`;

const vite = await createVite({
  root: fileURLToPath(new URL(".", import.meta.url)),
  server: { port: Number(process.env.PORT ?? 5173), proxy: { "/sign": signerUrl } },
});
await vite.listen();

console.log(emulator ? `Files go to the emulator at ${emulator.url}` : "Files go to PixelBin.");
console.log(`Open ${vite.resolvedUrls?.local[0]}`);

// Starts the app, with the emulator behind it. With PIXELBIN_API_TOKEN set, its photos are at PixelBin.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { Photos } from "./src/photos.js";
import { createApp } from "./src/server.js";

const token = process.env.PIXELBIN_API_TOKEN;
const emulator = token ? undefined : await createMock("pixelbin").listen();
const pixelbin = createPixelbin(emulator ? { token: "any-token", baseUrl: emulator.url } : { token });

const server = createServer(createApp(new Photos(pixelbin)));
server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(emulator ? `Photos go to the emulator at ${emulator.url}` : "Photos go to PixelBin.");
  console.log(`Open http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

// Put in front of a program (`node --import`), so that it talks to the emulator as if to the real service.
import { createMock } from "@pixwire/mock";

process.env.PIXELBIN_API_TOKEN = "token";
globalThis.fetch = createMock("pixelbin", { predictions: { acceptedMs: 100, runningMs: 200 } }).fetch;

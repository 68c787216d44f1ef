// Preloaded into the programs under test: what they send to PixelBin goes to the emulator at EMULATOR_URL instead.
const emulator = process.env.EMULATOR_URL;
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname, search } = new URL(request.url);
  if (hostname === "127.0.0.1") return realFetch(request);
  if (hostname !== "api.pixelbin.io") throw new Error(`A program asked for ${hostname}, which is not emulated.`);
  return realFetch(new Request(emulator + pathname + search, request));
};

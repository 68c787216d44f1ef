// Preloaded into the programs under test: what they send to a host goes to its emulator instead, as EMULATORS says.
const emulators: Readonly<Record<string, string>> = JSON.parse(process.env.EMULATORS ?? "{}");
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname, search } = new URL(request.url);
  if (hostname === "127.0.0.1") return realFetch(request);
  const emulator = emulators[hostname];
  if (emulator === undefined) throw new Error(`A program asked for ${hostname}, which is not emulated.`);
  return realFetch(new Request(emulator + pathname + search, request));
};

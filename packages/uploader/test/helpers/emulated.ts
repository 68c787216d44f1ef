// Put in front of a program (`node --import`), so that it talks to emulators as if to the services, and finds the page
// that it expects. `EMULATED` has the emulators' addresses by the host that each stands for.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import { createPixelbin } from "@pixwire/api/pixelbin";

const emulated: Record<string, string> = JSON.parse(process.env.EMULATED ?? "{}");
process.env.PIXELBIN_API_TOKEN = "token";

function localOf(address: string): string {
  const { host, pathname, search, href } = new URL(address);
  const local = emulated[host];
  return local === undefined ? href : local + pathname + search;
}

// `fetch` and `node:https`: what goes to a service by either ends up at its emulator.
const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  if (input === "/sign") return Response.json(await createPixelbin().assets.createSignedUrlV2({ name: "signed" }));
  const request = new Request(input, init);
  return fetch(new Request(localOf(request.url), request));
};
const request = (url: string, options: https.RequestOptions): http.ClientRequest => {
  return http.request(localOf(url), { ...options, agent: http.globalAgent });
};
Object.assign(https, { request });
syncBuiltinESMExports();

// As much of a page as the snippet for browsers uses.
const elements: Record<string, object> = {
  "input[type=file]": { files: [new File(["from the page"], "page.txt")] },
  progress: { value: 0 },
  button: new EventTarget(),
};
Object.assign(globalThis, { document: { querySelector: (selector: string) => elements[selector] ?? null } });

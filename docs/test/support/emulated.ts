// Loaded before a snippet for Node.js: what it sends to a service by `fetch` or `node:https` goes to an emulator instead.
// `EMULATED` has the addresses of the emulators by the host that each stands for.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

const emulated: Record<string, string> = JSON.parse(process.env.EMULATED ?? "{}");

function localOf(address: string): string {
  const { host, hostname, pathname, search, href } = new URL(address);
  const local = emulated[host];
  if (local !== undefined) return local + pathname + search;
  if (["127.0.0.1", "localhost"].includes(hostname)) return href;
  throw new TypeError(`A snippet asked for ${host}, which is not emulated.`);
}

const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  return fetch(new Request(localOf(request.url), request));
};
const request = (url: string, options: https.RequestOptions): http.ClientRequest =>
  http.request(localOf(url), { ...options, agent: http.globalAgent });
Object.assign(https, { request });
syncBuiltinESMExports();

// Uploads a file as its arguments say, through the proxy that the environment names. Prints what came of it as JSON.
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { nodeTransport } from "@pixwire/uploader/transports/node";
import { ProxyAgent } from "proxy-agent";
import { EnvHttpProxyAgent, setGlobalDispatcher } from "undici";

const [how = "", baseUrl = "", path = ""] = process.argv.slice(2);
const dispatcher = new EnvHttpProxyAgent();
const throughProxy: RequestInit & { dispatcher: EnvHttpProxyAgent } = { dispatcher };
// Calls go through the proxy in any case.
if (how === "global dispatcher" || how === "node agent") setGlobalDispatcher(dispatcher);

const client = createPixelbin({
  token: "any-token-is-accepted",
  baseUrl,
  ...(how === "fetch of the client" && { fetch: fetchThroughProxy }),
});
const transport = how === "node agent" ? nodeTransport({ agent: new ProxyAgent({ keepAlive: true }) }) : undefined;
const steps: number[] = [];
const { size } = await createUploader(client).upload({
  file: { path },
  uploadOptions: { chunkSize: 500_000 },
  transport,
  onProgress: ({ loadedBytes }) => steps.push(loadedBytes),
});
process.stdout.write(JSON.stringify({ size, loadedBytes: steps.at(-1) }));
// The connections to the proxy are kept for the next request.
process.exit();

function fetchThroughProxy(request: Request): Promise<Response> {
  return fetch(request, throughProxy);
}

import { EnvHttpProxyAgent, setGlobalDispatcher } from "undici";
import { UsageError } from "./errors/command-error.js";

/** Sets the agent that reads `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, also those in lower case. */
export function installProxyAgent(env: Readonly<Record<string, string | undefined>>): void {
  const httpProxy = env.http_proxy ?? env.HTTP_PROXY;
  const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
  const noProxy = env.no_proxy ?? env.NO_PROXY;
  try {
    setGlobalDispatcher(
      new EnvHttpProxyAgent({
        ...(httpProxy && { httpProxy }),
        ...(httpsProxy && { httpsProxy }),
        ...(noProxy && { noProxy }),
      }),
    );
  } catch {
    // The message would repeat the URL, which may contain a password.
    throw new UsageError("The proxy of the environment is not a URL.", "Check HTTPS_PROXY and HTTP_PROXY.");
  }
}

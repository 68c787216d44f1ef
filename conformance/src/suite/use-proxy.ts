// The recipe of the README: every `fetch` of the process goes through the proxy that the environment names.
import { EnvHttpProxyAgent, setGlobalDispatcher } from "undici";

setGlobalDispatcher(new EnvHttpProxyAgent());

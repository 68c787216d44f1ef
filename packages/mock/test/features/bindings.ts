import { join } from "node:path";
import type { Credential, Fetch } from "@pixwire/api/runtime";
import { render } from "@pixwire/scripts/generator";
import {
  Refusals,
  ROOT,
  readSecuritySchemes,
  readServer,
  type SecurityScheme,
  type SpecDocument,
} from "@pixwire/scripts/spec";
import { build, type Plugin } from "esbuild";

/** The bindings of a small document, generated and bundled with the runtime of the api. */
export interface Bindings {
  act(client: object, input: unknown): Promise<unknown>;
  connect(fetch: Fetch, credentials: Readonly<Record<string, Credential>>): object;
  /** The generated files, by path. */
  files: ReadonlyMap<string, string>;
}

const RUNTIME = join(ROOT, "packages/api/src/runtime");
const GENERATED = "packages/api/src/things/generated/";

export async function bind(spec: SpecDocument, variables: Readonly<Record<string, string>>): Promise<Bindings> {
  const files = await render(spec);
  const entry = `
    import { createClient } from "runtime:client";
    import { base64, oneCredential } from "runtime:credential";
    import { severalCredentials } from "runtime:several-credentials";
    import { serverUrl } from "runtime:server-url";
    export { act } from "generated:operations";
    export const runtime = { createClient, base64, oneCredential, severalCredentials, serverUrl };`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: ROOT },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
    plugins: [virtual(files)],
    define: { "process.env": "{}" },
  });
  const code = outputFiles[0]?.text ?? "";
  const { act, runtime } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return {
    act,
    files,
    connect: (fetch, credentials) => {
      const provider = {
        id: "things",
        name: "Things",
        errorBody: { message: ["message"], code: [], requestId: [] },
        requestIdHeaders: [],
      };
      const schemes = readSecuritySchemes(spec, new Refusals(spec));
      const carriers = Object.fromEntries(schemes.map((scheme) => [scheme.name, carrierOf(scheme, runtime.base64)]));
      const [first] = schemes;
      const authorize =
        schemes.length > 1 || !first
          ? runtime.severalCredentials("Things", carriers, credentials)
          : runtime.oneCredential("Things", carriers[first.name], credentials[first.name]);
      const { url = "" } = readServer(spec.root.servers, ["servers"], new Refusals(spec)) ?? {};
      const baseUrl = runtime.serverUrl(url, variables);
      return runtime.createClient({
        provider: { ...provider, baseUrl },
        authorize,
        options: { fetch, retry: { maxRetries: 0 } },
      });
    },
  };
}

/** As a provider's client.ts says it. */
function carrierOf({ name, kind, in: place, parameter }: SecurityScheme, base64: (text: string) => string): object {
  const value = {
    key: undefined,
    bearer: (secret: string) => `Bearer ${secret}`,
    basic: (secret: string) => `Basic ${base64(secret)}`,
  }[kind];
  return { option: name, environmentVariable: "NONE", in: place, name: parameter, value };
}

/** Generated files come from memory, and the runtime from its sources. */
function virtual(files: ReadonlyMap<string, string>): Plugin {
  return {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^runtime:/ }, ({ path }) => ({
        path: join(RUNTIME, `${path.slice("runtime:".length)}.ts`),
      }));
      onResolve({ filter: /^generated:/ }, ({ path }) => ({
        path: path.slice("generated:".length),
        namespace: "generated",
      }));
      onResolve({ filter: /^\.\.\/\.\.\/runtime\// }, ({ path }) => ({
        path: join(RUNTIME, path.slice("../../runtime/".length).replace(/\.js$/, ".ts")),
      }));
      onLoad({ filter: /.*/, namespace: "generated" }, ({ path }) => ({
        contents: files.get(`${GENERATED}${path}.ts`) ?? "",
        loader: "ts",
        resolveDir: join(ROOT, "packages/api/src"),
      }));
    },
  };
}

import { join } from "node:path";
import {
  loadSpec,
  type OperationModel,
  Refusals,
  ROOT,
  readOperations,
  readSecuritySchemes,
  type SecurityScheme,
} from "@pixwire/scripts/spec";
import * as imagekit from "../../src/imagekit/index.js";
import * as imgSrc from "../../src/img-src/index.js";
import * as pixelbin from "../../src/pixelbin/index.js";
import type { ClientOptions } from "../../src/runtime/index.js";

/** What the tests that go through every operation need of a provider. A new provider is one more entry. */
export interface TestedProvider {
  name: string;
  specFile: string;
  operations: OperationModel[];
  /** How its credentials travel. */
  schemes: SecurityScheme[];
  /** The exports of the provider's entry: the standalone operations among them. */
  module: Readonly<Record<string, unknown>>;
  /** The credentials of the clients, by security scheme. */
  credentials: Readonly<Record<string, string>>;
  /** A namespaced client with a credential. */
  createClient(options: ClientOptions): object;
  /** A client without a credential, whatever the environment says. */
  createAnonymousClient(options: ClientOptions): object;
}

/** The entry of a provider, and its credentials: by option of the client, the security scheme and the secret. */
const entries = {
  pixelbin: {
    module: pixelbin,
    create: pixelbin.createPixelbin,
    credentials: { token: ["bearerAuth", "test-token"] },
  },
  imagekit: {
    module: imagekit,
    create: imagekit.createImageKit,
    credentials: { privateKey: ["basicAuth", "private_test"] },
  },
  "img-src": {
    module: imgSrc,
    create: imgSrc.createImgSrc,
    credentials: { apiKey: ["bearerAuth", "imgsrc_test"] },
  },
};

export const providers: TestedProvider[] = Object.entries(entries).map(([name, { module, create, credentials }]) => {
  const specFile = join(ROOT, "spec", `${name}.yaml`);
  const spec = loadSpec(specFile);
  const options = Object.entries<readonly string[]>(credentials);
  const secrets = Object.fromEntries(options.map(([option, [, secret]]) => [option, secret]));
  const noCredentials = Object.fromEntries(options.map(([option]) => [option, () => ""]));
  return {
    name,
    specFile,
    operations: readOperations(spec),
    schemes: readSecuritySchemes(spec, new Refusals(spec)),
    module,
    credentials: Object.fromEntries(options.map(([, [scheme = "", secret = ""]]) => [scheme, secret])),
    createClient: (options) => create({ ...secrets, ...options }),
    createAnonymousClient: (options) => create({ ...noCredentials, ...options }),
  };
});

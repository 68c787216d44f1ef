import { join } from "node:path";
import { loadSpec, type OperationModel, ROOT, readOperations } from "@pixwire/scripts/spec";
import * as imagekit from "../../src/imagekit/index.js";
import * as imgSrc from "../../src/img-src/index.js";
import * as pixelbin from "../../src/pixelbin/index.js";
import type { ClientOptions } from "../../src/runtime/index.js";

/** What the tests that go through every operation need of a provider. A new provider is one more entry. */
export interface TestedProvider {
  name: string;
  specFile: string;
  operations: OperationModel[];
  /** The exports of the provider's entry: the standalone operations among them. */
  module: Readonly<Record<string, unknown>>;
  /** A namespaced client with a credential. */
  createClient(options: ClientOptions): object;
}

const entries = {
  pixelbin: {
    module: pixelbin,
    createClient: (options: ClientOptions) => pixelbin.createPixelbin({ token: "test-token", ...options }),
  },
  imagekit: {
    module: imagekit,
    createClient: (options: ClientOptions) => imagekit.createImageKit({ privateKey: "private_test", ...options }),
  },
  "img-src": {
    module: imgSrc,
    createClient: (options: ClientOptions) => imgSrc.createImgSrc({ apiKey: "imgsrc_test", ...options }),
  },
};

export const providers: TestedProvider[] = Object.entries(entries).map(([name, entry]) => {
  const specFile = join(ROOT, "spec", `${name}.yaml`);
  return { name, specFile, operations: readOperations(loadSpec(specFile)), ...entry };
});

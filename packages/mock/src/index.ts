import { type ImageKitMockOptions, type ImageKitState, imagekit } from "./imagekit/index.js";
import { type ImgSrcMockOptions, type ImgSrcState, imgSrc } from "./img-src/index.js";
import { assemble, type Mock } from "./mock.js";
import { type PixelbinMockOptions, type PixelbinState, pixelbin } from "./pixelbin/index.js";
import type { Provider } from "./provider.js";

export type { RequestRecord } from "./exchange.js";
export type { ExchangeInfo, FaultKind, FaultPlan, Faults } from "./faults.js";
export type { Fetch } from "./fetch.js";
export type * from "./imagekit/index.js";
export type * from "./img-src/index.js";
export type { ListenOptions, MockServer } from "./listen.js";
export type { Mock, MockOptions } from "./mock.js";
export type * from "./pixelbin/index.js";

/** The APIs that can be emulated: the options and the state of each. */
export interface Apis {
  imagekit: { options: ImageKitMockOptions; state: ImageKitState };
  "img-src": { options: ImgSrcMockOptions; state: ImgSrcState };
  pixelbin: { options: PixelbinMockOptions; state: PixelbinState };
}

const providers: { readonly [Api in keyof Apis]: Provider<Apis[Api]["options"], Apis[Api]["state"]> } = {
  pixelbin,
  imagekit,
  "img-src": imgSrc,
};

/**
 * Starts an emulator with empty state.
 *
 * @example
 * const mock = createMock("pixelbin");
 * const pixelbin = createPixelbin({ token: "t", fetch: mock.fetch });
 * @throws RangeError for options that make no sense, TypeError for an API that is not known.
 */
export function createMock<Api extends keyof Apis>(
  api: Api,
  options: Apis[Api]["options"] = {},
): Mock<Apis[Api]["state"]> {
  if (!Object.hasOwn(providers, api)) {
    throw new TypeError(`There is no emulator of ${String(api)}; there are ${apis.join(", ")}`);
  }
  return assemble(providers[api], options);
}

/** What {@link createMock} knows. */
export const apis: readonly string[] = Object.keys(providers);

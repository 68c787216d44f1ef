import { type ImgSrcMockOptions, type ImgSrcState, imgSrc } from "./img-src/index.js";
import { assemble, type Mock } from "./mock.js";
import { type PixelbinMockOptions, type PixelbinState, pixelbin } from "./pixelbin/index.js";

export type { RequestRecord } from "./exchange.js";
export type { ExchangeInfo, FaultKind, FaultPlan, Faults } from "./faults.js";
export type { Fetch } from "./fetch.js";
export type * from "./img-src/index.js";
export type { ListenOptions, MockServer } from "./listen.js";
export type { Mock, MockOptions } from "./mock.js";
export type * from "./pixelbin/index.js";

/** The APIs that can be emulated: the options and the state of each. */
export interface Apis {
  "img-src": { options: ImgSrcMockOptions; state: ImgSrcState };
  pixelbin: { options: PixelbinMockOptions; state: PixelbinState };
}

/**
 * Starts an emulator with empty state.
 *
 * @example
 * const mock = createMock("pixelbin");
 * const pixelbin = createPixelbin({ token: "t", fetch: mock.fetch });
 * @throws RangeError for options that make no sense, TypeError for an API that is not known.
 */
export function createMock<Api extends keyof Apis>(api: Api, options?: Apis[Api]["options"]): Mock<Apis[Api]["state"]>;
export function createMock(
  api: keyof Apis,
  options: Apis[keyof Apis]["options"] = {},
): Mock<Apis[keyof Apis]["state"]> {
  if (api === "img-src") return assemble(imgSrc, options);
  if (api === "pixelbin") return assemble(pixelbin, options);
  throw new TypeError(`There is no emulator of ${JSON.stringify(api)}`);
}

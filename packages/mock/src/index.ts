import { didYouMean } from "@pixwire/check-options";
import { type ImageKitMockOptions, type ImageKitState, imagekit } from "./imagekit/index.js";
import { type ImgSrcMockOptions, type ImgSrcState, imgSrc } from "./img-src/index.js";
import { assemble, type Mock } from "./mock.js";
import { type PixelbinMockOptions, type PixelbinState, pixelbin } from "./pixelbin/index.js";
import type { Provider } from "./provider.js";

export type { ExchangeInfo, FaultKind, FaultPlan, Faults } from "./faults.js";
export type { Fetch } from "./fetch.js";
export type { Fails, ImageKitFileState, ImageKitMockOptions, ImageKitState, WorkOptions } from "./imagekit/index.js";
export type { ImageState, ImgSrcMockOptions, ImgSrcState, Plan, UploadRules, Visibility } from "./img-src/index.js";
export type { ListenOptions, MockServer } from "./listen-options.js";
export type { Mock } from "./mock.js";
export type { MockOptions } from "./mock-options.js";
export type {
  FileState,
  PixelbinMockOptions,
  PixelbinState,
  PredictionInputs,
  PredictionModel,
  PredictionOptions,
  PredictionOutcome,
  Store,
  UploadState,
  WebhookDelivery,
} from "./pixelbin/index.js";
export type { RequestLimit } from "./request-limit.js";
export type { RequestRecord } from "./request-log.js";

/** The APIs that can be emulated, with the options and the state of each. */
export interface Apis {
  imagekit: { options: ImageKitMockOptions; state: ImageKitState };
  "img-src": { options: ImgSrcMockOptions; state: ImgSrcState };
  pixelbin: { options: PixelbinMockOptions; state: PixelbinState };
}

const providers: { readonly [Api in keyof Apis]: Provider<Apis[Api]["options"], Apis[Api]["state"], object> } = {
  pixelbin,
  imagekit,
  "img-src": imgSrc,
};

/**
 * Starts an emulator with empty state.
 *
 * @example
 * const mock = createMock("pixelbin");
 * const pixelbin = createPixelbin({ token: "any-token-is-accepted", fetch: mock.fetch });
 * @throws RangeError for an invalid number or URL, TypeError for an unknown API or option, or an option of the wrong
 * kind.
 */
export function createMock<Api extends keyof Apis>(
  api: Api,
  options: Apis[Api]["options"] = {},
): Mock<Apis[Api]["state"]> {
  if (typeof api !== "string") {
    throw new TypeError(`createMock: the API must be a string, not a ${typeof api}. There are ${apis.join(", ")}.`);
  }
  if (!Object.hasOwn(providers, api)) {
    const meant = didYouMean(api, apis);
    const hint = meant === undefined ? `There are ${apis.join(", ")}.` : `Did you mean ${JSON.stringify(meant)}?`;
    throw new TypeError(`There is no emulator of ${JSON.stringify(api)}. ${hint}`);
  }
  return assemble(providers[api], options);
}

/** The names of the APIs that {@link createMock} emulates. */
export const apis: readonly string[] = Object.keys(providers);

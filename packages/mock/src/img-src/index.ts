import { validators } from "validators:img-src";
import { boolean, either, nonEmptyString, numberIn, type OptionRules, oneOf } from "@pixwire/check-options";
import { Failure } from "../errors.js";
import type { Handlers } from "../generated/img-src/handlers.js";
import type { Visibility } from "../generated/img-src/models.js";
import { operations } from "../generated/img-src/operations.js";
import { type MockOptions, mockOptionRules } from "../mock-options.js";
import type { Provider } from "../provider.js";
import { createAccountHandlers, createMeter, PLANS, type Plan } from "./account.js";
import { createApiKeys } from "./api-keys.js";
import { deliverImage } from "./delivery.js";
import { createImageHandlers, type UploadRules } from "./images.js";
import { createLibrary } from "./library.js";
import { createPresetHandlers, createPresets } from "./presets.js";
import { createRateLimit } from "./rate-limit.js";
import { createSignedUrls } from "./signed-urls.js";

export type { Visibility } from "../generated/img-src/models.js";
export type { Plan } from "./account.js";
export type { UploadRules } from "./images.js";

export interface ImgSrcMockOptions extends MockOptions, UploadRules {
  /** The owner of the key, and the first segment of delivery paths. @defaultValue `ada` */
  username?: string | undefined;
  /** Presets, private images and signed URLs need `pro`. @defaultValue `pro` */
  plan?: Plan | undefined;
  /**
   * The number of calls that are allowed per minute and key, or `true` for the limit of the plan: 500 for `pro`, 100
   * for `free`. The rate limit headers count down in any case. @defaultValue false: no call is refused
   */
  rateLimit?: number | boolean | undefined;
}

/** A stored image, for assertions in tests. */
export interface ImageState {
  readonly id: string;
  /** SHA-256 of the bytes, in lowercase hexadecimal. */
  readonly hash: string;
  readonly paths: readonly string[];
  readonly visibility: Visibility;
  readonly blob: Blob;
}

/** What the emulator has stored. The functions return copies. */
export interface ImgSrcState {
  /** In order of upload. */
  images(): ImageState[];
  /** Names of the presets. */
  presets(): string[];
}

export const imgSrc: Provider<ImgSrcMockOptions, ImgSrcState, Handlers> = {
  operations,
  validators,
  optionRules: {
    ...mockOptionRules,
    username: nonEmptyString,
    plan: oneOf("free", "pro"),
    rateLimit: either(boolean, numberIn(0)),
    maxUploadBytes: numberIn(1),
    duplicateStatus: oneOf(200, 409),
  } satisfies OptionRules<ImgSrcMockOptions>,
  exposedHeaders: ["Accept-Ranges", "Content-Encoding", "Content-Length", "Content-Range", "Range"],
  credentials: {
    bearerAuth: {
      in: "header",
      name: "authorization",
      tokenOf: (authorization) => /^Bearer +(\S+)$/i.exec(authorization)?.[1],
    },
  },
  errorBody: ({ status, message }) => ({ error: { code: CODES[status] ?? "INTERNAL_ERROR", message, status } }),
  create(context, options) {
    const { now, random } = context;
    const { username = "ada", plan = "pro", rateLimit = false } = options;
    if (!/^[A-Za-z0-9_-]+$/.test(username)) {
      throw new RangeError("createMock: `username` takes letters, digits, - and _");
    }
    const library = createLibrary(context);
    const meter = createMeter(now);
    const signedUrls = createSignedUrls(now, random.hex(32));
    const presets = createPresets(context);
    const apiKeys = createApiKeys(context);
    const allowed = typeof rateLimit === "number" ? rateLimit : PLANS[plan].requestsPerMinute;
    const limit = createRateLimit(now, allowed);
    return {
      issued: apiKeys.issued,
      admit({ method }, key) {
        if (key !== undefined) apiKeys.use(key, method !== "GET");
        meter.add("api_requests");
        if (limit.take(key ?? "") || rateLimit === false) return;
        throw new Failure(429, `More than ${allowed} calls in this minute`);
      },
      headers: limit.headers,
      handlers: {
        ...createAccountHandlers({ context, username, plan, library, meter }),
        ...createImageHandlers({ context, username, plan, library, signedUrls, meter }, options),
        ...createPresetHandlers(context, presets, plan),
        ...apiKeys.handlers,
      },
      deliver: (request, url) => deliverImage({ username, library, presets, signedUrls, meter }, request, url),
      state: {
        images: () => [...library.images.values()].map((image) => ({ ...image, paths: [...image.paths] })),
        presets: () => [...presets.values()].map(({ name }) => name),
      },
    };
  },
};

const CODES: Readonly<Record<number, string>> = {
  400: "VALIDATION_ERROR",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  429: "RATE_LIMITED",
};

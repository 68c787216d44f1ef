import type { Apis, Fetch, Mock } from "@pixwire/mock";

/** The hosts of the three services, and the emulator that answers in their place. */
const EMULATED_HOSTS: Readonly<Record<string, keyof Apis>> = {
  "api.pixelbin.io": "pixelbin",
  "cdn.pixelbin.io": "pixelbin",
  "delivery.pixelbin.io": "pixelbin",
  "api.imagekit.io": "imagekit",
  "upload.imagekit.io": "imagekit",
  "ik.imagekit.io": "imagekit",
  "api.img-src.io": "img-src",
  "cdn.img-src.io": "img-src",
  "img-src.io": "img-src",
};

/** The host of the picture that snippets use: any path on it is the same picture. */
const SAMPLE_HOST = "images.example.com";

/** Makes an emulator, as `createMock` of `@pixwire/mock` does. */
export type CreateMock = (api: keyof Apis, options?: object) => Pick<Mock<unknown>, "fetch">;

/**
 * Returns a `fetch` that reaches an emulator of each service by the service's own host, and a sample picture on
 * `images.example.com`. Each starts empty. It makes no request of its own.
 */
export function emulatedFetch(createMock: CreateMock, samplePicture: () => Promise<Blob>): Fetch {
  const emulators = new Map<keyof Apis, Pick<Mock<unknown>, "fetch">>();
  return async (input, init) => {
    const request = new Request(input, init);
    const { hostname } = new URL(request.url);
    if (hostname === SAMPLE_HOST) return new Response(await samplePicture());
    const api = EMULATED_HOSTS[hostname];
    if (!api) {
      const known = [...Object.keys(EMULATED_HOSTS), SAMPLE_HOST].join(", ");
      throw new TypeError(`This page makes no request to ${hostname}. It emulates ${known}.`);
    }
    const emulator = emulators.get(api) ?? createMock(api);
    emulators.set(api, emulator);
    return emulator.fetch(request);
  };
}

/** Whether a text is the URL of a file that one of the services delivers. */
export function isDeliveryUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  return hostname in EMULATED_HOSTS && !/^(api|upload)\./.test(hostname);
}

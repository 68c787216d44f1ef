import { createImgSrc, type ImgSrc } from "@pixwire/api/img-src";
import { padded, pngHeader } from "@pixwire/test-support/images";
import { createMock, type ImgSrcMockOptions, type ImgSrcState, type Mock } from "../../src/index.js";

/** 2026-01-15, 10:00 UTC. */
export const START = Date.UTC(2026, 0, 15, 10);

/** An emulator with a clock of its own, and a client of it. */
export function start(options: ImgSrcMockOptions = {}): {
  mock: Mock<ImgSrcState>;
  client: ImgSrc;
  clientWith(apiKey: string): ImgSrc;
  /** Sends a body that the client would refuse, and answers the data. */
  sendJson(method: string, path: string, body: object): Promise<unknown>;
  pass(seconds: number): void;
} {
  let now = START;
  const mock = createMock("img-src", { now: () => now, ...options });
  const clientWith = (apiKey: string): ImgSrc => createImgSrc({ apiKey, fetch: mock.fetch, retry: { maxRetries: 0 } });
  return {
    mock,
    client: clientWith("imgsrc_test"),
    clientWith,
    sendJson: async (method, path, body) => {
      const headers = { authorization: "Bearer imgsrc_test", "content-type": "application/json" };
      const answer = await mock.fetch(`https://api.img-src.io${path}`, { method, headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
      return answer.json();
    },
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

/** The start of a PNG of that size; `mark` makes its bytes differ from those of another. */
export function png(mark: number, width = 640, height = 480): File {
  return new File([padded(pngHeader(width, height), 200, mark)], `picture-${mark}.png`, { type: "image/png" });
}

/** What a call is refused with. */
export async function refusal(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("The call was not refused.");
}

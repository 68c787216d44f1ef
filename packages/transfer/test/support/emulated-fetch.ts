// Stands in for the network of a program: the three services are emulated.
import { createMock } from "@pixwire/mock";

const pixelbin = createMock("pixelbin");
const imagekit = createMock("imagekit", { fetch: pixelbin.fetch });
const imgSrc = createMock("img-src");

globalThis.fetch = (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input);
  if (hostname.endsWith("imagekit.io")) return imagekit.fetch(input, init);
  if (hostname.endsWith("img-src.io")) return imgSrc.fetch(input, init);
  return pixelbin.fetch(input, init);
};

import { objToUrl, t, urlToObj } from "@pixwire/url-utils/pixelbin";
import type { ImageLoaderProps } from "next/image";

/** Lets PixelBin deliver a picture in the width that Next.js asks for, in a format that the browser knows. */
export default function imageLoader({ src, width }: ImageLoaderProps): string {
  if (src.startsWith("/")) return src; // A picture of the app itself.
  const picture = urlToObj(src);
  return objToUrl({
    ...picture,
    transformations: [...picture.transformations, t.resize({ w: width })],
    options: { ...picture.options, f_auto: true },
  });
}

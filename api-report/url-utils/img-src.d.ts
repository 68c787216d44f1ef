type BuildUrlOptions = {
    [Name in keyof Transformation]?: Transformation[Name] | null | undefined;
} & {
    username: string;
    path: string;
    format?: Format | null | undefined;
    preset?: string | null | undefined;
    query?: string | undefined;
    baseUrl?: string | undefined;
};
type Format = "webp" | "avif" | "jxl" | "jpg" | "jpeg" | "png";
interface ImageAttributes {
    src: string;
    srcSet: string;
    sizes?: string;
    width?: number;
}
interface ImageLayout {
    width?: number | undefined;
    sizes?: string | undefined;
    deviceBreakpoints?: readonly number[] | undefined;
    imageBreakpoints?: readonly number[] | undefined;
}
interface ImgSrcUrl extends Partial<Transformation> {
    baseUrl?: string;
    username: string;
    path: string;
    preset?: string;
    query?: string;
}
interface ParseUrlOptions {
    baseUrl?: string | undefined;
}
type SrcSetOptions = {
    widths: readonly number[];
    densities?: undefined;
} | {
    densities: readonly number[];
    widths?: undefined;
};
interface Transformation {
    w: number;
    h: number;
    fit: "cover" | "contain" | "fill" | "scale-down";
    aspect: "original" | "1:1" | "4:3" | "16:9" | "3:2" | "21:9";
    q: number;
    dpr: 1 | 1.5 | 2 | 3;
    crop: "center" | "top" | "bottom" | "left" | "right" | "top-left" | "top-right" | "bottom-left" | "bottom-right" | "attention" | "entropy";
    grayscale: boolean;
    blur: number;
    sharpen: number;
    rotate: 0 | 90 | 180 | 270 | "auto";
    flip: "h" | "v" | "both";
}
declare class UrlError extends TypeError {
    name: string;
    readonly operation: string;
    readonly member: string;
    constructor(operation: string, member: string, problem: string);
}
declare function buildImageAttributes(source: string | Readonly<BuildUrlOptions>, layout?: Readonly<ImageLayout>): ImageAttributes;
declare function buildSrcSet(source: string | Readonly<BuildUrlOptions>, options: SrcSetOptions): string;
declare function buildUrl(options: Readonly<BuildUrlOptions>): string;
declare function parseUrl(url: string, options?: Readonly<ParseUrlOptions>): ImgSrcUrl;
export type { BuildUrlOptions, Format, ImageAttributes, ImageLayout, ImgSrcUrl, ParseUrlOptions, SrcSetOptions, Transformation };
export { UrlError, buildImageAttributes, buildSrcSet, buildUrl, parseUrl };

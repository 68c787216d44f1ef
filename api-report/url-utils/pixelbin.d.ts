interface DeliveryOptions {
    dpr?: number | "auto";
    f_auto?: boolean;
}
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
interface PixelbinUrl {
    baseUrl: string;
    isCustomDomain?: true;
    version: "v1" | "v2";
    cloudName?: string;
    zone?: string;
    pattern: string;
    filePath: string;
    transformations: Transformation[];
    worker: boolean;
    workerPath: string;
    options: DeliveryOptions;
    query?: string;
}
interface PixelbinUrlInput {
    baseUrl?: string | undefined;
    isCustomDomain?: boolean | undefined;
    version?: "v1" | "v2" | undefined;
    cloudName?: string | undefined;
    zone?: string | undefined;
    pattern?: string | undefined;
    filePath?: string | undefined;
    transformations?: readonly Readonly<TransformationInput>[] | undefined;
    worker?: boolean | undefined;
    workerPath?: string | undefined;
    options?: {
        readonly dpr?: number | string | undefined;
        readonly f_auto?: boolean | undefined;
    } | undefined;
    query?: string | undefined;
}
interface SignUrlOptions {
    expirySeconds: number;
    accessKey: string | number;
    token: string;
    now?: Date | undefined;
}
type SrcSetOptions = {
    widths: readonly number[];
    densities?: undefined;
} | {
    densities: readonly number[];
    widths?: undefined;
};
interface Transformation {
    plugin: string;
    name: string;
    values?: TransformationValue[];
}
interface TransformationInput {
    plugin: string;
    name: string;
    values?: readonly {
        readonly key: string;
        readonly value: string | number | boolean;
    }[] | undefined;
}
interface TransformationValue {
    key: string;
    value: string;
}
declare class UrlError extends TypeError {
    name: string;
    readonly operation: string;
    readonly member: string;
    constructor(operation: string, member: string, problem: string);
}
interface UrlToObjOptions {
    isCustomDomain?: boolean | undefined;
}
declare const af: {
    remove: () => Transformation;
};
declare const awsRek: {
    detectLabels: (parameters?: {
        l?: number | undefined;
        c?: number | undefined;
    }) => Transformation;
    moderation: (parameters?: {
        c?: number | undefined;
    }) => Transformation;
};
declare function base64Url(text: string): string;
declare const bg: {
    extend: (parameters?: {
        bbox?: string | undefined;
        p?: string | undefined;
        np?: string | undefined;
        s?: number | undefined;
        gs?: number | undefined;
        nis?: number | undefined;
        ca?: boolean | undefined;
        sd?: number | undefined;
    }) => Transformation;
};
declare function buildImageAttributes(source: string | Readonly<PixelbinUrlInput>, layout?: Readonly<ImageLayout>): ImageAttributes;
declare function buildSrcSet(source: string | Readonly<PixelbinUrlInput>, options: SrcSetOptions): string;
declare const cos: {
    detect: (parameters?: {
        obj_threshold_perc?: number | undefined;
    }) => Transformation;
};
declare const cpv: {
    detect: () => Transformation;
};
declare const dbt: {
    detect: () => Transformation;
};
declare const erase: {
    bg: (parameters?: {
        i?: string | number | undefined;
        shadow?: boolean | undefined;
        r?: boolean | undefined;
    }) => Transformation;
};
declare const generate: {
    bg: (parameters?: {
        p?: string | undefined;
        f?: string | number | undefined;
        np?: string | undefined;
        s?: number | undefined;
    }) => Transformation;
};
declare const googleVis: {
    detectLabels: (parameters?: {
        l?: number | undefined;
    }) => Transformation;
};
declare const ic: {
    crop: (parameters?: {
        w?: number | undefined;
        h?: number | undefined;
        p?: number | undefined;
        ma?: boolean | undefined;
        ar?: string | undefined;
        g?: string | number | undefined;
        d?: string | number | undefined;
        obj?: string | number | undefined;
    }) => Transformation;
};
declare const im: {
    mask: (parameters?: {
        i?: string | undefined;
        d?: string | number | undefined;
        m?: string | number | undefined;
    }) => Transformation;
};
declare const imc: {
    detect: (parameters?: {
        dist_perc?: number | undefined;
    }) => Transformation;
};
declare const nsfw: {
    detect: (parameters?: {
        m?: number | undefined;
    }) => Transformation;
};
declare const numPlate: {
    detect: () => Transformation;
};
declare function objToUrl(obj: Readonly<PixelbinUrlInput>): string;
declare const oc: {
    detect: () => Transformation;
};
declare const ocr: {
    extract: (parameters?: {
        detect_only?: boolean | undefined;
    }) => Transformation;
};
declare const od: {
    detect: () => Transformation;
};
declare const pr: {
    tag: () => Transformation;
};
declare function preset(name: string, variables?: Readonly<Record<string, string | number | boolean | undefined>>): Transformation;
declare const pwr: {
    remove: () => Transformation;
};
declare const qr: {
    generate: (parameters?: {
        w?: number | undefined;
        h?: number | undefined;
        i?: string | undefined;
        m?: number | undefined;
        qt?: number | undefined;
        qe?: string | number | undefined;
        is?: number | undefined;
        im?: number | undefined;
        ds?: string | undefined;
        dt?: string | number | undefined;
        bg?: string | undefined;
        csc?: string | undefined;
        cst?: string | number | undefined;
        cdc?: string | undefined;
        cdt?: string | number | undefined;
    }) => Transformation;
    scan: () => Transformation;
};
declare const shadow: {
    gen: (parameters?: {
        bgi?: string | undefined;
        bgc?: string | undefined;
        a?: number | undefined;
        i?: number | undefined;
    }) => Transformation;
};
declare function signUrl(url: string, options: Readonly<SignUrlOptions>): string;
declare const sr: {
    upscale: (parameters?: {
        t?: string | number | undefined;
        enhance_face?: boolean | undefined;
        model?: string | number | undefined;
        enhance_quality?: boolean | undefined;
    }) => Transformation;
};
declare function stringToSign(url: string, expiresAt: number): string;
declare const t: {
    blur: (parameters?: {
        s?: number | undefined;
        dpr?: number | undefined;
    }) => Transformation;
    compress: (parameters?: {
        q?: number | undefined;
    }) => Transformation;
    density: (parameters?: {
        d?: number | undefined;
    }) => Transformation;
    extend: (parameters?: {
        t?: number | undefined;
        l?: number | undefined;
        b?: number | undefined;
        r?: number | undefined;
        bc?: string | undefined;
        bt?: string | number | undefined;
        dpr?: number | undefined;
    }) => Transformation;
    extract: (parameters?: {
        t?: number | undefined;
        l?: number | undefined;
        h?: number | undefined;
        w?: number | undefined;
        bbox?: string | undefined;
    }) => Transformation;
    flatten: (parameters?: {
        b?: string | undefined;
    }) => Transformation;
    flip: () => Transformation;
    flop: () => Transformation;
    grey: () => Transformation;
    linear: (parameters?: {
        a?: number | undefined;
        b?: number | undefined;
    }) => Transformation;
    median: (parameters?: {
        s?: number | undefined;
    }) => Transformation;
    merge: (parameters?: {
        m?: string | number | undefined;
        i?: string | undefined;
        tr?: string | undefined;
        bg?: string | undefined;
        h?: number | undefined;
        w?: number | undefined;
        t?: number | undefined;
        l?: number | undefined;
        g?: string | number | undefined;
        b?: string | number | undefined;
        r?: boolean | undefined;
        bboxes?: string | undefined;
        polys?: string | undefined;
    }) => Transformation;
    modulate: (parameters?: {
        b?: number | undefined;
        s?: number | undefined;
        h?: number | undefined;
    }) => Transformation;
    negate: () => Transformation;
    normalise: () => Transformation;
    resize: (parameters?: {
        h?: number | undefined;
        w?: number | undefined;
        f?: string | number | undefined;
        b?: string | undefined;
        p?: string | number | undefined;
        k?: string | number | undefined;
        dpr?: number | undefined;
    }) => Transformation;
    rotate: (parameters?: {
        a?: number | undefined;
        b?: string | undefined;
    }) => Transformation;
    sharpen: (parameters?: {
        s?: number | undefined;
    }) => Transformation;
    tint: (parameters?: {
        c?: string | undefined;
    }) => Transformation;
    toFormat: (parameters?: {
        f?: string | number | undefined;
        q?: string | number | undefined;
    }) => Transformation;
    trim: (parameters?: {
        t?: number | undefined;
    }) => Transformation;
};
declare function urlToObj(url: string, options?: Readonly<UrlToObjOptions>): PixelbinUrl;
declare const vd: {
    detect: () => Transformation;
};
declare const vertexAi: {
    generateBG: (parameters?: {
        p?: string | undefined;
        np?: string | undefined;
        s?: number | undefined;
        gs?: number | undefined;
    }) => Transformation;
    removeBG: () => Transformation;
    upscale: (parameters?: {
        t?: string | number | undefined;
    }) => Transformation;
};
declare const vg: {
    generate: (parameters?: {
        p?: string | undefined;
        v?: number | undefined;
        s?: number | undefined;
        auto?: boolean | undefined;
    }) => Transformation;
};
declare const vsr: {
    upscale: () => Transformation;
};
declare const wm: {
    remove: (parameters?: {
        rem_text?: boolean | undefined;
        rem_logo?: boolean | undefined;
        box1?: string | undefined;
        box2?: string | undefined;
        box3?: string | undefined;
        box4?: string | undefined;
        box5?: string | undefined;
    }) => Transformation;
};
declare const wmc: {
    detect: (parameters?: {
        detect_text?: boolean | undefined;
    }) => Transformation;
};
declare const wmv: {
    remove: () => Transformation;
};
export type { DeliveryOptions, ImageAttributes, ImageLayout, PixelbinUrl, PixelbinUrlInput, SignUrlOptions, SrcSetOptions, Transformation, TransformationInput, TransformationValue, UrlToObjOptions };
export { UrlError, af, awsRek, base64Url, bg, buildImageAttributes, buildSrcSet, cos, cpv, dbt, erase, generate, googleVis, ic, im, imc, nsfw, numPlate, objToUrl, oc, ocr, od, pr, preset, pwr, qr, shadow, signUrl, sr, stringToSign, t, urlToObj, vd, vertexAi, vg, vsr, wm, wmc, wmv };

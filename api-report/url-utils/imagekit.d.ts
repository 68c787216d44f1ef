interface AnyOverlay {
    layerMode?: "multiply" | "cutter" | "cutout" | "displace" | undefined;
    position?: Readonly<OverlayPosition> | undefined;
    timing?: Readonly<OverlayTiming> | undefined;
    transformation?: readonly Readonly<LayerTransformation>[] | undefined;
}
interface AuthenticationOptions {
    privateKey: string;
    token?: string | undefined;
    expire?: number | undefined;
    now?: Date | undefined;
}
interface AuthenticationParameters {
    token: string;
    expire: number;
    signature: string;
}
interface BuildUrlOptions {
    urlEndpoint?: string | undefined;
    path?: string | undefined;
    src?: string | undefined;
    transformation?: readonly Readonly<Transformation>[] | undefined;
    transformationPosition?: "path" | "query" | undefined;
    transformationEncoding?: "form" | "literal" | undefined;
    queryParameters?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
    signed?: boolean | undefined;
    expireSeconds?: number | undefined;
    privateKey?: string | undefined;
    now?: Date | undefined;
}
type Effect = number | string | boolean;
type Expression = number | string;
interface FileOverlay extends AnyOverlay {
    type: "image" | "video" | "subtitle";
    input: string;
    encoding?: OverlayEncoding | undefined;
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
type LayerTransformation = Omit<Transformation, "density">;
type Overlay = TextOverlay | FileOverlay | SolidColorOverlay;
type OverlayEncoding = "auto" | "plain" | "base64";
interface OverlayPosition {
    x?: Expression | undefined;
    y?: Expression | undefined;
    xCenter?: Expression | undefined;
    yCenter?: Expression | undefined;
    focus?: string | undefined;
    anchorPoint?: string | undefined;
}
interface OverlayTiming {
    start?: Expression | undefined;
    end?: Expression | undefined;
    duration?: Expression | undefined;
}
interface SolidColorOverlay extends AnyOverlay {
    type: "solidColor";
    color: string;
}
type SrcSetOptions = {
    widths: readonly number[];
    densities?: undefined;
} | {
    densities: readonly number[];
    widths?: undefined;
};
interface TextOverlay extends AnyOverlay {
    type: "text";
    text: string;
    encoding?: OverlayEncoding | undefined;
}
type Transformation = {
    width?: Expression | null | undefined;
    height?: Expression | null | undefined;
    aspectRatio?: string | null | undefined;
    quality?: number | string | null | undefined;
    crop?: string | null | undefined;
    cropMode?: string | null | undefined;
    x?: Expression | null | undefined;
    y?: Expression | null | undefined;
    xCenter?: Expression | null | undefined;
    yCenter?: Expression | null | undefined;
    focus?: string | null | undefined;
    format?: string | null | undefined;
    radius?: number | string | null | undefined;
    background?: string | null | undefined;
    border?: string | null | undefined;
    rotation?: number | string | null | undefined;
    rotate?: number | string | null | undefined;
    blur?: number | string | null | undefined;
    named?: string | null | undefined;
    progressive?: boolean | string | null | undefined;
    lossless?: boolean | string | null | undefined;
    trim?: boolean | number | string | null | undefined;
    metadata?: boolean | string | null | undefined;
    colorProfile?: boolean | string | null | undefined;
    original?: boolean | string | null | undefined;
    defaultImage?: string | null | undefined;
    dpr?: number | string | null | undefined;
    density?: number | string | null | undefined;
    effectSharpen?: Effect | null | undefined;
    effectUSM?: Effect | null | undefined;
    effectContrast?: Effect | null | undefined;
    effectGray?: Effect | null | undefined;
    effectShadow?: Effect | null | undefined;
    effectGradient?: Effect | null | undefined;
    sharpen?: Effect | null | undefined;
    unsharpMask?: Effect | null | undefined;
    contrastStretch?: Effect | null | undefined;
    grayscale?: Effect | null | undefined;
    shadow?: Effect | null | undefined;
    gradient?: Effect | null | undefined;
    aiUpscale?: Effect | null | undefined;
    aiRetouch?: Effect | null | undefined;
    aiVariation?: Effect | null | undefined;
    aiRemoveBackground?: Effect | null | undefined;
    aiRemoveBackgroundExternal?: Effect | null | undefined;
    aiDropShadow?: Effect | null | undefined;
    aiChangeBackground?: string | null | undefined;
    aiEdit?: string | null | undefined;
    colorReplace?: string | null | undefined;
    colorize?: string | null | undefined;
    distort?: string | null | undefined;
    videoCodec?: string | null | undefined;
    audioCodec?: string | null | undefined;
    startOffset?: Expression | null | undefined;
    endOffset?: Expression | null | undefined;
    duration?: Expression | null | undefined;
    streamingResolutions?: readonly (number | string)[] | string | null | undefined;
    flip?: string | null | undefined;
    opacity?: number | string | null | undefined;
    zoom?: number | string | null | undefined;
    page?: number | string | null | undefined;
    fontSize?: Expression | null | undefined;
    fontFamily?: string | null | undefined;
    fontColor?: string | null | undefined;
    innerAlignment?: string | null | undefined;
    padding?: number | string | null | undefined;
    alpha?: number | string | null | undefined;
    typography?: string | null | undefined;
    lineHeight?: Expression | null | undefined;
    fontOutline?: string | null | undefined;
    fontShadow?: string | null | undefined;
    color?: string | null | undefined;
    raw?: string | null | undefined;
    overlay?: Overlay | null | undefined;
};
declare class UrlError extends TypeError {
    name: string;
    readonly operation: string;
    readonly member: string;
    constructor(operation: string, member: string, problem: string);
}
interface VerifyWebhookOptions {
    secret: string;
    secretEncoding?: "text" | "base64" | undefined;
    toleranceSeconds?: number | undefined;
    now?: Date | undefined;
}
interface WebhookEvent {
    id: string;
    type: WebhookEventType;
    created_at: string;
    data: Record<string, unknown>;
    request?: Record<string, unknown>;
}
type WebhookEventType = "video.transformation.accepted" | "video.transformation.ready" | "video.transformation.error" | "upload.pre-transform.success" | "upload.pre-transform.error" | "upload.post-transform.success" | "upload.post-transform.error" | "file.created" | "file.updated" | "file.deleted" | "file-version.created" | "file-version.deleted" | (string & {});
type WebhookHeaders = {
    get(name: string): string | null;
} | Readonly<Record<string, string | readonly string[] | undefined>>;
declare class WebhookSignatureError extends UrlError {
    name: string;
}
declare function buildImageAttributes(source: string | Readonly<BuildUrlOptions>, layout?: Readonly<ImageLayout>): ImageAttributes;
declare function buildSrcSet(source: string | Readonly<BuildUrlOptions>, options: SrcSetOptions): string;
declare function buildUrl(options: Readonly<BuildUrlOptions>): string;
declare function getAuthenticationParameters(options: Readonly<AuthenticationOptions>): AuthenticationParameters;
declare function phashDistance(first: string, second: string): number;
declare function verifyWebhook(body: string | Uint8Array, headers: WebhookHeaders, options: Readonly<VerifyWebhookOptions>): WebhookEvent;
export type { AuthenticationOptions, AuthenticationParameters, BuildUrlOptions, Effect, Expression, FileOverlay, ImageAttributes, ImageLayout, LayerTransformation, Overlay, OverlayEncoding, OverlayPosition, OverlayTiming, SolidColorOverlay, SrcSetOptions, TextOverlay, Transformation, VerifyWebhookOptions, WebhookEvent, WebhookEventType, WebhookHeaders };
export { UrlError, WebhookSignatureError, buildImageAttributes, buildSrcSet, buildUrl, getAuthenticationParameters, phashDistance, verifyWebhook };

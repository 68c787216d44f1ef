/** One parameter of an operation. Parsed values are always strings. */
export interface TransformationValue {
  key: string;
  value: string;
}

/**
 * `t.resize(h:100)` is `{ plugin: "t", name: "resize", values: [{ key: "h", value: "100" }] }`. A preset has the plugin
 * `p`.
 */
export interface Transformation {
  plugin: string;
  name: string;
  /** Absent if there are none. */
  values?: TransformationValue[];
}

export interface DeliveryOptions {
  /** Device pixel ratio, 0.1 to 5, or `auto` for browser client hints. */
  dpr?: number | "auto";
  /** Whether to deliver the best format for the browser. */
  f_auto?: boolean;
}

/** What `urlToObj` returns and `objToUrl` accepts. */
export interface PixelbinUrl {
  /** The scheme and host, without a trailing slash. */
  baseUrl: string;
  /** Present, and `true`, on custom domains only. */
  isCustomDomain?: true;
  /** `v1` for a URL without a version. */
  version: "v1" | "v2";
  /** Absent on custom domains. */
  cloudName?: string;
  /** Six characters; absent in the default zone. */
  zone?: string;
  /** The transformations as they are written in the URL; `""` for a worker. `objToUrl` ignores it. */
  pattern: string;
  /** Decoded, without a leading slash; `""` for a worker. */
  filePath: string;
  transformations: Transformation[];
  /** Whether this is the URL of a URL Translation Worker. */
  worker: boolean;
  /** Decoded; `""` unless `worker`. */
  workerPath: string;
  options: DeliveryOptions;
  /** The rest of the query, such as a signature, as it is written in the URL. Absent if there is none. */
  query?: string;
}

export interface TransformationInput {
  plugin: string;
  name: string;
  values?: readonly { readonly key: string; readonly value: string | number | boolean }[] | undefined;
}

/** What `objToUrl` accepts: a `PixelbinUrl`, or the few members of it that are needed. */
export interface PixelbinUrlInput {
  /** The scheme and host. @defaultValue `https://cdn.pixelbin.io` */
  baseUrl?: string | undefined;
  /** A custom domain has its own `baseUrl` and no `cloudName`. @defaultValue `false` */
  isCustomDomain?: boolean | undefined;
  /** @defaultValue `v2` */
  version?: "v1" | "v2" | undefined;
  /** At least three letters, digits, `_` or `-`. Required unless `isCustomDomain`. */
  cloudName?: string | undefined;
  /** Exactly six letters, digits, `_` or `-`. */
  zone?: string | undefined;
  /** Ignored, because it follows from `transformations`. */
  pattern?: string | undefined;
  /** Not encoded. Required unless `worker`. */
  filePath?: string | undefined;
  /** @defaultValue none: the original file is delivered */
  transformations?: readonly Readonly<TransformationInput>[] | undefined;
  /** @defaultValue `false` */
  worker?: boolean | undefined;
  /** Not encoded. Required with `worker`. */
  workerPath?: string | undefined;
  /** `dpr` may be a string, which is written as it is: `"2.0"`. */
  options?: { readonly dpr?: number | string | undefined; readonly f_auto?: boolean | undefined } | undefined;
  /** More query parameters, encoded: `new URLSearchParams({ download: "true" }).toString()`. */
  query?: string | undefined;
}

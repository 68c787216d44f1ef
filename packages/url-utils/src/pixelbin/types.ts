/** One parameter of an operation. Parsed values are always strings. */
export interface TransformationValue {
  key: string;
  value: string;
}

/** `t.resize(h:100)` is `{ plugin: "t", name: "resize", values: [{ key: "h", value: "100" }] }`; a preset has the plugin `p`. */
export interface Transformation {
  plugin: string;
  name: string;
  /** Absent when there are none. */
  values?: TransformationValue[];
}

export interface DeliveryOptions {
  /** Device pixel ratio, 0.1 to 5, or `auto` for browser client hints. */
  dpr?: number | "auto";
  /** Picks the best format for the browser. */
  f_auto?: boolean;
}

/** What `urlToObj` returns. `objToUrl` takes it back. */
export interface PixelbinUrl {
  /** Scheme and host, without a trailing slash. */
  baseUrl: string;
  /** Present, and `true`, on custom domains only. */
  isCustomDomain?: true;
  /** `v1` when a URL does not say. */
  version: "v1" | "v2";
  /** Absent on custom domains. */
  cloudName?: string;
  /** Six characters; absent in the default zone. */
  zone?: string;
  /** The transformation segment as it stands in the URL; `""` for a worker. `objToUrl` computes it anew. */
  pattern: string;
  /** Decoded, without a leading slash; `""` for a worker. */
  filePath: string;
  transformations: Transformation[];
  /** Whether this is a URL Translation Worker URL. */
  worker: boolean;
  /** Decoded; `""` unless `worker`. */
  workerPath: string;
  options: DeliveryOptions;
  /** The rest of the query, a signature among it, as it stands in the URL. Absent when there is none. */
  query?: string;
}

export interface TransformationInput {
  plugin: string;
  name: string;
  values?: readonly { readonly key: string; readonly value: string | number | boolean }[] | undefined;
}

/** What `objToUrl` takes: every `PixelbinUrl`, or less. */
export interface PixelbinUrlInput {
  /** Scheme and host. @defaultValue `https://cdn.pixelbin.io` */
  baseUrl?: string | undefined;
  /** A custom domain has its own `baseUrl` and no `cloudName`. @defaultValue `false` */
  isCustomDomain?: boolean | undefined;
  /** @defaultValue `v2` */
  version?: "v1" | "v2" | undefined;
  /** At least three letters, digits, `_` or `-`. Required unless `isCustomDomain`. */
  cloudName?: string | undefined;
  /** Exactly six letters, digits, `_` or `-`. */
  zone?: string | undefined;
  /** Ignored: it follows from `transformations`. */
  pattern?: string | undefined;
  /** Not encoded. Required unless `worker`. */
  filePath?: string | undefined;
  /** Without any, the original file is delivered. */
  transformations?: readonly Readonly<TransformationInput>[] | undefined;
  /** @defaultValue `false` */
  worker?: boolean | undefined;
  /** Not encoded. Required for a worker. */
  workerPath?: string | undefined;
  /** `dpr` may be a string, to keep its text: `"2.0"`. What else the query has goes to `query`. */
  options?: { readonly dpr?: number | string | undefined; readonly f_auto?: boolean | undefined } | undefined;
  /** Further query members, encoded: `new URLSearchParams({ download: "true" }).toString()`. */
  query?: string | undefined;
}

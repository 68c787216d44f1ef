import type { Json } from "./json.js";

/** What the emulator knows of an operation. The tables of operations are generated from the specs. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  /** The template, such as `/files/{fileId}`. */
  readonly path: string;
  /** Names of path parameters whose values may hold slashes. */
  readonly spanning?: readonly string[];
  /** Names of path parameters whose values are lists, joined by commas. */
  readonly lists?: readonly string[];
  /** By name. */
  readonly query?: Readonly<Record<string, Parameter>>;
  /** By name. */
  readonly header?: Readonly<Record<string, Parameter>>;
  readonly body?: Body;
  /** @defaultValue `required` */
  readonly credential?: "required" | "optional" | "none";
  /**
   * The alternatives of credentials, each the security schemes that are needed together. An empty one needs none. Absent
   * where the API has one credential only.
   */
  readonly schemes?: readonly (readonly string[])[];
  /** The first success of the spec, and its first example. */
  readonly success: { readonly status: number; readonly mediaType?: string; readonly example?: Json };
}

export interface Parameter {
  /**
   * How an array is written: `a=1&a=2`, `a=1,2` or `a[0]=1&a[1]=2`; an object: `a[b]=1&a[c]=2`. Without it the parameter
   * holds one value.
   */
  readonly style?: "repeated" | "comma" | "brackets" | "deepObject";
  /** Its value when it is absent. */
  readonly default?: Json;
}

export interface Body {
  readonly required: boolean;
  /** By media type. */
  readonly content: Readonly<Record<string, Content>>;
}

export type Content = { readonly kind: "json" | "text" | "bytes" } | FormContent;

export interface FormContent {
  readonly kind: "form" | "urlencoded";
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields that are not declared are allowed. */
  readonly open?: boolean;
}

/** How a declared field of a form is read. */
export interface Field {
  /** Several parts may have its name. */
  readonly list?: boolean;
  /** A part may hold several items, joined by commas. */
  readonly commas?: boolean;
  /** Each part is a file. */
  readonly file?: boolean;
  /** It holds JSON text, and is declared as text. */
  readonly json?: boolean;
  /** It holds the JSON text of an object, and is declared as one. */
  readonly object?: boolean;
}

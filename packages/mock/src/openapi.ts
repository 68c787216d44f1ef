/** An OpenAPI document as the specs of this project have it: plain data. */
export interface OpenApiDocument {
  readonly [key: string]: unknown;
}

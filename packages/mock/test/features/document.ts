/** The parts of a small document with one operation, `act`. What is left out has a default. */
export interface Parts {
  method?: string;
  path?: string;
  parameters?: object[];
  requestBody?: object;
  responses?: object;
  operation?: object;
  schemas?: object;
  securitySchemes?: object;
  security?: object[];
  servers?: object[];
  top?: object;
}

export const HOST = "https://api.example.com";

/** The text of the document. JSON is YAML, and a line for every key tells which one a refusal names. */
export function documentOf({ method = "post", path = "/things", operation = {}, top = {}, ...parts }: Parts): string {
  const described = {
    operationId: "act",
    tags: ["Things"],
    ...(parts.parameters && { parameters: parts.parameters }),
    ...(parts.requestBody && { requestBody: parts.requestBody }),
    responses: parts.responses ?? { "204": { description: "Done." } },
    ...operation,
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers: parts.servers ?? [{ url: HOST }],
    security: parts.security ?? [{ bearer: [] }],
    paths: { [path]: { [method]: described } },
    components: {
      securitySchemes: parts.securitySchemes ?? { bearer: { type: "http", scheme: "bearer" } },
      schemas: parts.schemas ?? {},
    },
    ...top,
  };
  return JSON.stringify(document, undefined, 2);
}

export const json = (schema: object, example?: unknown, mediaType = "application/json"): object => ({
  required: true,
  content: { [mediaType]: { schema, ...(example !== undefined && { example }) } },
});

export const answer = (schema: object, example: unknown, mediaType = "application/json"): object => ({
  "200": { description: "Done.", content: { [mediaType]: { schema, example } } },
});

export const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });
export const string = { type: "string" };
export const integer = { type: "integer" };
export const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

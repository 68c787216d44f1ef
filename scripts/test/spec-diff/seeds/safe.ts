import { append, change, inline, referenceTo, remove, rename, type Seed, seed, set, without } from "./edits.js";

const JSON_BODY = "requestBody/content/application~1json/schema";
const reversed = (value: Parameters<Parameters<typeof change>[1]>[0]) => {
  if (Array.isArray(value)) return [...value].reverse();
  return Object.fromEntries(Object.entries(value ?? {}).reverse());
};
const TEXT = { type: "string" };

/** Edits that hurt nobody. The rule names what they are taken for; `nothing` where there is nothing to name. */
export const SAFE: readonly Seed[] = [
  // Nothing but other words or another order
  seed(
    "pixelbin",
    "an operation is described better",
    "documentation-changed",
    set("listFiles/description", "Lists files."),
  ),
  seed(
    "figma",
    "a member is described better",
    "documentation-changed",
    set("User/properties/handle/description", "The name."),
  ),
  seed(
    "img-src",
    "another example",
    "documentation-changed",
    set("getUsage/responses/200/content/application~1json/examples", { one: { value: {} } }),
  ),
  seed(
    "pixelbin",
    "members in another order",
    "nothing",
    change("File/properties", reversed),
    change("File/required", reversed),
  ),
  seed(
    "pixelbin",
    "alternatives in another order",
    "nothing",
    change("Prediction/oneOf", reversed),
    change("Prediction/discriminator/mapping", reversed),
  ),
  seed("imagekit", "values in another order", "nothing", change("WebhookEventType/enum", reversed)),
  seed(
    "imagekit",
    "paths, parameters and responses in another order",
    "nothing",
    change("paths", reversed),
    change("listFiles/parameters", reversed),
    change("listFiles/responses", reversed),
  ),
  seed("train travel", "parts in another order", "nothing", change("BookingPayment/properties/source/anyOf", reversed)),
  seed(
    "imagekit",
    "another title and version of the document",
    "nothing",
    set("info/title", "ImageKit"),
    set("info/version", "2.0.0"),
  ),

  // The same in another place or spelling
  seed("pixelbin", "a component is written in place", "nothing", inline("Access")),
  seed("figma", "a component is written in place", "nothing", inline("Rectangle")),
  seed("img-src", "a component is written in place and described", "nothing", inline("Dimensions")),
  seed(
    "img-src",
    "a schema moves to a component",
    "type-name-added",
    set("Width", { type: ["integer", "null"], minimum: 1, maximum: 10000 }),
    set("PresetParams/properties/w", referenceTo("Width")),
  ),
  seed(
    "pixelbin",
    "a parameter moves to the path",
    "nothing",
    change("paths/~1service~1platform~1assets~1v1.0~1folders~1{folderId}", (item) => ({
      ...Object(item),
      parameters: Object(item).patch.parameters,
    })),
    remove("updateFolder/parameters"),
  ),
  seed(
    "pixelbin",
    "null is a part of a union",
    "nothing",
    set("File/properties/width", { anyOf: [{ type: "integer" }, { type: "null" }] }),
  ),
  seed(
    "pixelbin",
    "null is written as in OpenAPI 3.0",
    "nothing",
    set("File/properties/width", { type: "integer", nullable: true }),
  ),
  seed(
    "imagekit",
    "a constant is a list of one value",
    "nothing",
    set("S3OriginRequest/properties/type", { type: "string", enum: ["S3"] }),
  ),
  seed(
    "img-src",
    "an exclusive bound of an integer is an inclusive one",
    "nothing",
    set("ImageSummary/properties/size", { type: "integer", format: "int64", minimum: 1 }),
  ),
  seed(
    "img-src",
    "an object is a part of an allOf",
    "nothing",
    change("Dimensions", (schema) => ({ allOf: [schema] })),
  ),
  seed(
    "train travel",
    "an allOf is merged",
    "nothing",
    change("Trip", (trip) => ({ allOf: [trip, { type: "object" }] })),
  ),
  seed(
    "pixelbin",
    "a reference has a description",
    "documentation-changed",
    change("File/properties/access", (reference) => ({ ...Object(reference), description: "Who may read it." })),
  ),
  seed(
    "pixelbin",
    "the default style is spelt out",
    "nothing",
    set("listFiles/parameters/query.name/style", "form"),
    set("listFiles/parameters/query.name/explode", true),
  ),
  seed("pixelbin", "explode of a text means nothing", "nothing", set("listFiles/parameters/query.name/explode", false)),
  seed("pixelbin", "the rule of the method is spelt out", "nothing", set("listFiles/x-pixwire-idempotent", true)),
  seed(
    "pixelbin",
    "the host ends in a slash",
    "nothing",
    change("servers/0/url", (url) => `${String(url)}/`),
  ),
  seed(
    "pixelbin",
    "the credential is demanded at the operation",
    "nothing",
    set("getUsageV2/security", [{ bearerAuth: [] }]),
  ),
  seed(
    "pixelbin",
    "the security scheme has another name",
    "nothing",
    rename("components/securitySchemes/bearerAuth", "token"),
    set("security", [{ token: [] }]),
  ),
  seed(
    "img-src",
    "the same pattern in other words",
    "nothing",
    set("PresetName/pattern", "^[0-9A-Z_a-z-]*[0-9A-Z_a-z-]$"),
  ),

  // Callers can do more
  seed(
    "pixelbin",
    "an operation is new",
    "operation-added",
    set("paths/~1ping", {
      get: {
        operationId: "ping",
        tags: ["Assets"],
        responses: { 204: { description: "Here" } },
      },
    }),
  ),
  seed(
    "imagekit",
    "an optional parameter is new",
    "parameter-added",
    append("listFiles/parameters", { name: "color", in: "query", schema: TEXT }),
  ),
  seed(
    "train travel",
    "an optional header parameter is new",
    "parameter-added",
    append("get-trips/parameters", { name: "X-Test", in: "header", schema: TEXT }),
  ),
  seed(
    "train travel",
    "a parameter is optional",
    "parameter-became-optional",
    set("get-trips/parameters/query.origin/required", false),
  ),
  seed(
    "pixelbin",
    "an optional member of a body is new",
    "property-added",
    set(`createFolder/${JSON_BODY}/properties/color`, TEXT),
  ),
  seed(
    "pixelbin",
    "a member of a body is optional",
    "property-became-optional",
    without(`urlUpload/${JSON_BODY}/required`, "url"),
  ),
  seed(
    "imagekit",
    "a closed body takes one more member",
    "property-added",
    set("CreateFolderRequest/properties/color", TEXT),
  ),
  seed(
    "img-src",
    "a body takes null",
    "null-added",
    set("UpdateSettingsRequest/properties/default_quality/type", ["integer", "null"]),
  ),
  seed(
    "img-src",
    "a body takes one more value",
    "value-added",
    set("CreateApiKeyRequest/properties/scopes/items/enum", ["read", "write", "admin"]),
  ),
  seed(
    "img-src",
    "a body takes any value",
    "values-unlimited",
    set("CreateApiKeyRequest/properties/scopes/items", TEXT),
  ),
  seed(
    "img-src",
    "a body has a higher maximum",
    "upper-bound-raised",
    set("CreateSignedUrlRequest/properties/expires_in_seconds/maximum", 900000),
  ),
  seed(
    "img-src",
    "a parameter has a wider pattern",
    "pattern-widened",
    set("deletePreset/parameters/path.id/schema", {
      type: "string",
      minLength: 1,
      maxLength: 50,
      pattern: "^[A-Za-z0-9._-]+$",
    }),
  ),
  seed(
    "img-src",
    "a parameter takes fractions",
    "fractions-allowed",
    set("searchImages/parameters/query.limit/schema/type", "number"),
  ),
  seed(
    "imagekit",
    "a body has no format any more",
    "format-removed",
    remove("UploadFileRequest/properties/webhookUrl/format"),
  ),
  seed(
    "imagekit",
    "an origin of one more kind can be made",
    "alternative-added",
    set("FtpOriginRequest", {
      type: "object",
      required: ["type", "host"],
      additionalProperties: false,
      properties: { type: { type: "string", const: "FTP" }, host: TEXT },
    }),
    append("OriginRequest/oneOf", referenceTo("FtpOriginRequest")),
    set("OriginRequest/discriminator/mapping/FTP", "#/components/schemas/FtpOriginRequest"),
  ),
  seed(
    "imagekit",
    "a closed body is open",
    "undeclared-members-accepted",
    remove("CreateFolderRequest/additionalProperties"),
  ),
  seed(
    "train travel",
    "a body is taken in one more media type",
    "request-media-type-added",
    set("create-booking-payment/requestBody/content/application~1xml", { schema: referenceTo("BookingPayment") }),
  ),
  seed(
    "pixelbin",
    "an operation can take a body",
    "request-body-added",
    set("deleteFolder/requestBody", {
      content: { "application/json": { schema: { type: "object", properties: { why: TEXT } } } },
    }),
  ),
  seed("pixelbin", "an operation demands no credential", "security-removed", set("getUsageV2/security", [])),
  seed(
    "figma",
    "an operation takes one more credential",
    "security-alternative-added",
    append("getMe/security", { Basic: [] }),
    set("components/securitySchemes/Basic", { type: "http", scheme: "basic" }),
  ),
  seed(
    "img-src",
    "a list can be paged",
    "pagination-added",
    set("searchImages/x-pixwire-pagination", { style: "offset", offset: "q", limit: "limit", items: "results" }),
  ),
  seed("train travel", "a member can be written", "became-writable", remove("Booking/properties/id/readOnly")),

  // Callers receive less that could surprise them
  seed("pixelbin", "a member of an answer is new", "property-added", set("File/properties/color", TEXT)),
  seed(
    "figma",
    "a required member of an answer is new",
    "property-added",
    set("User/properties/locale", TEXT),
    append("User/required", "locale"),
  ),
  seed(
    "pixelbin",
    "a member of an answer is always there",
    "property-became-required",
    append("Preset/required", "_id"),
  ),
  seed("pixelbin", "a member of an answer is never null", "null-removed", set("File/properties/width/type", "integer")),
  seed(
    "pixelbin",
    "an answer is never one of the alternatives",
    "alternative-removed",
    change("Prediction/oneOf", (all) => (Array.isArray(all) ? all.slice(0, 2) : all)),
    change("Prediction/discriminator/mapping", (all) => ({
      SUCCESS: Object(all).SUCCESS,
      FAILURE: Object(all).FAILURE,
    })),
  ),
  seed(
    "img-src",
    "an answer has a limit",
    "upper-bound-lowered",
    set("ImageFolder/properties/image_count/maximum", 100000),
  ),
  seed(
    "img-src",
    "a text of an answer has a format",
    "format-added",
    set("UploadResponse/properties/url/format", "uri-reference"),
  ),
  seed(
    "img-src",
    "a text of an answer is one of a list",
    "values-limited",
    set("Usage/properties/plan/enum", ["free", "pro"]),
  ),
  seed(
    "imagekit",
    "a further known value beside any text",
    "nothing",
    change("BulkJobType/anyOf/0/enum", (values) => [...Object(values), "SPLIT_FOLDER"]),
  ),
  seed(
    "img-src",
    "an error is documented",
    "error-status-added",
    set("getUsage/responses/409", { description: "Busy", content: { "application/json": { schema: TEXT } } }),
  ),
  seed(
    "img-src",
    "a further success with the same body",
    "success-status-added-alike",
    change("createPreset/responses", (responses) => ({ ...Object(responses), 202: Object(responses)["201"] })),
  ),
  seed(
    "img-src",
    "a header of an answer is documented",
    "response-header-added",
    set("healthCheck/responses/200/headers/X-Trace", { schema: TEXT }),
  ),
  seed("imagekit", "an operation is deprecated", "operation-deprecated", set("addTags/deprecated", true)),
  seed(
    "imagekit",
    "a member is deprecated",
    "member-deprecated",
    set("CreateFolderRequest/properties/folderName/deprecated", true),
  ),
];

import type { CustomMetadataValue } from "@pixwire/api/imagekit";
import type { Item } from "../item.js";

/** The tags of a file, joined by commas, have at most this many characters. */
const MAX_TAGS_LENGTH = 500;

/** What of an item ImageKit can hold, and the names of what it cannot. */
export interface Carried {
  readonly tags: readonly string[];
  readonly customMetadata: Readonly<Record<string, CustomMetadataValue>>;
  readonly notCarried: readonly string[];
}

/**
 * Decides which tags and metadata go along. A tag with a comma would become two, and ImageKit refuses a file whose
 * metadata has a field that the account has not declared.
 */
export function carry({ tags = [], metadata = {} }: Item, metadataFields: ReadonlySet<string>): Carried {
  const carriedTags: string[] = [];
  const notCarried: string[] = [];
  for (const [index, tag] of tags.entries()) {
    if (!tag.includes(",") && [...carriedTags, tag].join(",").length <= MAX_TAGS_LENGTH) carriedTags.push(tag);
    else notCarried.push(`tags[${index}]`);
  }
  const customMetadata: Record<string, CustomMetadataValue> = {};
  for (const [name, value] of Object.entries(metadata)) {
    if (metadataFields.has(name) && isFieldValue(value)) customMetadata[name] = value;
    else notCarried.push(`metadata.${name}`);
  }
  return { tags: carriedTags, customMetadata, notCarried };
}

function isFieldValue(value: unknown): value is CustomMetadataValue {
  return Array.isArray(value) ? value.every(isSingleValue) : isSingleValue(value);
}

function isSingleValue(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Whether a caller is hurt: surely, perhaps (a person has to decide), or not. */
export type Severity = "breaking" | "warning" | "safe";

/**
 * What of a caller's a change reaches: what is passed, what is read, names that are imported or called, or the wire: the
 * program compiles as before, and its requests or responses differ.
 */
export type Who = "input types" | "output types" | "generated names" | "the wire";

/**
 * What an edit of a schema does to the set of values that are valid: fewer, more, or some of both. Callers may be hurt by
 * fewer in what they send, and by more in what they receive.
 */
export type Effect = "narrows" | "widens" | "changes" | "unclear";

/** A rule about schemas. Its severity follows from the effect and the direction. */
interface SchemaRule {
  effect: Effect;
  /** Whether TypeScript's types show it, or only the wire. */
  visible: boolean;
}

/** A rule about anything else, or one whose severity does not follow from the set of valid values. */
interface FixedRule {
  severity: Severity;
  hurts: readonly Who[];
  /** It adds something that a caller can use: a minor version from 1.0 on. */
  adds?: true;
}

const breaking = (...hurts: Who[]): FixedRule => ({ severity: "breaking", hurts });
const warning = (...hurts: Who[]): FixedRule => ({ severity: "warning", hurts });
const safe: FixedRule = { severity: "safe", hurts: [] };
const addition: FixedRule = { severity: "safe", hurts: [], adds: true };

const narrows = (visible: boolean): SchemaRule => ({ effect: "narrows", visible });
const widens = (visible: boolean): SchemaRule => ({ effect: "widens", visible });
const changes = (visible: boolean): SchemaRule => ({ effect: "changes", visible });
const unclear: SchemaRule = { effect: "unclear", visible: false };
const TYPE = true;
const WIRE = false;

/** Every rule by its id, which ignore files and other programs refer to. */
export const RULES = {
  // Names
  "operation-removed": breaking("generated names", "the wire"),
  "operation-added": addition,
  "operation-renamed": breaking("generated names"),
  "operation-moved": breaking("generated names", "the wire"),
  "operation-deprecated": safe,
  "tag-changed": breaking("generated names"),
  "type-name-removed": breaking("generated names"),
  "type-name-added": addition,
  "webhook-removed": breaking("generated names", "the wire"),
  "webhook-added": addition,
  "exported-type-changed": warning("output types", "input types"),

  // What applies to a whole operation
  "idempotency-changed": breaking("the wire"),
  "pagination-removed": breaking("output types", "generated names"),
  "pagination-changed": breaking("output types", "the wire"),
  "pagination-added": addition,
  "server-changed": breaking("the wire"),
  "server-removed": warning("the wire"),
  "server-added": safe,
  "server-variable-changed": breaking("the wire"),
  "security-added": breaking("the wire"),
  "security-alternative-removed": breaking("the wire"),
  "security-alternative-added": safe,
  "security-removed": safe,
  "security-scope-added": breaking("the wire"),
  "security-scope-removed": safe,
  "security-scheme-changed": breaking("the wire"),
  "security-flow-changed": warning("the wire"),
  "security-flow-extended": safe,
  "security-scheme-removed": warning("the wire"),
  "extension-changed": warning("the wire"),
  "documentation-changed": safe,

  // Parameters
  "parameter-removed": breaking("input types", "the wire"),
  "required-parameter-added": breaking("input types", "the wire"),
  "parameter-added": addition,
  "parameter-moved": breaking("the wire"),
  "parameter-became-required": breaking("input types", "the wire"),
  "parameter-became-optional": addition,
  "parameter-style-changed": breaking("the wire"),
  "parameter-content-changed": breaking("the wire"),
  "empty-value-forbidden": breaking("the wire"),
  "empty-value-allowed": safe,

  // Members of an input or an answer, beyond their schemas
  "member-renamed": breaking("input types"),
  "secret-mark-removed": breaking("the wire"),
  "secret-mark-added": safe,
  "credential-mark-removed": breaking("the wire"),
  "credential-mark-added": safe,
  "alias-changed": breaking("the wire"),
  "became-read-only": breaking("input types", "the wire"),
  "became-writable": addition,
  "became-write-only": breaking("output types", "the wire"),
  "became-readable": addition,
  "member-deprecated": safe,
  "default-changed": breaking("the wire"),
  "default-removed": breaking("the wire"),
  "default-added": warning("the wire"),
  "answer-default-changed": safe,

  // Bodies
  "request-body-removed": breaking("input types", "the wire"),
  "required-request-body-added": breaking("input types", "the wire"),
  "request-body-added": addition,
  "request-body-became-required": breaking("input types", "the wire"),
  "request-body-became-optional": addition,
  "request-media-type-removed": breaking("the wire"),
  "request-media-type-added": addition,
  "response-media-type-removed": breaking("output types", "the wire"),
  "response-media-type-added": safe,
  "media-type-parameters-changed": warning("the wire"),
  "preferred-media-type-changed": warning("the wire"),
  "encoding-changed": breaking("the wire"),
  "encoding-narrowed": breaking("the wire"),
  "encoding-widened": safe,

  // Responses
  "success-status-removed": breaking("output types", "the wire"),
  "success-status-added": breaking("output types", "the wire"),
  "success-status-added-alike": safe,
  "error-status-removed": breaking("output types"),
  "error-status-in-range": warning("output types"),
  "error-status-added": safe,
  "response-body-removed": breaking("output types", "the wire"),
  "response-body-added": warning("output types"),
  "error-body-added": safe,
  "response-header-removed": breaking("the wire"),
  "response-header-added": safe,
  "response-header-became-optional": breaking("the wire"),
  "response-header-became-required": safe,

  // Members of objects
  "property-removed": { severity: "breaking", hurts: ["input types", "output types", "the wire"] },
  "property-added": addition,
  "required-property-added": narrows(TYPE),
  "property-became-required": narrows(TYPE),
  "property-became-optional": widens(TYPE),
  "property-taken-undeclared": safe,
  "property-no-longer-declared": warning("the wire"),
  "undeclared-members-forbidden": narrows(WIRE),
  "undeclared-members-allowed": { severity: "warning", hurts: ["the wire"] },
  "undeclared-members-accepted": addition,
  "undeclared-members-undeclared": breaking("input types", "output types"),
  "undeclared-members-declared": safe,
  "undeclared-members-typed": narrows(TYPE),
  "undeclared-members-limited": narrows(WIRE),
  "undeclared-members-untyped": widens(TYPE),
  "pattern-properties-added": narrows(WIRE),
  "pattern-properties-removed": widens(WIRE),
  "property-names-added": narrows(WIRE),
  "property-names-removed": widens(WIRE),
  "dependent-required-added": narrows(WIRE),
  "dependent-required-removed": widens(WIRE),

  // Kinds of values
  "type-removed": narrows(TYPE),
  "type-added": widens(TYPE),
  "type-changed": changes(TYPE),
  "implied-type-changed": warning("the wire"),
  "implied-type-changed-safely": safe,
  "null-removed": narrows(TYPE),
  "null-added": widens(TYPE),
  "fractions-forbidden": narrows(WIRE),
  "fractions-allowed": widens(WIRE),
  "never-valid": breaking("input types", "output types"),
  "sometimes-valid": widens(TYPE),
  "values-limited": narrows(TYPE),
  "values-unlimited": widens(TYPE),
  "value-removed": narrows(TYPE),
  "value-added": widens(TYPE),
  "alternative-removed": narrows(TYPE),
  "alternative-added": widens(TYPE),
  "alternatives-overlap": unclear,
  "discriminator-added": narrows(TYPE),
  "discriminator-removed": widens(TYPE),
  "discriminator-property-changed": breaking("input types", "output types", "the wire"),
  "discriminator-value-removed": narrows(TYPE),
  "discriminator-value-added": widens(TYPE),
  "discriminator-value-changed": changes(TYPE),

  // Bounds and forms of values
  "bytes-changed": changes(TYPE),
  "bytes-demanded": narrows(TYPE),
  "bytes-no-longer-demanded": widens(TYPE),
  "format-added": narrows(WIRE),
  "format-removed": widens(WIRE),
  "format-narrowed": narrows(WIRE),
  "format-widened": widens(WIRE),
  "format-changed": changes(WIRE),
  "lower-bound-raised": narrows(WIRE),
  "lower-bound-lowered": widens(WIRE),
  "upper-bound-lowered": narrows(WIRE),
  "upper-bound-raised": widens(WIRE),
  "multiple-narrowed": narrows(WIRE),
  "multiple-widened": widens(WIRE),
  "multiple-changed": changes(WIRE),
  "pattern-added": narrows(WIRE),
  "pattern-removed": widens(WIRE),
  "pattern-narrowed": narrows(WIRE),
  "pattern-widened": widens(WIRE),
  "pattern-changed": changes(WIRE),
  "pattern-unclear": unclear,
  "tuple-added": narrows(TYPE),
  "tuple-removed": widens(TYPE),
  "tuple-changed": changes(TYPE),
  "unique-items-demanded": narrows(WIRE),
  "unique-items-dropped": widens(WIRE),
  "contains-added": narrows(WIRE),
  "contains-removed": widens(WIRE),
  "content-schema-added": narrows(TYPE),
  "content-schema-removed": widens(TYPE),
  "content-type-changed": changes(TYPE),
  "exclusion-added": narrows(WIRE),
  "exclusion-removed": widens(WIRE),
  "exclusion-changed": changes(WIRE),
  "condition-added": narrows(WIRE),
  "condition-removed": widens(WIRE),
  "condition-changed": unclear,
  "keyword-added": narrows(WIRE),
  "keyword-removed": widens(WIRE),
  "keyword-changed": unclear,
  "too-many-alternatives": unclear,
} as const satisfies Readonly<Record<string, SchemaRule | FixedRule>>;

export type RuleId = keyof typeof RULES;

export type Rule = SchemaRule | FixedRule;

/** Who sends the values of a schema: the caller, the service, or (an exported type that no operation uses) nobody knows. */
export type Direction = "request" | "response" | "unknown";

export interface Judgement {
  severity: Severity;
  hurts: Who[];
  adds: boolean;
}

/** @param direction - absent for what concerns an operation or the document as a whole. */
export function judge(id: RuleId, direction?: Direction): Judgement {
  const rule: Rule = RULES[id];
  if ("effect" in rule) return judgeSchema(rule, direction ?? "unknown");
  const severity = rule.severity === "breaking" && direction === "unknown" ? "warning" : rule.severity;
  const hurts = rule.hurts.filter((who) => direction === undefined || reaches(who, direction));
  return { severity, hurts, adds: rule.adds ?? false };
}

function judgeSchema({ effect, visible }: SchemaRule, direction: Direction): Judgement {
  const harmless = direction === "request" ? "widens" : "narrows";
  if (direction !== "unknown" && effect === harmless) return { severity: "safe", hurts: [], adds: visible };
  const types: Who[] = ["input types", "output types"];
  const hurts = types.filter((who) => visible && reaches(who, direction));
  const severity = effect === "unclear" || direction === "unknown" ? "warning" : "breaking";
  return { severity, hurts: [...hurts, "the wire"], adds: false };
}

function reaches(who: Who, direction: Direction): boolean {
  if (who === "input types") return direction !== "response";
  return who !== "output types" || direction !== "request";
}

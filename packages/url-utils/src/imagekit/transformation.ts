import type { Fail } from "../errors.js";
import { isWord, requireObject, requireText } from "../require.js";
import { CODES, KINDS } from "./codes.js";
import type { FileOverlay, Overlay, TextOverlay, Transformation } from "./types.js";
import { base64Encode, flattenPath, formatText, percentEncode, trimSlashes } from "./values.js";

/** Most values: nothing in them separates, is encoded or has a meaning of its own. */
const PLAIN_VALUE = /^\w[\w.]*$/;

/** Steps joined by `:`, their parameters by `,`. Percent-encoded text in them is left as it is. */
export function formatTransformation(
  steps: readonly Readonly<Transformation>[] | undefined,
  member: string,
  fail: Fail,
): string {
  if (steps === undefined) return "";
  if (!Array.isArray(steps)) fail(member, "must be an array of steps");
  let chain = "";
  for (let index = 0; index < steps.length; index++) {
    const step = formatStep(steps[index], `${member}[${index}]`, fail);
    if (step !== "") chain += chain === "" ? step : `:${step}`;
  }
  return chain;
}

function formatStep(step: Readonly<Transformation> | undefined, member: string, fail: Fail): string {
  if (typeof step !== "object" || step === null) return fail(member, "must be an object");
  const members: Readonly<Record<string, unknown>> = step;
  let text = "";
  for (const name of Object.keys(members)) {
    const value = members[name];
    if (value === undefined || value === null) continue;
    const parameter =
      name === "overlay"
        ? formatOverlay(step.overlay, `${member}.overlay`, fail)
        : formatParameter(name, value, member, fail);
    if (parameter !== "") text += text === "" ? parameter : `,${parameter}`;
  }
  return text;
}

function formatParameter(name: string, value: unknown, step: string, fail: Fail): string {
  const code = CODES.get(name);
  const kind = code === undefined ? "none" : KINDS.get(code);
  // Most parameters are a plain text or a size, and end here.
  if (kind === undefined && typeof value === "string" && PLAIN_VALUE.test(value)) return `${code}-${value}`;
  if ((kind === undefined || kind === "percent") && isCount(value) && (kind === undefined || value <= 100)) {
    return `${code}-${value}`;
  }
  return formatOther(name, value, `${step}.${name}`, fail);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function formatOther(name: string, value: unknown, member: string, fail: Fail): string {
  if (name === "raw") return typeof value === "string" ? value : fail(member, "must be a string");
  const known = CODES.get(name) ?? CODES.get(toCamelCase(name));
  const code = known ?? name;
  if (!isWord(code)) return fail(member, "must be a name of letters, digits, _ and - only");
  if (value === "-") return code;
  const kind = KINDS.get(code);
  if (kind === "effect") {
    if (value === "" || value === true || value === "true") return code;
    if (value === false || value === "false") return "";
  }
  if (value === "") return code === "t" ? "t-true" : "";
  if (typeof value === "boolean") {
    if (known !== undefined && kind !== "flag") fail(member, "must not be a boolean");
    return `${code}-${value}`;
  }
  if (kind === "percent") requireRange(value, 1, 100, member, fail);
  if (kind === "density") requireRange(value, 0.1, 5, member, fail);
  if (kind === "list" && Array.isArray(value)) {
    const items = value.map((each, index) => formatText(each, `${member}[${index}]`, fail));
    return `${code}-${items.join("_")}`;
  }
  if (kind === "path" && typeof value === "string") return `${code}-${formatText(flattenPath(value), member, fail)}`;
  if (kind === "ratio" && typeof value === "string")
    return `${code}-${formatText(value.replace(":", "-"), member, fail)}`;
  return `${code}-${formatText(value, member, fail)}`;
}

/** Of a number, or of a text that is one; other texts are expressions or words. */
function requireRange(value: unknown, least: number, most: number, member: string, fail: Fail): void {
  if (typeof value !== "number" && typeof value !== "string") return; // refused as what it is, later
  if (Number(value) < least || Number(value) > most) fail(member, `must be from ${least} to ${most}`);
}

/** From the spelling of the vendor's Python SDK, `aspect_ratio`. */
function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A layer: `l-image,i-logo.png,lx-10,w-50,l-end`. */
function formatOverlay(overlay: Transformation["overlay"], member: string, fail: Fail): string {
  if (typeof overlay !== "object" || overlay === null) return fail(member, "must be an object");
  const { layerMode, position, timing, transformation } = overlay;
  let layer = formatOpening(overlay, member, fail);
  const add = (code: string, value: unknown, name: string): void => {
    if (value !== undefined) layer += `,${code}-${formatText(value, `${member}.${name}`, fail)}`;
  };
  add("lm", layerMode, "layerMode");
  if (position !== undefined) {
    requireObject(position, `${member}.position`, fail);
    add("lx", position.x, "position.x");
    add("ly", position.y, "position.y");
    add("lxc", position.xCenter, "position.xCenter");
    add("lyc", position.yCenter, "position.yCenter");
    add("lfo", position.focus, "position.focus");
    add("lap", position.anchorPoint, "position.anchorPoint");
  }
  if (timing !== undefined) {
    requireObject(timing, `${member}.timing`, fail);
    add("lso", timing.start, "timing.start");
    add("leo", timing.end, "timing.end");
    add("ldu", timing.duration, "timing.duration");
  }
  const steps = formatTransformation(transformation, `${member}.transformation`, fail);
  return `${layer}${steps && `,${steps}`},l-end`;
}

function formatOpening(overlay: Readonly<Overlay>, member: string, fail: Fail): string {
  switch (overlay.type) {
    case "text":
      return `l-text,${formatTextInput(overlay, member, fail)}`;
    case "image":
      return `l-image,${formatFileInput(overlay, member, fail)}`;
    case "video":
      return `l-video,${formatFileInput(overlay, member, fail)}`;
    case "subtitle":
      return `l-subtitles,${formatFileInput(overlay, member, fail)}`;
    case "solidColor": {
      const color = requireText(overlay.color, `${member}.color`, fail);
      return `l-image,i-ik_canvas,bg-${formatText(color, `${member}.color`, fail)}`;
    }
    default:
      return fail(`${member}.type`, "must be text, image, video, subtitle or solidColor");
  }
}

function formatTextInput({ text, encoding }: Readonly<TextOverlay>, owner: string, fail: Fail): string {
  const member = `${owner}.text`;
  requireText(text, member, fail);
  if (isPlain(encoding, /^[\w\-. ]*$/, text, owner, fail)) {
    if (/[,:/]/.test(text)) fail(member, "must not hold any of , : / when plain: leave encoding to auto");
    return `i-${percentEncode(text, member, fail)}`;
  }
  return `ie-${base64Encode(text, member, fail)}`;
}

function formatFileInput({ input, encoding }: Readonly<FileOverlay>, owner: string, fail: Fail): string {
  const member = `${owner}.input`;
  const path = trimSlashes(requireText(input, member, fail));
  if (path === "") fail(member, "must name a file");
  if (isPlain(encoding, /^[\w\-. /]*$/, path, owner, fail)) return `i-${formatText(flattenPath(path), member, fail)}`;
  return `ie-${base64Encode(path, member, fail)}`;
}

function isPlain(encoding: unknown, plain: RegExp, text: string, owner: string, fail: Fail): boolean {
  if (encoding === undefined || encoding === "auto") return plain.test(text);
  if (encoding !== "plain" && encoding !== "base64") fail(`${owner}.encoding`, "must be auto, plain or base64");
  return encoding === "plain";
}

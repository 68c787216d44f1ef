import { anything, array, type OptionRules, object, type Rule } from "@pixwire/check-options";
import type { Fail } from "../errors.js";
import { requireMembers, requireRule, requireText } from "../require.js";
import { trimSlashes } from "../text.js";
import { formatParameter } from "./parameter.js";
import type {
  FileOverlay,
  Overlay,
  OverlayPosition,
  OverlayTiming,
  SolidColorOverlay,
  TextOverlay,
  Transformation,
} from "./types.js";
import { base64Encode, flattenPath, formatText, percentEncode } from "./values.js";

type Steps = readonly Readonly<Transformation>[];

/** Joins the steps with `:` and their parameters with `,`. Text that is percent-encoded stays as it is. */
export function formatTransformation(steps: Steps | undefined, member: string, fail: Fail, isLayer = false): string {
  if (steps === undefined) return "";
  requireRule(steps, array, member, fail);
  return steps
    .map((step, index) => formatStep(step, `${member}[${index}]`, fail, isLayer))
    .filter((step) => step !== "")
    .join(":");
}

function formatStep(step: Readonly<Transformation>, member: string, fail: Fail, isLayer: boolean): string {
  requireRule(step, object, member, fail);
  const parameters: string[] = [];
  const members: Readonly<Record<string, unknown>> = step;
  for (const name of Object.keys(members)) {
    const value = members[name];
    if (value === undefined || value === null) continue;
    if (isLayer && (name === "density" || name === "dn")) fail(`${member}.${name}`, "is not allowed inside a layer");
    const parameter =
      name === "overlay"
        ? formatOverlay(step.overlay, `${member}.overlay`, fail)
        : formatParameter(name, value, `${member}.${name}`, fail);
    if (parameter !== "") parameters.push(parameter);
  }
  return parameters.join(",");
}

// The members of an overlay, by its type. Members with the rule `anything` are checked where they are formatted.
const COMMON = {
  type: anything,
  layerMode: anything,
  position: object,
  timing: object,
  transformation: array,
};
const TEXT: OptionRules<TextOverlay> = /* @__PURE__ */ Object.assign({ text: anything, encoding: anything }, COMMON);
const FILE: OptionRules<FileOverlay> = /* @__PURE__ */ Object.assign({ input: anything, encoding: anything }, COMMON);
const COLOR: OptionRules<SolidColorOverlay> = /* @__PURE__ */ Object.assign({ color: anything }, COMMON);
const OVERLAYS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  text: TEXT,
  image: FILE,
  video: FILE,
  subtitle: FILE,
  solidColor: COLOR,
};
const POSITION = {
  x: anything,
  y: anything,
  xCenter: anything,
  yCenter: anything,
  focus: anything,
  anchorPoint: anything,
} satisfies OptionRules<OverlayPosition>;
const TIMING = { start: anything, end: anything, duration: anything } satisfies OptionRules<OverlayTiming>;

/** Formats a layer: `l-image,i-logo.png,lx-10,w-50,l-end`. */
function formatOverlay(overlay: Transformation["overlay"], member: string, fail: Fail): string {
  if (typeof overlay !== "object" || overlay === null) return fail(member, "must be an object");
  const { type, layerMode, position = {}, timing = {}, transformation } = overlay;
  const members = Object.hasOwn(OVERLAYS, type) ? OVERLAYS[type] : undefined;
  if (!members) return fail(`${member}.type`, 'must be "text", "image", "video", "subtitle" or "solidColor"');
  requireMembers(overlay, members, fail, member);
  requireMembers(position, POSITION, fail, `${member}.position`);
  requireMembers(timing, TIMING, fail, `${member}.timing`);
  const parts = [formatOpening(overlay, member, fail)];
  const add = (code: string, value: unknown, name: string): void => {
    if (value !== undefined) parts.push(`${code}-${formatText(value, `${member}.${name}`, fail)}`);
  };
  add("lm", layerMode, "layerMode");
  add("lx", position.x, "position.x");
  add("ly", position.y, "position.y");
  add("lxc", position.xCenter, "position.xCenter");
  add("lyc", position.yCenter, "position.yCenter");
  add("lfo", position.focus, "position.focus");
  add("lap", position.anchorPoint, "position.anchorPoint");
  add("lso", timing.start, "timing.start");
  add("leo", timing.end, "timing.end");
  add("ldu", timing.duration, "timing.duration");
  const steps = formatTransformation(transformation, `${member}.transformation`, fail, true);
  if (steps !== "") parts.push(steps);
  return [...parts, "l-end"].join(",");
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
  }
}

function formatTextInput({ text, encoding }: Readonly<TextOverlay>, owner: string, fail: Fail): string {
  const member = `${owner}.text`;
  requireText(text, member, fail);
  if (!isPlain(encoding, /^[\w\-. ]*$/, text, owner, fail)) return `ie-${base64Encode(text, member, fail)}`;
  if (/[,:/]/.test(text)) {
    fail(member, "must not contain , : or / when `encoding` is plain: set `encoding` to auto or base64");
  }
  return `i-${percentEncode(text, member, fail)}`;
}

function formatFileInput({ input, encoding }: Readonly<FileOverlay>, owner: string, fail: Fail): string {
  const member = `${owner}.input`;
  const path = trimSlashes(requireText(input, member, fail));
  if (path === "") fail(member, "must name a file");
  if (!isPlain(encoding, /^[\w\-. /]*$/, path, owner, fail)) return `ie-${base64Encode(path, member, fail)}`;
  return `i-${formatText(flattenPath(path), member, fail)}`;
}

function isPlain(encoding: unknown, plain: RegExp, text: string, owner: string, fail: Fail): boolean {
  if (encoding === undefined || encoding === "auto") return plain.test(text);
  if (encoding !== "plain" && encoding !== "base64") {
    fail(`${owner}.encoding`, 'must be "auto", "plain" or "base64"');
  }
  return encoding === "plain";
}

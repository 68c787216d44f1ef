// What decoded text may be. Nothing can be escaped in a transformation, so what separates its parts cannot occur inside
// them; a value may hold pairs of parentheses, as those cannot end the operation early.
export const PLUGIN: RegExp = /^[^~,:()/.\p{Cc}\p{Cs}]+$/u;
export const WORD: RegExp = /^[^~,:()/\p{Cc}\p{Cs}]+$/u;
export const VALUE: RegExp = /^(?:[^~,()/\p{Cc}\p{Cs}]|\([^~,()/\p{Cc}\p{Cs}]*\))+$/u;
/** Slashes at the start are trimmed; dot segments would be resolved by whoever fetches the URL. */
export const PATH: RegExp = /^\/*(?!\/|(?:.*\/)?\.\.?(?:\/|$))[^\p{Cc}\p{Cs}]+$/su;

/** 0.1 to 5 in plain decimals, so no `2e0` and no `0x2`. */
export const DPR: RegExp = /^(?:auto|0\.[1-9]\d*|[1-4](\.\d+)?|5(\.0+)?)$/;
/** What stands in the query beside the options: encoded, and none of them. */
export const QUERY: RegExp = /^(?!(?:.*&)?(?:dpr|f_auto)(?:[=&]|$))[^#\s\p{Cc}\p{Cs}]+$/u;

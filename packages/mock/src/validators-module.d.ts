/** `validators:pixelbin` and the like: what `build/validators-plugin.ts` makes of the specs. */
declare module "validators:*" {
  export const validators: import("./validators.js").Validators;
}

/** The given members with these names. Bodies may have other members, which must not be stored. */
export function pick<Value extends object, Name extends keyof Value>(
  value: Value,
  ...names: readonly Name[]
): { [Key in Name]?: Exclude<Value[Key], undefined> } {
  const picked: { [Key in Name]?: Exclude<Value[Key], undefined> } = {};
  for (const name of names) {
    const member = value[name];
    if (isGiven(member)) picked[name] = member;
  }
  return picked;
}

function isGiven<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}

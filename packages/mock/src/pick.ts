/** The members of those names that were given. Bodies may hold others, which must not reach what is stored. */
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

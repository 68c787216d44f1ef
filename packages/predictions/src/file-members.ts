/** Whether an object has no other members than this one and the description of a file. */
export function hasOnlyFileMembers(value: object, member: string): boolean {
  return Object.keys(value).every((key) => key === member || key === "filename" || key === "contentType");
}

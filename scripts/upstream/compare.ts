import type { Operation, Sdk, Shape } from "./sdk.js";

/** Something that the SDK of a vendor and our spec do not have in common. */
export interface Difference {
  package: string;
  what: "new" | "gone" | "renamed" | "different";
  /** `listFiles`, `listFiles: color`, `listFiles answers: color`. */
  subject: string;
  sentence: string;
}

/** Compares what an SDK offers with what we describe. Both ways, if the SDK is said to offer all of it. */
export function compareSdk(sdk: Sdk, ours: readonly Operation[], complete: boolean): Difference[] {
  const byAddress = new Map(ours.map((operation) => [operation.address, operation]));
  const offered = new Set(sdk.operations.map(({ address }) => address));
  const added = sdk.operations.filter(({ address }) => !byAddress.has(address));
  const gone = complete ? ours.filter(({ address }) => !offered.has(address)) : [];
  const { renamed, left, missing } = pairByName(added, gone);
  const difference = (what: Difference["what"], subject: string, sentence: string): Difference => ({
    package: sdk.package,
    what,
    subject,
    sentence,
  });
  return [
    ...renamed.map(([theirs, own]) =>
      difference("renamed", own.name, `The SDK calls ${theirs.address}, and our ${own.name} ${own.address}.`),
    ),
    ...left.map(({ name, address }) => difference("new", name, `The SDK has ${name} (${address}), and we do not.`)),
    ...missing.map(({ name, address }) =>
      difference("gone", name, `We have ${name} (${address}), and the SDK does not.`),
    ),
    ...sdk.operations.flatMap((theirs) => {
      const own = byAddress.get(theirs.address);
      if (!own) return [];
      return [
        ...compareMembers(own.name, theirs.members, own.members, complete).map(([what, subject, sentence]) =>
          difference(what, subject, sentence),
        ),
        ...(theirs.answer && own.answer
          ? compareMembers(`${own.name} answers`, theirs.answer, own.answer, false).map(([what, subject, sentence]) =>
              difference(what, subject, sentence),
            )
          : []),
      ];
    }),
  ];
}

/** Operations of one name or of one path that are at another address. */
function pairByName(added: readonly Operation[], gone: readonly Operation[]) {
  const renamed: [theirs: Operation, own: Operation][] = [];
  const missing = [...gone];
  const pathOf = ({ address }: Operation): string => address.slice(address.indexOf(" "));
  const left = added.filter((theirs) => {
    const index = missing.findIndex((own) => own.name === theirs.name || pathOf(own) === pathOf(theirs));
    const [own] = index < 0 ? [] : missing.splice(index, 1);
    if (own) renamed.push([theirs, own]);
    return !own;
  });
  return { renamed, left, missing };
}

type Members = ReadonlyMap<string, Shape>;

function compareMembers(
  where: string,
  theirs: Members,
  ours: Members,
  complete: boolean,
): [what: Difference["what"], subject: string, sentence: string][] {
  const added = [...theirs].filter(([name]) => !has(ours, name));
  const gone = complete
    ? [...ours].filter(([name, { alsoCalled = [] }]) => ![name, ...alsoCalled].some((one) => has(theirs, one)))
    : [];
  const [[one] = [], [other] = []] = [added, gone];
  if (added.length === 1 && gone.length === 1 && one && other && sameKinds(one[1], other[1])) {
    return [["renamed", `${where}: ${other[0]}`, `${other[0]} of ${where} is called ${one[0]} in the SDK.`]];
  }
  return [
    ...added.map(([name]): [Difference["what"], string, string] => [
      "new",
      `${where}: ${name}`,
      `${where}: the SDK has ${name}, and we do not.`,
    ]),
    ...gone.map(([name]): [Difference["what"], string, string] => [
      "gone",
      `${where}: ${name}`,
      `${where}: we have ${name}, and the SDK does not.`,
    ]),
    ...[...theirs].flatMap(([name, shape]): [Difference["what"], string, string][] => {
      const own = find(ours, name);
      const sentence = own && compareShapes(shape, own);
      return sentence ? [["different", `${where}: ${name}`, `${where}: ${name} ${sentence}`]] : [];
    }),
  ];
}

function find(members: Members, name: string): Shape | undefined {
  return members.get(name) ?? [...members].find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

function has(members: Members, name: string): boolean {
  return find(members, name) !== undefined;
}

function sameKinds(one: Shape, other: Shape): boolean {
  return isUnknown(one) || isUnknown(other) || [...one.kinds].some((kind) => other.kinds.has(kind));
}

function isUnknown({ kinds }: Shape): boolean {
  return kinds.has("unknown") || kinds.size === 0;
}

/** What the SDK knows of a member and we do not, in words. */
function compareShapes(theirs: Shape, ours: Shape): string | undefined {
  if (isUnknown(theirs) || isUnknown(ours)) return undefined;
  const kinds = [...theirs.kinds].filter((kind) => !ours.kinds.has(kind) && kind !== "bytes");
  if (kinds.length > 0)
    return `is ${[...theirs.kinds].join(" or ")} in the SDK, and ${[...ours.kinds].join(" or ")} here.`;
  const values = [...(theirs.values ?? [])].filter((value) => ours.values && !ours.values.has(value));
  return values.length > 0 ? `takes ${values.join(", ")} in the SDK, and not here.` : undefined;
}

import { ContractError, compareRequests } from "../compare.js";
import { type DeclaredMember, isJson } from "../declared.js";
import { expectRequest } from "../requests.js";
import { exampleOf, reservedOf } from "../values.js";
import {
  alternative,
  type Check,
  type Context,
  examplesOf,
  type Input,
  refuses,
  unexpected,
  withoutCredentials,
} from "./check.js";

/** The whole request: place, wire name, style, encoding and content type of every member. */
export function requestChecks({ document, operation, call }: Context): Check[] {
  const { shapes, body } = operation;
  const sends = (title: string, members: readonly DeclaredMember[], input: Input): Check => ({
    title,
    run: async (subject) => {
      const { parts, error } = await call(subject, input);
      if (error) throw unexpected(error);
      compareRequests(withoutCredentials(operation, parts[0]), await expectRequest(operation, members, input));
    },
  });
  const checks = shapes.flatMap((members, index) => {
    const which = alternative(operation, index);
    const input = (read: (member: DeclaredMember) => unknown): Input =>
      Object.fromEntries(members.map((member) => [member.name, read(member)]));
    const required = members.filter((member) => member.required);
    return [
      sends(
        `sends every member${which}`,
        members,
        input((member) => exampleOf(document, member)),
      ),
      sends(
        `sends reserved characters in every member${which}`,
        members,
        input((member) => reservedOf(document, member)),
      ),
      sends(`sends the required members${which} alone`, required, examplesOf(document, required)),
    ];
  });
  const [members = []] = shapes;
  const undeclared: DeclaredMember = {
    name: "undeclaredMember",
    wire: "undeclaredMember",
    place: "body",
    style: "value",
    schema: {},
    required: false,
    secret: false,
    credential: false,
    aliases: [],
    examples: [],
  };
  const input = { ...examplesOf(document, members), [undeclared.name]: "given" };
  const isOpen = body?.open === true;
  return [
    ...checks,
    isOpen
      ? sends("sends undeclared members", [...members, undeclared], input)
      : refuses({ call, operation }, "refuses undeclared members", undeclared.name, input),
    {
      title: "asks for the media types of its answers",
      run: async (subject) => {
        const { requests } = await call(subject, examplesOf(document, members));
        const accepted = (requests[0]?.headers.get("accept") ?? "").split(/, */);
        const successes = operation.successes.flatMap(({ mediaType }) => mediaType ?? []);
        const declared = [successes, operation.failureTypes].find(({ length }) => length > 0) ?? ["application/json"];
        const json = declared.filter(isJson);
        for (const mediaType of json.length > 0 ? json : declared) {
          if (!accepted.includes(mediaType)) throw new ContractError(`it asks for ${accepted}, not for ${mediaType}`);
        }
      },
    },
  ];
}

import { isObject, type Json, type JsonObject } from "../../spec/index.js";
import { deleteAt, objectAt, objects, valueAt } from "../tree.js";
import type { Place, Result } from "./place.js";

export function dropCookie(place: Place): Result {
  return drop(place, `${place.subject}, a cookie, which browsers do not let programs set`);
}

export function dropStyle(place: Place): Result {
  return drop(place, `${place.subject}, whose style cannot be written: if callers need it, give it another`);
}

export function dropDeep(place: Place): Result {
  const what = `${place.subject}, which has objects or lists inside: if callers need it, declare a parameter per member`;
  return drop(place, what);
}

/** Leaves a parameter out everywhere. Without one that is required, its operations are left out. */
function drop({ root, at: inside, owner, subject }: Place, what: string): Result {
  const at = owner ?? inside.slice(0, -1);
  const parameter = objectAt(root, at);
  // Another of the list was left out in this round, and this one stands elsewhere: it is found again in the next one.
  if (parameter?.name !== subject) return undefined;
  if (parameter.required === true && parameter.in !== "cookie") return undefined;
  if (at[0] === "components") {
    const reference = `#/${at.join("/")}`;
    for (const holder of objects(root)) {
      if (Array.isArray(holder.parameters))
        holder.parameters = holder.parameters.filter((one) => !isObject(one) || one.$ref !== reference);
    }
  }
  deleteAt(root, at);
  return { text: `left out the parameter ${what}`, isDecision: parameter.in !== "cookie" };
}

export function takeAsText({ root, at }: Place): Result {
  const parameter = objectAt(root, at.slice(0, -1));
  if (parameter?.content === undefined) return undefined;
  delete parameter.content;
  delete parameter.example;
  delete parameter.examples;
  parameter.schema = { type: "string" };
  return {
    text: `${parameter.name} takes the text of its media type: callers have to write it, or give it a schema`,
    isDecision: true,
  };
}

export function takeAnyText({ root, at }: Place): Result {
  const parameter = objectAt(root, at);
  if (parameter && parameter.content === undefined) parameter.schema ??= { type: "string" };
  return undefined;
}

/** An exploded object in a query is as many parameters as it has members. */
export function split(place: Place): Result {
  const { root } = place;
  const at = place.at.slice(0, -1);
  const parameter = objectAt(root, at);
  if (parameter?.name !== place.subject) return undefined;
  const list = valueAt(root, at.slice(0, -1));
  const schema = isObject(parameter.schema) ? parameter.schema : {};
  const members = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  if (!Array.isArray(list) || members.length === 0 || parameter.explode === false) return dropDeep(place);
  const required = Array.isArray(schema.required) ? schema.required : [];
  const split = members.map(
    ([name, member]): JsonObject => ({
      name,
      in: "query",
      required: parameter.required === true && required.includes(name),
      schema: member,
    }),
  );
  list.splice(Number(at.at(-1)), 1, ...split);
  return { text: `${parameter.name} stands in the query as its members ${members.map(([name]) => name).join(", ")}` };
}

export function rename({ root, at, subject }: Place): Result {
  const holder = at.at(-1) === "schema" && at.includes("parameters") ? at.slice(0, -1) : at;
  const member = objectAt(root, holder);
  if (!member) return undefined;
  // Of a member that is on every object, such as `constructor`, the place is not in its name.
  const words = subject.includes("-") ? subject : `${subject}-value`;
  const name = words
    .split(/[^A-Za-z0-9]+/)
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  member["x-pixwire-name"] = name;
  return { text: `the member is called ${name} in inputs, because its own name is taken there` };
}

export function dropFromPath({ root, at, subject }: Place): Result {
  const isIt = (value: Json): boolean => isObject(value) && value.name === subject && value.in === "path";
  for (const holder of [objectAt(root, at), objectAt(root, at.slice(0, -1))]) {
    if (Array.isArray(holder?.parameters)) holder.parameters = holder.parameters.filter((one) => !isIt(one));
  }
  return { text: `left out the parameter ${subject}, which the path does not have` };
}

export function addToPath({ root, at, subject }: Place): Result {
  const operation = objectAt(root, at);
  if (!operation) return undefined;
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  operation.parameters = [...parameters, { name: subject, in: "path", required: true, schema: { type: "string" } }];
  return { text: `added the parameter ${subject} that the path has` };
}

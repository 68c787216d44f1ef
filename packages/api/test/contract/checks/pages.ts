import { isDeepStrictEqual } from "node:util";
import { ContractError, compareRequests } from "../compare.js";
import type { Subject } from "../exchange.js";
import { expectRequest } from "../requests.js";
import { type Check, type Context, examplesOf, type Input, nameOf, unexpected, withoutCredentials } from "./check.js";

/** The pages of a list: which page is asked for next, and when there is none. */
export function pageChecks({ document, operation, call }: Context): Check[] {
  const { pagination, shapes, successes } = operation;
  if (!pagination) return [];
  const { items = "", hasNext, defaultSize } = pagination;
  const example = successes.flatMap(({ examples }) => examples).find((one) => [at(one, items)].flat().length > 0);
  const item = [at(example, items)].flat()[0];
  const page = (length: number, more: boolean | undefined): unknown => {
    const body = put(structuredClone(example), items, new Array(length).fill(item));
    const whole = hasNext === undefined ? body : put(body, hasNext, more);
    return JSON.parse(JSON.stringify(whole)); // Without `hasNext`, if it is undefined.
  };
  const { page: number = "", offset = "", size = "", limit = "" } = pagination;
  const isByPage = pagination.style === "page";
  const nameOfWire = (wire: string): string => shapes[0]?.find((member) => member.wire === wire)?.name ?? wire;
  const positionName = nameOfWire(isByPage ? number : offset);
  const sizeName = nameOfWire(isByPage ? size : limit);
  const first = 3;

  const reads = (title: string, given: Input, bodies: readonly unknown[]): Check => ({
    title,
    run: async (subject) => {
      const pages: unknown[] = [];
      const replies = [...bodies.map((body) => () => Response.json(body)), () => Response.json(page(0, false))];
      const iterating: Subject = {
        ...subject,
        call: async (client, input, options) => {
          const list = subject.call(client, input, options) as { pages?(): AsyncIterable<unknown> };
          if (!list.pages) throw new ContractError("it has no pages");
          for await (const one of list.pages()) pages.push(one);
        },
      };
      const input = { ...examplesOf(document, shapes[0]), ...given };
      const { parts, error } = await call(iterating, input, { replies });
      if (error) throw unexpected(error);
      if (!isDeepStrictEqual(pages, bodies))
        throw new ContractError(`${pages.length} of ${bodies.length} pages were read`);
      if (parts.length !== bodies.length) throw new ContractError(`${parts.length} pages were asked for`);
      for (const [index, actual] of parts.entries()) {
        const skipped = bodies.slice(0, index).reduce<number>((sum, body) => sum + [at(body, items)].flat().length, 0);
        const position = given[positionName];
        const start = typeof position === "number" ? position : isByPage ? 1 : 0;
        const asked = index === 0 ? input : { ...input, [positionName]: start + (isByPage ? index : skipped) };
        compareRequests(withoutCredentials(operation, actual), await expectRequest(operation, shapes[0] ?? [], asked));
      }
    },
  });
  const defaults = { [positionName]: undefined, [sizeName]: undefined };
  const checks = [
    reads("asks for the page after a full one", { [positionName]: first, [sizeName]: 2 }, [
      page(2, true),
      page(1, false),
    ]),
    reads("counts pages from the first one", { ...defaults, [sizeName]: 2 }, [page(2, true), page(1, false)]),
    reads("assumes the default size", defaults, [page(defaultSize, undefined), page(defaultSize - 1, undefined)]),
    reads("takes a full page for one before others", { [sizeName]: 2 }, [page(2, undefined), page(1, undefined)]),
    reads("takes a short page for the last one", { [positionName]: first, [sizeName]: 2 }, [page(1, undefined)]),
    {
      title: "refuses a page without a list",
      run: async (subject: Subject) => {
        const body = items === "" ? {} : put(structuredClone(example), items, undefined);
        const { error } = await call(subject, examplesOf(document, shapes[0]), {
          replies: [() => Response.json(body)],
        });
        if (nameOf(error) === undefined) throw new ContractError("it was taken for a page");
      },
    },
  ];
  if (hasNext === undefined) return checks;
  return [
    ...checks,
    reads("believes that a short page is followed by another", { [sizeName]: 9 }, [page(1, true), page(1, false)]),
    reads("believes that a full page is the last one", { [sizeName]: 2 }, [page(2, false)]),
  ];
}

function at(body: unknown, path: string): unknown {
  return path === "" ? body : path.split(".").reduce<unknown>((node, key) => Object(node)[key], body);
}

function put(body: unknown, path: string, value: unknown): unknown {
  if (path === "") return value;
  const [key = "", ...rest] = path.split(".");
  return { ...Object(body), [key]: put(Object(body)[key], rest.join("."), value) };
}

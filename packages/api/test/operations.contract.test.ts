import { camelCase, exampleInput, type OperationModel, type SecurityScheme } from "@pixwire/scripts/spec";
import { describe, expect, inject, test } from "vitest";
import * as runtime from "../src/runtime/index.js";
import { providers } from "./support/providers.js";

// Nothing here names an operation: a new one in a spec is tested as soon as it is generated.

type Call = (input: object, options: runtime.RequestOptions) => Promise<unknown>;

const errorClasses: Record<string, new (details: runtime.ApiErrorDetails) => runtime.ApiError> = {
  207: runtime.PartialSuccessError,
  400: runtime.BadRequestError,
  401: runtime.AuthenticationError,
  403: runtime.PermissionDeniedError,
  404: runtime.NotFoundError,
  409: runtime.ConflictError,
  422: runtime.UnprocessableEntityError,
  423: runtime.LockedError,
  429: runtime.RateLimitError,
};

for (const provider of providers) {
  describe(provider.name, () => {
    const baseUrl = inject("prism")[provider.name] ?? "";
    const client = provider.createClient({ baseUrl, retry: { maxRetries: 0 } });

    test("every operation of the spec is an own method under its tag, and a function", () => {
      for (const { tag, id } of provider.operations) {
        expect(Object.keys(Reflect.get(client, camelCase(tag))), tag).toContain(id);
        expect(provider.module[id], id).toBeTypeOf("function");
      }
    });

    describe.each(provider.operations.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
      const call = methodOf(client, operation);
      const input = exampleInput(operation);

      test.each(operation.responses.filter(({ success }) => success))(
        "answers the example of $status",
        async (expected) => {
          const answer = await call(input, { headers: { prefer: `code=${expected.status}` } });
          expect(answer instanceof Blob ? await answer.text() : answer).toEqual(expected.example);
        },
      );

      const failures = operation.responses.filter(({ status, success }) => !success && /^\d{3}$/.test(status));
      test.each(failures)("throws the error class of $status", async ({ status, example }) => {
        const error: unknown = await call(input, { headers: { prefer: `code=${status}` } }).catch((thrown) => thrown);
        expect(error).toBeInstanceOf(
          errorClasses[status] ?? (status >= "500" ? runtime.InternalServerError : runtime.ApiError),
        );
        expect(error).toMatchObject({ operation: operation.id, status: Number(status), body: example });
      });

      if (operation.credential === "required")
        test("needs a credential", async () => {
          const anonymous = methodOf(
            provider.createClient({ baseUrl, retry: { maxRetries: 0 }, fetch: withoutCredentials(provider.schemes) }),
            operation,
          );
          await expect(anonymous(input, {})).rejects.toBeInstanceOf(runtime.ApiError);
        });
    });
  });
}

function methodOf(client: object, operation: OperationModel): Call {
  return Reflect.get(Reflect.get(client, camelCase(operation.tag)), operation.id);
}

/** Takes out what the client put in. */
function withoutCredentials(schemes: readonly SecurityScheme[]): runtime.Fetch {
  return (request) => {
    const url = new URL(request.url);
    for (const { in: place, parameter } of schemes) {
      if (place === "query") url.searchParams.delete(parameter);
    }
    const anonymous = new Request(url, request);
    for (const { parameter } of schemes) anonymous.headers.delete(parameter);
    return fetch(anonymous);
  };
}

import { createServer } from "node:http";
import { join } from "node:path";
import { ApiError } from "@pixwire/api/runtime";
import { type Prism, startPrism } from "@pixwire/scripts/prism";
import { camelCase, exampleInput, loadSpec, type OperationModel, ROOT, readOperations } from "@pixwire/scripts/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MockServer } from "../../src/index.js";
import type { Conformance, Connection } from "./conformance.js";
import { imagekit } from "./imagekit.js";
import { imgSrc } from "./img-src.js";
import { pixelbin } from "./pixelbin.js";

/** By name of the spec. */
const conformance: Readonly<Record<string, Conformance>> = { imagekit, "img-src": imgSrc, pixelbin };

// Prism stands between the bindings and the emulator and compares both with the spec: a request or an answer that the
// spec does not allow comes back as a violation. Nothing here names an operation.

const TOKEN = "conformance-token";
const PRISM_START_MS = 60_000;
/** What Prism's own answers have in their `type`. */
const VIOLATION = "stoplight.io/prism/errors#VIOLATIONS";

for (const [name, { createMock, connect }] of Object.entries(conformance)) {
  describe(name, () => {
    const spec = join(ROOT, "spec", `${name}.yaml`);
    const operations = readOperations(loadSpec(spec));
    let server: MockServer;
    let prism: Prism;
    let connection: Connection;
    let stranger: Connection;

    beforeAll(async () => {
      server = await createMock(TOKEN).listen();
      prism = await startPrism({ spec, upstream: server.url });
      const options = { baseUrl: prism.url, retry: { maxRetries: 0 } };
      connection = connect(TOKEN, options);
      stranger = connect("another-token", options);
    }, PRISM_START_MS);
    afterAll(async () => {
      await prism?.close();
      await server?.close();
    });

    describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
      test("answers the example of the spec with a status of the spec", async () => {
        const outcome = await settle(call(connection, operation, exampleInput(operation)));
        if (outcome.error === undefined) return;
        expect(operation.responses.map(({ status }) => Number(status))).toContain(outcome.error.status);
      });

      test("succeeds once what the call is about exists", async () => {
        const arranged = await connection.arrangements[id]?.();
        const outcome = await settle(call(connection, operation, { ...exampleInput(operation), ...arranged }));
        expect(outcome.error).toBeUndefined();
      });

      if (operation.credential === "required") {
        test("refuses another token in the API's error shape", async () => {
          const outcome = await settle(call(stranger, operation, exampleInput(operation)));
          expect(outcome.error).toMatchObject({ status: 401 });
        });
      }
    });

    test("arranges nothing for operations that the spec does not have", () => {
      const ids = operations.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(Object.keys(connection.arrangements)));
    });
  });
}

test(
  "Prism reports an answer that the spec does not allow",
  async () => {
    const liar = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end('{"items":"none"}');
    });
    await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
    const address = liar.address();
    const upstream = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const prism = await startPrism({ spec: join(ROOT, "spec", "pixelbin.yaml"), upstream });
    try {
      const response = await fetch(`${prism.url}/service/public/transformation/v1.0/predictions`);
      expect(await response.text()).toContain(VIOLATION);
    } finally {
      await prism.close();
      liar.close();
    }
  },
  PRISM_START_MS,
);

function call({ client }: Connection, operation: OperationModel, input: object): Promise<unknown> {
  return Reflect.get(Reflect.get(client, camelCase(operation.tag)), operation.id)(input);
}

/** @throws Error for a violation that Prism found, and for whatever is no answer of the API. */
async function settle(answer: Promise<unknown>): Promise<{ error?: ApiError }> {
  try {
    await answer;
    return {};
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const body = JSON.stringify(error.body);
    if (body?.includes("stoplight.io/prism")) throw new Error(`${error.operation} does not follow the spec: ${body}`);
    return { error };
  }
}

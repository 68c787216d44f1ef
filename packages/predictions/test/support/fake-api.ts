import { createPixelbinClient, type PixelbinClient } from "@pixwire/api/pixelbin";

export const ID = "erase--bg--019b76da-a800-7ccc-b31f-18dd0a5b0f01";

/** One scripted answer: a status word of a prediction, an HTTP status, a full `Response`, or a function that makes one. */
export type Answer = string | number | Response | ((request: Request) => Response | Promise<Response>);

export interface FakeApi {
  client: PixelbinClient;
  /** What was asked, in order; `atMs` counts from when the fake was made. */
  requests: { method: string; path: string; atMs: number; request: Request }[];
  /** Times of the requests. */
  times(): number[];
}

export function prediction(status: string, id: string = ID): Record<string, unknown> {
  return {
    _id: id,
    status,
    input: { image: "https://delivery.pixelbin.io/predictions/inputs/erase/bg/1/image/0.png" },
    urls: { get: `https://api.pixelbin.io/service/platform/transformation/v1.0/predictions/${id}` },
    orgId: 5012,
    retention: "30d",
    createdAt: "2026-01-01T00:00:00.000Z",
    ...(status === "SUCCESS" && {
      consumedCredits: 1,
      output: ["https://delivery.pixelbin.io/predictions/outputs/30d/erase/bg/1/result_0.png"],
    }),
    ...(status === "FAILURE" && { error: "image not found" }),
  };
}

/** A server in memory that gives one answer per request; the last one repeats. */
export function fakeApi(...answers: Answer[]): FakeApi {
  const startedAt = Date.now();
  const requests: FakeApi["requests"] = [];
  const client = createPixelbinClient({
    token: "test-token",
    fetch: async (request) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? 500;
      requests.push({
        method: request.method,
        path: new URL(request.url).pathname,
        atMs: Date.now() - startedAt,
        request,
      });
      if (typeof answer === "function") return answer(request);
      if (typeof answer === "string") return Response.json(prediction(answer));
      if (typeof answer === "number") return Response.json({ message: "no" }, { status: answer });
      return answer;
    },
  });
  return { client, requests, times: () => requests.map(({ atMs }) => atMs) };
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pour } from "../helpers/pour.js";
import type { Fault, Weather } from "./weather.js";

/** A server in front of an emulator. It passes requests on, unless the weather of their upload has a fault for them. */
export interface Front {
  /**
   * The address of the API for one upload, which has its own weather. It also replaces the API's address in answers.
   */
  urlOf(run: number): string;
  /** Ends the faults of one upload. */
  calm(run: number): void;
  /** The requests of one upload, in the order in which they arrived. */
  logOf(run: number): readonly LoggedRequest[];
  /** The requests that have not ended. Call it when all uploads have: it discards the bodies that nobody read. */
  inFlight(): readonly string[];
  close(): Promise<void>;
}

export interface LoggedRequest {
  /** Method, path and part number: the same for each attempt at the same request. */
  key: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** What went wrong; `undefined` if the request was passed on. */
  fault: Fault | undefined;
}

export function describeRequest({ key, attempt, fault }: LoggedRequest): string {
  return `${key}, attempt ${attempt}: ${fault?.name ?? "passed on"}`;
}

export interface FrontParts {
  /** For example the `fetch` of an emulator. */
  backend(request: Request): Promise<Response>;
  /** The address of the API, which `backend` expects in requests and writes into its answers. */
  origin: string;
  weatherOf(run: number): Weather;
}

export async function startFront({ backend, origin, weatherOf }: FrontParts): Promise<Front> {
  const weathers = new Map<number, Weather>();
  const attempts = new Map<string, number>();
  const logs = new Map<number, LoggedRequest[]>();
  const requests = new Map<string, IncomingMessage>();

  const server = createServer({ requestTimeout: 0 }, async (request, response) => {
    request.on("error", () => {});
    response.on("error", () => {});
    const [, number = "", path = ""] = /^\/(\d+)(\/.*)$/.exec(request.url ?? "") ?? [];
    const run = Number(number);
    const weather = weathers.get(run) ?? weatherOf(run);
    weathers.set(run, weather);
    // Without the rest of the query, which differs between targets: the same part always has the same key.
    const key = `${request.method} ${path.split("?")[0]} ${/partNumber=\d+/.exec(path)?.[0] ?? ""}`;
    const attempt = (attempts.get(`${run} ${key}`) ?? 0) + 1;
    attempts.set(`${run} ${key}`, attempt);
    const fault = weather({ key, attempt });
    const logged = { key, attempt, fault };
    logs.set(run, [...(logs.get(run) ?? []), logged]);
    const name = `upload ${run}, ${describeRequest(logged)}`;
    requests.set(name, request);
    response.once("close", () => requests.delete(name));
    try {
      const carryOut = async (): Promise<Response> => {
        const answer = await backend(new Request(origin + path, await readRequest(request, fault?.lastByte)));
        const text = (await answer.text()).replaceAll(origin, self.urlOf(run));
        return new Response(text || null, { status: answer.status, headers: answer.headers });
      };
      await act(fault, request, response, carryOut);
    } catch {
      // The caller broke the connection in the middle of its request.
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const self: Front = {
    urlOf: (run) => `http://127.0.0.1:${port}/${run}`,
    calm: (run) => weathers.set(run, () => undefined),
    logOf: (run) => logs.get(run) ?? [],
    inFlight() {
      // Node notices that the other side closed a connection only after it has read everything from it.
      for (const request of requests.values()) request.resume();
      // Node does not always emit `close` for a connection that was reset.
      return [...requests].filter(([, { socket }]) => !socket.destroyed).map(([name]) => name);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return self;
}

async function act(
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  carryOut: () => Promise<Response>,
): Promise<void> {
  if (!fault) return send(response, await carryOut());
  const { how } = fault;
  const reads = !(how.kind === "stall" || how.kind === "reset" || (how.kind === "reply" && how.early));
  let own: Response | undefined;
  if (fault.when === "after") own = await carryOut();
  else if (reads) await readBody(request);
  switch (how.kind) {
    case "reset":
      request.socket.resetAndDestroy();
      return;
    case "stall":
      return;
    case "reply":
      response.writeHead(how.reply.status, how.reply.headers).end(how.reply.body);
      return;
    case "pour":
      response.writeHead(200, { "content-type": "application/json" });
      await pour(response);
      return;
    case "drip": {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(how.text), 5);
      response.once("close", () => clearInterval(timer));
      return;
    }
    case "own":
      if (!own) throw new Error(`${fault.name} needs an answer to change`);
      if (how.change === "none") return send(response, own);
      if (how.change === "smaller size") return send(response, await shrink(own));
      await sendHalf(response, own, how.change === "half, then a reset");
  }
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, headersOf(answer)).end(await answer.text());
}

/** Sends the first half of an answer. Of an answer without a body, nothing is sent. */
async function sendHalf(response: ServerResponse, answer: Response, reset: boolean): Promise<void> {
  const text = await answer.text();
  if (text !== "") {
    response.writeHead(answer.status, { ...headersOf(answer), "content-length": Buffer.byteLength(text) });
    await new Promise((resolve) => response.write(text.slice(0, text.length / 2), resolve));
  }
  if (reset) response.destroy();
}

/** The same answer, with a size that is one byte smaller. */
async function shrink(answer: Response): Promise<Response> {
  const text = await answer.text();
  const smaller = text.replace(/"size":(\d+)/g, (_, size) => `"size":${Math.max(0, size - 1)}`);
  return new Response(smaller || null, { status: answer.status, headers: answer.headers });
}

function headersOf({ headers }: Response): Record<string, string> {
  const { "content-length": _, ...others } = Object.fromEntries(headers);
  return others;
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readRequest(request: IncomingMessage, lastByte?: Fault["lastByte"]): Promise<RequestInit> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // These describe the connection, not the request.
    if (!["host", "connection", "content-length", "transfer-encoding"].includes(name)) headers.set(name, String(value));
  }
  let body = await readBody(request);
  // The file is the last part of the form, so its last byte is just before the last boundary.
  const end = lastByte ? body.lastIndexOf("\r\n--") : -1;
  if (end > 0 && lastByte === "lost") body = Buffer.concat([body.subarray(0, end - 1), body.subarray(end)]);
  if (end > 0 && lastByte === "changed") body.writeUInt8(body.readUInt8(end - 1) ^ 1, end - 1);
  return { method: request.method ?? "GET", headers, ...(body.byteLength > 0 && { body }) };
}

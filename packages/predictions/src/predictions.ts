import {
  createPrediction,
  getPrediction,
  getPredictionSchema,
  listPredictions,
  type PixelbinClient,
  type Prediction,
  type PredictionPending,
  type PredictionSucceeded,
} from "@pixwire/api/pixelbin";
import { ApiError, InvalidInputError, type RequestOptions, type WithResponse } from "@pixwire/api/runtime";
import { PredictionError, PredictionFailedError, PredictionTimeoutError, PredictionWaitError } from "./errors.js";
import { encodeInput } from "./input.js";
import { type Job, poll } from "./poll.js";
import { createSchedule } from "./schedule.js";
import type {
  CreateAndWaitInput,
  CreateInput,
  FinalPrediction,
  Predictions,
  ThrowingWaitOptions,
  WaitOptions,
  WatchOptions,
} from "./types.js";

/** The prediction jobs that a client of `@pixwire/api/pixelbin` can start and read. */
export function createPredictions(client: PixelbinClient): Predictions {
  async function create({ name, input, webhook }: CreateInput, options?: RequestOptions): Promise<Prediction> {
    const model = splitName(name);
    checkWebhook(webhook);
    const parts = await encodeInput(input, options?.signal);
    const fields = Object.fromEntries([...parts].map(([member, values]) => [`input.${member}`, values]));
    const call = createPrediction(client, { ...fields, ...(webhook !== undefined && { webhook }), ...model }, options);
    return checked("createPrediction", await call.withResponse()).data;
  }

  async function read(requestId: string, options?: RequestOptions): Promise<WithResponse<Prediction>> {
    return checked("getPrediction", await getPrediction(client, { requestId }, options).withResponse());
  }

  function watch(
    requestId: string,
    options: WatchOptions = {},
  ): AsyncGenerator<Prediction, FinalPrediction, undefined> {
    const job: Job<PredictionPending, FinalPrediction> = {
      read: (requestOptions) => read(requestId, requestOptions),
      isFinal,
      outOfAttempts: (attempts, last, cause) =>
        new PredictionTimeoutError(requestId, attempts, last, cause === undefined ? {} : { cause }),
    };
    return poll(job, createSchedule(options), options);
  }

  async function waitFrom(
    known: Prediction["status"] | undefined,
    requestId: string,
    options: WaitOptions,
  ): Promise<FinalPrediction> {
    const states = watch(requestId, options);
    let status = known;
    while (true) {
      const { done, value: prediction } = await states.next();
      if (prediction.status !== status) options.onStatus?.(prediction);
      status = prediction.status;
      if (!done) continue;
      if (options.throwOnFailure && prediction.status === "FAILURE") throw new PredictionFailedError(prediction);
      return prediction;
    }
  }

  function wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
  function wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;
  async function wait(requestId: string, options: WaitOptions = {}): Promise<FinalPrediction> {
    return waitFrom(undefined, requestId, options);
  }

  function createAndWait(input: CreateAndWaitInput<ThrowingWaitOptions>): Promise<PredictionSucceeded>;
  function createAndWait(input: CreateAndWaitInput): Promise<FinalPrediction>;
  async function createAndWait({ options = {}, ...input }: CreateAndWaitInput): Promise<FinalPrediction> {
    createSchedule(options); // A bad option must not cost a job.
    const { signal, timeoutMs } = options;
    const job = await create(input, { signal, timeoutMs });
    try {
      options.onStatus?.(job);
      return await waitFrom(job.status, job._id, options);
    } catch (error) {
      throw error instanceof PredictionError ? error : new PredictionWaitError(job._id, error);
    }
  }

  return {
    create,
    get: async (requestId, options) => (await read(requestId, options)).data,
    watch,
    wait,
    createAndWait,
    list: (options) => listPredictions(client, {}, options),
    getSchema: (name, options) => getPredictionSchema(client, { name }, options),
  };
}

/** Whether a job is over. Every other status, known or not, means that it is not. */
function isFinal(prediction: Prediction): prediction is FinalPrediction {
  return prediction.status === "SUCCESS" || prediction.status === "FAILURE";
}

/** An answer without an id or a status would make a wait that cannot end. */
function checked(operation: string, answer: WithResponse<Prediction>): WithResponse<Prediction> {
  const { data, response } = answer;
  if (typeof data?._id === "string" && typeof data.status === "string") return answer;
  const message = `${operation}: answered ${response.status} with something that is not a prediction`;
  throw new ApiError({ operation, message, response, body: data });
}

function splitName(name: string): { plugin: string; operation: string } {
  const [plugin, operation, ...more] = String(name).split("_");
  if (plugin && operation && more.length === 0) return { plugin, operation };
  throw new InvalidInputError("createPrediction", "name", "must be a plugin and an operation joined by one `_`");
}

function checkWebhook(webhook: string | undefined): void {
  if (webhook === undefined || (/^https?:\/\//i.test(webhook) && URL.canParse(webhook))) return;
  throw new InvalidInputError("createPrediction", "webhook", "must be an absolute http or https URL");
}

export type {
  Prediction,
  PredictionFailed,
  PredictionModel,
  PredictionOutput,
  PredictionPending,
  PredictionSchema,
  PredictionSucceeded,
} from "@pixwire/api/pixelbin";
export type { ByteStream } from "./bytes.js";
export {
  PredictionError,
  PredictionFailedError,
  PredictionInputError,
  PredictionTimeoutError,
  PredictionWaitError,
  type TimeoutDetails,
  type Violation,
} from "./errors.js";
export type { NamedPredictionFile, PredictionFile } from "./file.js";
export type { PredictionInput, PredictionValue } from "./input.js";
export type { PollOptions, StatusOptions } from "./poll.js";
export type { PollAllOptions } from "./poll-all.js";
export { createPredictions } from "./predictions.js";
export type { ScheduleOptions } from "./schedule.js";
export type {
  CreateAndWaitInput,
  CreateInput,
  FinalPrediction,
  Predictions,
  ThrowingWaitOptions,
  WaitAllOptions,
  WaitAllResult,
  WaitOptions,
  WatchOptions,
} from "./types.js";
export { type ReadWebhookOptions, readWebhook, WebhookError, type WebhookRequest } from "./webhook.js";

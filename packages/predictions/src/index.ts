export type {
  Prediction,
  PredictionFailed,
  PredictionModel,
  PredictionOutput,
  PredictionPending,
  PredictionSchema,
  PredictionSucceeded,
} from "@pixwire/api/pixelbin";
export type { ByteStream } from "./collect.js";
export { PredictionError, PredictionFailedError, PredictionTimeoutError, PredictionWaitError } from "./errors.js";
export type { NamedPredictionFile, PredictionFile, PredictionInput, PredictionValue } from "./input.js";
export type { PollOptions } from "./poll.js";
export { createPredictions } from "./predictions.js";
export type { ScheduleOptions } from "./schedule.js";
export type {
  CreateAndWaitInput,
  CreateInput,
  FinalPrediction,
  Predictions,
  ThrowingWaitOptions,
  WaitOptions,
  WatchOptions,
} from "./types.js";

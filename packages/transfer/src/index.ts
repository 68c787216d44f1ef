export {
  DestinationTakenError,
  ItemError,
  type ItemProblem,
  ItemRefusedError,
  JournalError,
  type JournalProblem,
  MaxDeleteError,
  SourceChangedError,
  SourceMissingError,
  TransferStoppedError,
} from "./errors.js";
export type { Content, Item, StoredFile } from "./item.js";
export type { RateLimit } from "./limiter.js";
export type { Listable } from "./listing.js";
export { memoryJournal } from "./memory-journal.js";
export type { PlanOptions, RunOptions, TransferOptions } from "./options.js";
export { joinPath, numberPath, splitPath } from "./paths.js";
export type { Amount, PlannedItem, TransferPlan } from "./plan.js";
export type {
  CallContext,
  ItemRecord,
  ItemStatus,
  Journal,
  Limiter,
  OpenJournal,
  Placement,
  Source,
  Target,
  TargetCapabilities,
  Task,
  TransferPlaces,
  WriteRequest,
} from "./ports.js";
export type { TransferProgress } from "./progress.js";
export type { RedirectFormat } from "./redirects.js";
export type { ReportFormat } from "./report.js";
export type { TransferSummary } from "./run.js";
export { type FetchOptions, itemSource, type UrlEntries, type UrlEntry, urls } from "./sources.js";
export type { OnConflict } from "./step.js";
export { createTransfer, type ReportOptions, type Transfer } from "./transfer.js";

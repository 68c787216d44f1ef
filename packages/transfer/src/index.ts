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
export { joinPath, numberPath, splitPath } from "./paths.js";
export type {
  CallContext,
  ItemRecord,
  ItemStatus,
  Journal,
  Limiter,
  OpenJournal,
  Placement,
  Queue,
  Source,
  Target,
  TargetCapabilities,
  Task,
  WriteRequest,
} from "./ports.js";

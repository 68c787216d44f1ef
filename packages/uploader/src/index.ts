export type { UploadControls } from "./controls.js";
export {
  ResumeError,
  type ResumeProblem,
  type SourceProblem,
  UploadExpiredError,
  UploadFailedError,
  type UploadFailure,
  UploadIntegrityError,
  UploadSourceError,
  UploadStalledError,
  UploadTargetError,
} from "./errors.js";
export type { UploadOptions } from "./options.js";
export type { UploadProgress } from "./progress.js";
export type { ResumeOptions, ResumeRecord, ResumeStore } from "./resume.js";
export type { PathSource, UploadSource } from "./source.js";
export type { ByteStream } from "./stream-source.js";
export type { SignedTarget, TargetOption, UploadTarget } from "./target.js";
export type { BodySegment, RequestBody, Transport, TransportRequest, TransportResponse } from "./transport.js";
export { type UploadMultipartOptions, uploadMultipart } from "./upload.js";

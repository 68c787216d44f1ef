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
export type { ResumeOptions, ResumeRecord, ResumeStore } from "./protocol/resume.js";
export type { SignedTarget, TargetOption, UploadTarget } from "./protocol/target.js";
export { type UploadMultipartOptions, uploadMultipart } from "./protocol/upload-multipart.js";
export type { PathSource, UploadSource } from "./sources/open-source.js";
export type { ByteStream } from "./sources/stream-source.js";
export type {
  BodySegment,
  RequestBody,
  Transport,
  TransportRequest,
  TransportResponse,
} from "./transports/transport.js";

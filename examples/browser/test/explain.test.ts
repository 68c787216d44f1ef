import {
  ResumeError,
  UploadFailedError,
  UploadIntegrityError,
  UploadSourceError,
  uploadMultipart,
} from "@pixwire/uploader";
import { expect, onTestFinished, test, vi } from "vitest";
import { explain } from "../src/explain.js";
import { BusyElsewhereError } from "../src/lock.js";
import { SigningError } from "../src/sign.js";

/** The error of an upload whose last attempt ended like this. */
function failed(details: { status?: number; retryAfterMs?: number }): UploadFailedError {
  const failure = {
    partNumber: 1,
    attempts: 1,
    status: undefined,
    code: undefined,
    storedParts: [],
    retryAfterMs: undefined,
  };
  return new UploadFailedError("upload: part 1 failed", { ...failure, ...details });
}

test.each([
  [new SigningError("Too many uploads at the moment.", false), "Too many uploads at the moment."],
  [failed({}), "The connection broke. Try again: what was stored is kept."],
  [failed({ status: 413 }), "The service does not take files of this size."],
  [failed({ status: 500 }), "The service has a problem. Try again later: what was stored is kept."],
  [failed({ status: 429, retryAfterMs: 90_000 }), "The service is busy. Try again in 2 min: what was stored is kept."],
  [new UploadSourceError("changed", "changed"), "The file was changed while it was uploaded. Choose it again."],
  [new UploadIntegrityError(2, 1), "The file did not arrive complete, so it was not accepted. Try again."],
  [
    new ResumeError("size", "size"),
    "What was stored earlier does not fit this file. Try again to upload it from the start.",
  ],
  [new BusyElsewhereError("busy"), "This file is being uploaded in another tab."],
])("%s", (error, words) => {
  expect(explain(error)).toBe(words);
});

test("a wrong answer of the server that signs", async () => {
  const error = await uploadMultipart(new Blob(["x"]), { target: () => JSON.parse("{}") }).catch(
    (reason: unknown) => reason,
  );
  expect(explain(error)).toBe("This site gave a wrong answer. Try again later.");
});

test("what nobody has thought of is logged for the developer", () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => log.mockRestore());
  const error = new RangeError("never seen");
  expect(explain(error)).toBe("Something unexpected went wrong. Try again.");
  expect(log).toHaveBeenCalledWith(error);
});

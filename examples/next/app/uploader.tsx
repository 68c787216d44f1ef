"use client";

import {
  ResumeError,
  type SignedTarget,
  UploadFailedError,
  UploadSourceError,
  uploadMultipart,
} from "@pixwire/uploader";
import { webStorage } from "@pixwire/uploader/stores/web-storage";
import Image from "next/image";
import { type ChangeEvent, useEffect, useRef, useState } from "react";

type State =
  | { phase: "idle" }
  | { phase: "uploading"; name: string; percent: number }
  | { phase: "failed"; message: string }
  | { phase: "done"; name: string; url: string; width: number; height: number };

/** An upload with progress, which can be cancelled. The same file continues where a broken upload stopped. */
export function Uploader() {
  const [state, setState] = useState<State>({ phase: "idle" });
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function start({ target: input }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    const resume = { store: webStorage(), key: `${file.name}:${file.size}:${file.lastModified}` };
    const update = (next: State): void => {
      if (!signal.aborted) setState(next);
    };
    update({ phase: "uploading", name: file.name, percent: 0 });
    try {
      // The input suggests pictures, but lets people choose any file.
      if (!file.type.startsWith("image/")) throw new NotAPicture();
      const { url, width, height } = await uploadMultipart(file, {
        target: () => sign(file, signal),
        chunkSize: 1024 * 1024,
        signal,
        resume,
        onProgress: ({ loadedBytes }) => {
          update({ phase: "uploading", name: file.name, percent: Math.floor((100 * loadedBytes) / file.size) });
        },
      });
      if (!url || !width || !height) throw new NotShown();
      update({ phase: "done", name: file.name, url, width, height });
    } catch (error) {
      // A record that cannot be used would stop each further attempt as well.
      if (error instanceof ResumeError && error.problem !== "store") await resume.store.remove(resume.key);
      update({ phase: "failed", message: explain(error) });
    } finally {
      input.value = ""; // So that the same file can be chosen again.
    }
  }

  function cancel(): void {
    controller.current?.abort();
    setState({ phase: "idle" });
  }

  return (
    <>
      <p>
        <label htmlFor="file">Picture</label> <input id="file" type="file" accept="image/*" onChange={start} />
      </p>
      {state.phase === "uploading" && (
        <>
          <progress max={100} value={state.percent} aria-label={`Progress of ${state.name}`} />
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </>
      )}
      <p role="status">{textOf(state)}</p>
      {state.phase === "done" && (
        <Image
          src={state.url}
          alt={state.name}
          width={state.width}
          height={state.height}
          sizes="(min-width: 40rem) 38rem, 100vw"
        />
      )}
    </>
  );
}

class SigningError extends Error {}
class NotAPicture extends Error {}
class NotShown extends Error {}

async function sign({ name, size }: File, signal: AbortSignal): Promise<SignedTarget> {
  const response = await fetch("/api/sign", { method: "POST", body: JSON.stringify({ name, size }), signal });
  const answer = await response.json();
  if (!response.ok) throw new SigningError(answer.message);
  return answer;
}

function textOf(state: State): string {
  switch (state.phase) {
    case "idle":
      return "";
    case "uploading":
      return `Uploading ${state.name}`;
    case "failed":
      return state.message;
    case "done":
      return `${state.name} is uploaded.`;
  }
}

function explain(error: unknown): string {
  if (error instanceof SigningError) return error.message;
  if (error instanceof NotAPicture) return "The file is not a picture.";
  if (error instanceof NotShown) return "The file was stored, but it cannot be shown.";
  if (error instanceof UploadSourceError) return "The file is empty or cannot be read.";
  if (error instanceof ResumeError) return "What was stored earlier cannot be continued. Choose the file again.";
  if (error instanceof UploadFailedError) return "The connection broke. Choose the same file again to continue.";
  return "The upload failed. Try again.";
}

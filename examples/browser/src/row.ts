import { buildImageAttributes } from "@pixwire/url-utils/pixelbin";
import type { StoredFile, Upload, UploadState } from "./upload.js";

/** What the buttons of a row do. */
export interface RowActions {
  /** Pauses, resumes, tries again or chooses the file, whichever the button says. */
  onMain(): void;
  onRemove(): void;
}

/** One line of the list: a file, how far it is, and what can be done with it. */
export class Row {
  readonly element: HTMLLIElement;
  readonly #progress: HTMLProgressElement;
  readonly #status: HTMLElement;
  readonly #main: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;

  constructor(
    template: HTMLTemplateElement,
    private readonly name: string,
    private readonly size: number,
    actions: RowActions,
  ) {
    const fragment = document.importNode(template.content, true);
    this.element = find(fragment, "li");
    this.#progress = find(fragment, "progress");
    this.#status = find(fragment, ".status");
    this.#main = find(fragment, "button.main-action");
    this.#remove = find(fragment, "button.remove");
    find(fragment, ".name").textContent = name;
    this.#progress.setAttribute("aria-label", `Progress of ${name}`);
    this.#main.addEventListener("click", actions.onMain);
    this.#remove.addEventListener("click", actions.onRemove);
  }

  /** Shows an upload of this visit. */
  showUpload({ state, loadedBytes }: Upload): void {
    this.#show(state.phase, loadedBytes, textOf(state, loadedBytes, this.size));
    this.#label(this.#main, MAIN_ACTIONS[state.phase]);
    this.#label(this.#remove, state.phase === "done" ? "Remove from list" : "Cancel");
    if (state.phase === "done") this.#showResult(state.stored);
  }

  /** Shows an upload that an earlier visit has left. The page no longer has the file. */
  showUnfinished(confirmedBytes: number): void {
    const stored = confirmedBytes > 0 ? `${bytes(confirmedBytes)} of ${bytes(this.size)} are stored. ` : "";
    this.#show("unfinished", confirmedBytes, `${stored}Choose the same file again to continue.`);
    this.#label(this.#main, "Choose file");
    this.#label(this.#remove, "Cancel");
  }

  #show(phase: string, loadedBytes: number, text: string): void {
    this.element.dataset.phase = phase;
    this.#progress.value = phase === "done" ? 100 : percent(loadedBytes, this.size);
    this.#progress.hidden = phase === "done";
    this.#status.textContent = text;
  }

  #label(button: HTMLButtonElement, text: string | undefined): void {
    button.hidden = text === undefined;
    if (text === undefined || button.textContent === text) return;
    button.textContent = text;
    button.setAttribute("aria-label", `${text}: ${this.name}`);
  }

  #showResult({ url, assetType, width }: StoredFile): void {
    const result = find(this.element, ".result");
    if (url === undefined || !result.hidden) return;
    const link = document.createElement("a");
    Object.assign(link, { href: url, target: "_blank", rel: "noopener" });
    if (assetType === "image") {
      const image = document.createElement("img");
      image.alt = `Open ${this.name}`;
      // PixelBin delivers it in the width that the page shows, once per density of the screen.
      Object.assign(image, buildImageAttributes(url, { width: Math.min(width ?? PREVIEW_WIDTH, PREVIEW_WIDTH) }));
      link.append(image);
    } else {
      link.textContent = `Open ${this.name}`;
    }
    result.append(link);
    result.hidden = false;
  }
}

/** The width of the preview, in CSS pixels. */
const PREVIEW_WIDTH = 240;

const MAIN_ACTIONS: Readonly<Record<UploadState["phase"], string | undefined>> = {
  waiting: "Pause",
  uploading: "Pause",
  paused: "Resume",
  offline: "Pause",
  failed: "Try again",
  done: undefined,
};

function textOf(state: UploadState, loadedBytes: number, size: number): string {
  const amount = `${bytes(loadedBytes)} of ${bytes(size)}`;
  switch (state.phase) {
    case "waiting":
      return "Waiting for its turn";
    case "uploading":
      return `Uploading: ${amount}`;
    case "paused":
      return `Paused at ${amount}`;
    case "offline":
      return `You are offline. Continues at ${amount} when the connection is back.`;
    case "failed":
      return state.message;
    case "done":
      return `Uploaded: ${bytes(state.stored.size)}`;
  }
}

export function percent(loadedBytes: number, size: number): number {
  return size === 0 ? 0 : Math.floor((100 * loadedBytes) / size);
}

const kilobytes = new Intl.NumberFormat("en", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat("en", {
  style: "unit",
  unit: "megabyte",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function bytes(count: number): string {
  return count < 1_000_000 ? kilobytes.format(Math.ceil(count / 1000)) : megabytes.format(count / 1_000_000);
}

/** The element that the page is known to have. */
export function find<Tag extends keyof HTMLElementTagNameMap>(
  parent: ParentNode,
  selector: Tag | `${Tag}.${string}` | `${Tag}#${string}`,
): HTMLElementTagNameMap[Tag];
export function find(parent: ParentNode, selector: string): HTMLElement;
export function find(parent: ParentNode, selector: string): HTMLElement {
  const element = parent.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

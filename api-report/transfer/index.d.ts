import { RequestGate, Fetch, PixwireError } from '@pixwire/api/runtime';
import { UploadSource } from '@pixwire/uploader';
interface Amount {
    readonly items: number;
    readonly bytes: number;
}
interface CallContext {
    readonly signal: AbortSignal;
    readonly gate: RequestGate;
}
interface Content {
    readonly body: UploadSource;
    readonly size?: number | undefined;
    sha256?(): Promise<string>;
    verify?(): Promise<void>;
    close?(): Promise<void>;
}
declare class DestinationTakenError extends ItemError {
    name: string;
    constructor(path: string, destination: string, options?: ErrorOptions);
}
type Entries<Entry> = Iterable<Entry> | AsyncIterable<Entry>;
interface FetchOptions {
    fetch?: Fetch | undefined;
}
interface Item {
    readonly path: string;
    readonly version?: string | undefined;
    readonly size?: number | undefined;
    readonly sha256?: string | undefined;
    readonly modifiedAtMs?: number | undefined;
    readonly contentType?: string | undefined;
    readonly tags?: readonly string[] | undefined;
    readonly metadata?: Readonly<Record<string, unknown>> | undefined;
    readonly url?: string | undefined;
    readonly destination?: string | undefined;
    readonly locator?: string | undefined;
    readonly cursor?: string | undefined;
}
declare class ItemError extends PixwireError {
    name: string;
    readonly code: ItemProblem;
    readonly path: string;
    constructor(code: ItemProblem, path: string, problem: string, options?: ErrorOptions);
}
type ItemProblem = "refused" | "missing" | "unreadable" | "changed" | "taken" | "collision" | "verify" | "invalid";
interface ItemRecord {
    readonly id: string;
    readonly status: ItemStatus;
    readonly path: string;
    readonly destination: string;
    readonly attempted?: string | undefined;
    readonly attempts: number;
    readonly bytes: number;
    readonly durationMs: number;
    readonly at: number;
    readonly version?: string | undefined;
    readonly sha256?: string | undefined;
    readonly sourceUrl?: string | undefined;
    readonly url?: string | undefined;
    readonly notCarried?: readonly string[] | undefined;
    readonly error?: {
        readonly code: string;
        readonly message: string;
    } | undefined;
}
declare class ItemRefusedError extends ItemError {
    name: string;
    constructor(path: string, problem: string, options?: ErrorOptions);
}
type ItemStatus = "pending" | "running" | "done" | "skipped" | "failed";
interface Journal {
    readonly localPath?: string | undefined;
    open(targetId: string, options?: {
        readonly readOnly?: boolean;
    }): Promise<OpenJournal>;
}
declare class JournalError extends PixwireError {
    name: string;
    readonly problem: JournalProblem;
    constructor(problem: JournalProblem, message: string, options?: ErrorOptions);
}
type JournalProblem = "locked" | "damaged" | "target" | "version" | "io";
interface Limiter extends RequestGate {
    ready(signal: AbortSignal): Promise<void>;
}
type Listable<Entry> = Entries<Entry> | (() => Entries<Entry>);
declare class MaxDeleteError extends PixwireError {
    name: string;
    readonly extraFiles: number;
    readonly maxDelete: number;
    constructor(extraFiles: number, maxDelete: number);
}
type OnConflict = "skip" | "overwrite" | "fail" | "rename";
interface OpenJournal {
    readonly size: number;
    statusOf(id: string): ItemStatus | undefined;
    find(id: string): Promise<ItemRecord | undefined>;
    findByDestination(destination: string): Promise<ItemRecord | undefined>;
    append(record: ItemRecord): Promise<void>;
    flush(): Promise<void>;
    records(): AsyncIterable<ItemRecord>;
    close(): Promise<void>;
}
interface Placement {
    readonly destination: string;
    readonly notCarried: readonly string[];
}
interface PlanOptions {
    signal?: AbortSignal | undefined;
    onItem?: ((item: PlannedItem) => void) | undefined;
}
interface PlannedItem {
    readonly action: "create" | "overwrite" | "rename" | "same" | "taken" | "settled" | "refused" | "delete";
    readonly path: string | undefined;
    readonly destination: string;
    readonly size: number | undefined;
}
interface RateLimit {
    requests: number;
    perMs: number;
}
type RedirectFormat = "csv" | "netlify" | "nginx";
type ReportFormat = "jsonl" | "csv";
interface ReportOptions {
    format?: ReportFormat | undefined;
    escapeFormulas?: boolean | undefined;
}
interface RunOptions {
    signal?: AbortSignal | undefined;
    onProgress?: ((progress: TransferProgress) => void) | undefined;
}
interface Source {
    readonly name: string;
    readonly reach: "anywhere" | "this machine";
    list(context: CallContext, cursor?: string): AsyncIterable<Item>;
    open(item: Item, context: CallContext): Promise<Content>;
    conflictWith?(places: TransferPlaces): string | undefined;
}
declare class SourceChangedError extends ItemError {
    name: string;
    constructor(path: string, options?: ErrorOptions);
}
declare class SourceMissingError extends ItemError {
    name: string;
    constructor(path: string, options?: ErrorOptions);
}
interface StoredFile {
    readonly destination: string;
    readonly size?: number | undefined;
    readonly sha256?: string | undefined;
    readonly url?: string | undefined;
    readonly locator?: string | undefined;
    readonly cursor?: string | undefined;
}
interface Target {
    readonly id: string;
    readonly capabilities: TargetCapabilities;
    readonly localPath?: string | undefined;
    place(item: Item): Placement;
    collisionKey?(destination: string): string;
    look(destination: string, context: CallContext, known: {
        readonly sha256?: string | undefined;
    }): Promise<StoredFile | undefined>;
    write(request: WriteRequest, context: CallContext): Promise<StoredFile>;
    list?(context: CallContext, cursor?: string): AsyncIterable<StoredFile>;
    remove?(file: StoredFile, context: CallContext): Promise<void>;
}
interface TargetCapabilities {
    readonly copyFromUrl: boolean;
    readonly sha256: boolean;
    readonly overwrite: boolean;
}
interface Task {
    readonly id: string;
    readonly item: Item;
    readonly destination: string;
    readonly notCarried: readonly string[];
    readonly attempted?: string | undefined;
}
interface Transfer {
    plan(options?: PlanOptions): Promise<TransferPlan>;
    run(options?: RunOptions): Promise<TransferSummary>;
    retryFailed(options?: RunOptions): Promise<TransferSummary>;
    items(options?: {
        status?: ItemStatus | undefined;
    }): AsyncIterable<ItemRecord>;
    report(options?: ReportOptions): AsyncIterable<string>;
    redirects(options?: {
        format?: RedirectFormat | undefined;
    }): AsyncIterable<string>;
}
interface TransferOptions {
    source: Source | Listable<Item>;
    target: Target;
    journal?: Journal | undefined;
    concurrency?: number | undefined;
    rateLimit?: RateLimit | undefined;
    sourceRateLimit?: RateLimit | undefined;
    onConflict?: OnConflict | undefined;
    mode?: "copy" | "mirror" | undefined;
    compare?: "auto" | "size" | "hash" | undefined;
    deleteExtra?: boolean | undefined;
    maxDelete?: number | undefined;
    lookup?: "auto" | "list" | "each" | undefined;
    maxAttempts?: number | undefined;
    failFast?: boolean | undefined;
    maxRetryAfterMs?: number | undefined;
}
interface TransferPlaces {
    readonly target: Target;
    readonly journal: Journal;
    readonly deleteExtra: boolean;
}
interface TransferPlan {
    readonly total: Amount;
    readonly create: Amount;
    readonly overwrite: Amount;
    readonly rename: Amount;
    readonly same: Amount;
    readonly taken: Amount;
    readonly settled: Amount;
    readonly refused: Amount;
    readonly deleted: Amount;
    readonly notCarried: Readonly<Record<string, number>>;
    readonly isEmpty: boolean;
    readonly refusals: readonly {
        readonly path: string;
        readonly message: string;
    }[];
}
interface TransferProgress {
    readonly items: {
        readonly done: number;
        readonly skipped: number;
        readonly failed: number;
        readonly settled: number;
    };
    readonly sentBytes: number;
    readonly total: {
        readonly items: number;
        readonly bytes: number;
    } | undefined;
    readonly itemsPerSecond: number;
    readonly bytesPerSecond: number;
    readonly remainingMs: number | undefined;
    readonly current: readonly {
        readonly path: string;
        readonly sentBytes: number;
        readonly size: number | undefined;
    }[];
}
declare class TransferStoppedError extends PixwireError {
    name: string;
    readonly retryAfterMs: number | undefined;
    readonly problem: string;
    constructor(problem: string, cause: unknown, retryAfterMs?: number);
}
interface TransferSummary {
    readonly done: number;
    readonly skipped: number;
    readonly failed: number;
    readonly settled: number;
    readonly deleted: number;
    readonly sentBytes: number;
    readonly durationMs: number;
    readonly notCarried: Readonly<Record<string, number>>;
}
type UrlEntries = Listable<string | UrlEntry>;
interface UrlEntry {
    url: string;
    destination?: string | undefined;
    tags?: readonly string[] | undefined;
    metadata?: Readonly<Record<string, unknown>> | undefined;
}
interface WriteRequest {
    readonly item: Item;
    readonly destination: string;
    readonly content?: Content | undefined;
    readonly url?: string | undefined;
    readonly overwrite: boolean;
    readonly onProgress?: ((sentBytes: number) => void) | undefined;
}
declare function createTransfer(given: TransferOptions): Transfer;
declare function itemSource(items: Listable<Item>, options?: FetchOptions): Source;
declare function joinPath(...paths: readonly string[]): string;
declare function memoryJournal(): Journal;
declare function numberPath(path: string, number: number): string;
declare function splitPath(path: string): {
    folder: string;
    name: string;
};
declare function urls(entries: UrlEntries, options?: FetchOptions): Source;
export type { Amount, CallContext, Content, FetchOptions, Item, ItemProblem, ItemRecord, ItemStatus, Journal, JournalProblem, Limiter, Listable, OnConflict, OpenJournal, Placement, PlanOptions, PlannedItem, RateLimit, RedirectFormat, ReportFormat, ReportOptions, RunOptions, Source, StoredFile, Target, TargetCapabilities, Task, Transfer, TransferOptions, TransferPlaces, TransferPlan, TransferProgress, TransferSummary, UrlEntries, UrlEntry, WriteRequest };
export { DestinationTakenError, ItemError, ItemRefusedError, JournalError, MaxDeleteError, SourceChangedError, SourceMissingError, TransferStoppedError, createTransfer, itemSource, joinPath, memoryJournal, numberPath, splitPath, urls };

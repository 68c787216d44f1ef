import { RequestGate, PixwireError } from '@pixwire/api/runtime';
import { UploadSource } from '@pixwire/uploader';
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
type ItemProblem = "refused" | "missing" | "changed" | "taken" | "collision" | "verify" | "invalid";
interface ItemRecord {
    readonly id: string;
    readonly status: ItemStatus;
    readonly path: string;
    readonly destination: string;
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
    readonly item?: Item | undefined;
}
declare class ItemRefusedError extends ItemError {
    name: string;
    constructor(path: string, problem: string, options?: ErrorOptions);
}
type ItemStatus = "pending" | "running" | "done" | "skipped" | "failed";
interface Journal {
    open(targetId: string): Promise<OpenJournal>;
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
declare class MaxDeleteError extends PixwireError {
    name: string;
    readonly extraFiles: number;
    readonly maxDelete: number;
    constructor(extraFiles: number, maxDelete: number);
}
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
interface Queue {
    run(tasks: AsyncIterable<Task>, work: (task: Task) => Promise<void>, signal: AbortSignal): Promise<void>;
}
interface Source {
    readonly name: string;
    readonly reach: "anywhere" | "this machine";
    list(context: CallContext, cursor?: string): AsyncIterable<Item>;
    open(item: Item, context: CallContext): Promise<Content>;
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
}
interface Target {
    readonly id: string;
    readonly capabilities: TargetCapabilities;
    place(item: Item): Placement;
    collisionKey?(destination: string): string;
    look(destination: string, context: CallContext, known: {
        readonly sha256?: string | undefined;
    }): Promise<StoredFile | undefined>;
    write(request: WriteRequest, context: CallContext): Promise<StoredFile>;
    list?(context: CallContext): AsyncIterable<StoredFile>;
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
    readonly uncertain: boolean;
    readonly attempts: number;
}
declare class TransferStoppedError extends PixwireError {
    name: string;
    constructor(problem: string, cause: unknown);
}
interface WriteRequest {
    readonly item: Item;
    readonly destination: string;
    readonly content?: Content | undefined;
    readonly url?: string | undefined;
    readonly overwrite: boolean;
    readonly onProgress?: ((sentBytes: number) => void) | undefined;
}
declare function joinPath(...paths: readonly string[]): string;
declare function numberPath(path: string, number: number): string;
declare function splitPath(path: string): {
    folder: string;
    name: string;
};
export type { CallContext, Content, Item, ItemProblem, ItemRecord, ItemStatus, Journal, JournalProblem, Limiter, OpenJournal, Placement, Queue, Source, StoredFile, Target, TargetCapabilities, Task, WriteRequest };
export { DestinationTakenError, ItemError, ItemRefusedError, JournalError, MaxDeleteError, SourceChangedError, SourceMissingError, TransferStoppedError, joinPath, numberPath, splitPath };

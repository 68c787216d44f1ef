import { ImgSrcClient } from '@pixwire/api/img-src';
import { RequestGate } from '@pixwire/api/runtime';
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
interface ImgSrcTargetOptions {
    path?: string | undefined;
    visibility?: "public" | "private" | undefined;
    maxBytes?: number | undefined;
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
type ItemStatus = "pending" | "running" | "done" | "skipped" | "failed";
interface Journal {
    readonly localPath?: string | undefined;
    open(targetId: string, options?: {
        readonly readOnly?: boolean;
    }): Promise<OpenJournal>;
}
interface LibraryOptions {
    path?: string | undefined;
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
interface Source {
    readonly name: string;
    readonly reach: "anywhere" | "this machine";
    list(context: CallContext, cursor?: string): AsyncIterable<Item>;
    open(item: Item, context: CallContext): Promise<Content>;
    conflictWith?(places: TransferPlaces): string | undefined;
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
interface TransferPlaces {
    readonly target: Target;
    readonly journal: Journal;
    readonly deleteExtra: boolean;
}
interface WriteRequest {
    readonly item: Item;
    readonly destination: string;
    readonly content?: Content | undefined;
    readonly url?: string | undefined;
    readonly overwrite: boolean;
    readonly onProgress?: ((sentBytes: number) => void) | undefined;
}
declare function imgSrcTarget(client: ImgSrcClient, options?: ImgSrcTargetOptions): Target;
declare function library(client: ImgSrcClient, options?: LibraryOptions): Source;
export type { ImgSrcTargetOptions, LibraryOptions };
export { imgSrcTarget, library };

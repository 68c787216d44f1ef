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
interface FolderOptions {
    include?: readonly string[] | undefined;
    exclude?: readonly string[] | undefined;
    followSymlinks?: boolean | undefined;
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
interface Source {
    readonly name: string;
    readonly reach: "anywhere" | "this machine";
    list(context: CallContext, cursor?: string): AsyncIterable<Item>;
    open(item: Item, context: CallContext): Promise<Content>;
}
interface UrlFileOptions {
    format?: "csv" | "jsonl" | undefined;
    columns?: {
        url?: string;
        destination?: string;
        tags?: string;
        metadata?: string;
    } | undefined;
}
declare function folder(path: string, options?: FolderOptions): Source;
declare function urlFile(file: string, options?: UrlFileOptions): Source;
export type { FolderOptions, UrlFileOptions };
export { folder, urlFile };

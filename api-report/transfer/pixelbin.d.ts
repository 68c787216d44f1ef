import { PixelbinClient } from '@pixwire/api/pixelbin';
import { RequestGate } from '@pixwire/api/runtime';
import { UploadOptions } from '@pixwire/uploader/pixelbin';
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
interface LibraryOptions {
    path?: string | undefined;
    sign?: ((url: string) => string | Promise<string>) | undefined;
}
interface PixelbinTargetOptions {
    path?: string | undefined;
    access?: "public-read" | "private" | undefined;
    copyFromUrl?: boolean | undefined;
    uploadOptions?: UploadOptions | undefined;
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
interface WriteRequest {
    readonly item: Item;
    readonly destination: string;
    readonly content?: Content | undefined;
    readonly url?: string | undefined;
    readonly overwrite: boolean;
    readonly onProgress?: ((sentBytes: number) => void) | undefined;
}
declare function library(client: PixelbinClient, options?: LibraryOptions): Source;
declare function pixelbinTarget(client: PixelbinClient, options?: PixelbinTargetOptions): Target;
export type { LibraryOptions, PixelbinTargetOptions };
export { library, pixelbinTarget };

interface ResumeRecord {
    version: 1;
    target: UploadTarget;
    chunkSize: number;
    size: number;
    fingerprint: string;
    parts: [
        partNumber: number,
        byteLength: number
    ][];
}
interface ResumeStore {
    load(key: string): PromiseLike<ResumeRecord | undefined | null> | ResumeRecord | undefined | null;
    save(key: string, record: ResumeRecord): PromiseLike<void> | void;
    remove(key: string): PromiseLike<void> | void;
}
interface StringStorage {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
}
interface UploadTarget {
    url: string;
    fields: Readonly<Record<string, string>>;
}
declare function webStorage(storage?: StringStorage): ResumeStore;
export type { StringStorage };
export { webStorage };

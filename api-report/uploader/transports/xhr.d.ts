type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;
type Bytes = ReturnType<Uint8Array["slice"]>;
interface RequestBody {
    segments: readonly BodySegment[];
    byteLength: number | undefined;
    once?: boolean;
}
interface Transport {
    readonly reportsBytes: boolean;
    send(request: TransportRequest): Promise<TransportResponse>;
}
interface TransportRequest {
    method: "PUT" | "POST";
    url: string;
    headers: Readonly<Record<string, string>>;
    body: RequestBody;
    signal: AbortSignal;
    maxResponseBytes: number;
    onBytes(sentBytes: number): void;
}
interface TransportResponse {
    status: number;
    headers: Headers;
    text: string;
}
declare function xhrTransport(): Transport;
export { xhrTransport };

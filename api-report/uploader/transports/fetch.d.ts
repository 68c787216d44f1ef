import { Fetch } from '@pixwire/api/runtime';
type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;
type Bytes = ReturnType<Uint8Array["slice"]>;
interface FetchTransportOptions {
    fetch?: Fetch | undefined;
}
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
declare function fetchTransport(options?: FetchTransportOptions): Transport;
export type { FetchTransportOptions };
export { fetchTransport };

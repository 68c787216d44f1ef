import { Fetch } from '@pixwire/api/runtime';
type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;
type Bytes = ReturnType<Uint8Array["slice"]>;
interface RequestBody {
    segments: readonly BodySegment[];
    byteLength: number | undefined;
    once?: boolean;
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
interface Transport {
    readonly reportsBytes: boolean;
    send(request: TransportRequest): Promise<TransportResponse>;
}
interface FetchTransportOptions {
    fetch?: Fetch | undefined;
}
declare function fetchTransport(options?: FetchTransportOptions): Transport;
export { fetchTransport };
export type { FetchTransportOptions };

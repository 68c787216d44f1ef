import { Agent as Agent$1 } from 'node:https';
import { Agent } from 'node:http';
type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;
type Bytes = ReturnType<Uint8Array["slice"]>;
interface NodeTransportOptions {
    agent?: Agent | Agent$1 | undefined;
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
declare function nodeTransport(options?: NodeTransportOptions): Transport;
export type { NodeTransportOptions };
export { nodeTransport };

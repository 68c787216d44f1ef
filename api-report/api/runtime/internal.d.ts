interface ApiPromise<Output> extends Promise<Output> {
    withResponse(): Promise<WithResponse<Output>>;
}
interface BodyField {
    name: string;
    value: unknown;
    refuse: Refuse;
    append?: FieldWriter;
}
interface Client<Paths extends object> {
    readonly [PATHS]: Paths;
}
type FieldWriter = (form: FormData, field: BodyField) => void;
interface HasErrors<Errors> {
    readonly spec: {
        readonly id: string;
    };
    readonly errors?: Errors | undefined;
}
type InputCheck = (operation: string, given: readonly string[]) => void;
type MemberWriter = (wire: WireInput, name: string, value: unknown, refuse: Refuse) => void;
type Method<Call> = Call extends (client: never, ...args: infer Args) => infer Result ? (...args: Args) => Result : never;
type Methods<Operations, Names extends keyof Operations> = {
    readonly [Name in Names]: Method<Operations[Name]>;
};
interface Operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown> extends HasErrors<Errors> {
    (client: Client<Paths>, ...args: Args): ApiPromise<Output>;
    readonly spec: OperationSpec;
}
type OperationArgs = [
    input?: object,
    options?: RequestOptions
];
interface OperationDescriptor extends OperationSpec {
    readonly members?: Readonly<Record<string, MemberWriter>>;
    check?: InputCheck;
    body?: (fields: readonly BodyField[]) => WireBody;
    contentType?: string;
    bodyOptional?: boolean;
    open?: MemberWriter;
    auth?: false | "optional" | readonly (readonly string[])[];
    server?: string;
    idempotent?: boolean;
    accept?: string;
    responseKind?: "array" | "scalar" | "any";
    read?: ResponseReader;
    empty?: boolean;
    problem?: (body: unknown) => string | undefined;
}
interface OperationSpec {
    readonly provider: string;
    readonly id: string;
    readonly method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
    readonly path: string;
    readonly members?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
}
declare const PATHS: unique symbol;
interface PageShape {
    limit: string;
    defaultLimit: number;
    items: string;
    hasNext?: string;
}
interface Paged<Page, Item> extends PromiseLike<Page>, AsyncIterable<Item> {
    catch<Other = never>(onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null): Promise<Page | Other>;
    finally(onFinally?: (() => void) | null): Promise<Page>;
    withResponse(): Promise<WithResponse<Page>>;
    pages(): AsyncGenerator<Page, void, undefined>;
    hasNext(): boolean;
    next(): Promise<Page | undefined>;
}
interface PagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown> extends HasErrors<Errors> {
    (client: Client<Paths>, ...args: Args): Paged<Output, Item>;
    readonly spec: OperationSpec;
}
interface PagesByNumber extends PageShape {
    style: "page";
    page: string;
}
interface PagesByOffset extends PageShape {
    style: "offset";
    offset: string;
}
type Pagination = PagesByNumber | PagesByOffset;
type Refuse = (problem: string) => never;
interface RequestOptions {
    signal?: AbortSignal | undefined;
    timeoutMs?: number | undefined;
    maxResponseBytes?: number | undefined;
    retry?: RetryPolicy | undefined;
    headers?: Record<string, string> | undefined;
    baseUrl?: string | undefined;
}
type ResponseReader = (response: Response, operation: OperationDescriptor, maxBytes: number, signal: AbortSignal) => Promise<string | Blob | undefined> | undefined;
interface RetryPolicy {
    maxRetries?: number | undefined;
    initialDelayMs?: number | undefined;
    maxDelayMs?: number | undefined;
    factor?: number | undefined;
    jitter?: number | undefined;
    maxRetryAfterMs?: number | undefined;
    retryUnsafe?: boolean | undefined;
}
type WireBody = string | FormData | Blob;
interface WireInput {
    pathname: string;
    search: string;
    headers: Record<string, string>;
    fields: BodyField[];
    body: WireBody | null;
    secrets: string[];
    hasCredential: boolean;
}
interface WithResponse<Output> {
    data: Output;
    response: Response;
}
declare function bind<Paths extends object, Args extends readonly unknown[], Result>(client: Client<Paths>, operation: (client: Client<Paths>, ...args: Args) => Result): (...args: Args) => Result;
declare function operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown>(descriptor: OperationDescriptor): Operation<Paths, Args, Output, Errors>;
declare function pagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown>(descriptor: OperationDescriptor, pagination: Pagination): PagedOperation<Paths, Args, Output, Item, Errors>;
export type { Client, Methods, Operation, PagedOperation, RequestOptions };
export { bind, operation, pagedOperation };

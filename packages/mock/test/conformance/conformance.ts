import type { ClientOptions } from "@pixwire/api/runtime";
import type { Mock } from "../../src/index.js";

/** What the conformance test needs to know of an API beside its spec. */
export interface Conformance {
  createMock(token: string): Mock<unknown>;
  connect(token: string, options: ClientOptions): Connection;
}

export interface Connection {
  client: object;
  /** By operationId: what to do first, and the members that take the place of the example's. */
  arrangements: Readonly<Record<string, () => Promise<object>>>;
}

import { Agent, EnvHttpProxyAgent, MockAgent, ProxyAgent, setGlobalDispatcher } from "undici";
import { beforeEach, expect, test } from "vitest";
import { defaultTransport } from "../../src/runtimes/node.js";

/** Where the versions of undici keep the dispatcher of all programs. */
const PLACES = ["undici.globalDispatcher.1", "undici.globalDispatcher.2"].map((name) => Symbol.for(name));

beforeEach(() => {
  const before = PLACES.map((symbol) => [symbol, Reflect.get(globalThis, symbol)] as const);
  return () => before.forEach(([symbol, value]) => void Reflect.set(globalThis, symbol, value));
});

test("uploads go over node:http, which tells of bytes, as long as no program has set a dispatcher", async () => {
  expect(defaultTransport().reportsBytes).toBe(true);
  // Loads Node's own copy of undici, which sets its agent.
  await fetch("data:,");
  expect(defaultTransport().reportsBytes).toBe(true);
  setGlobalDispatcher(new Agent());
  expect(defaultTransport().reportsBytes).toBe(true);
});

test("uploads follow a dispatcher that a program has set", () => {
  for (const dispatcher of [new EnvHttpProxyAgent(), new MockAgent()]) {
    setGlobalDispatcher(dispatcher);
    expect(defaultTransport().reportsBytes).toBe(false);
  }
});

test("uploads follow a composed agent, though undici gives it the class of a plain one", () => {
  const proxy = new ProxyAgent("http://127.0.0.1:9");
  const composed = new Agent().compose(() => (options, handler) => proxy.dispatch(options, handler));
  expect(composed.constructor.name).toBe("Agent");
  setGlobalDispatcher(composed);
  expect(defaultTransport().reportsBytes).toBe(false);
});

test("the one of undici 8, which puts a wrapper of it where older copies look", () => {
  class Dispatcher1Wrapper {}
  Reflect.set(globalThis, Symbol.for("undici.globalDispatcher.1"), new Dispatcher1Wrapper());
  expect(defaultTransport().reportsBytes).toBe(true);
  Reflect.set(globalThis, Symbol.for("undici.globalDispatcher.2"), new EnvHttpProxyAgent());
  expect(defaultTransport().reportsBytes).toBe(false);
});

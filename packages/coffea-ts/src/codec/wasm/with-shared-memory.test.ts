import assert from "node:assert/strict";
import { test } from "node:test";
import { withSharedMemory } from "./with-shared-memory.ts";

/** A type of functions, a function and a memory that are imported; `flags` are those of the memory's limits. */
const module = (flags: number): Uint8Array<ArrayBuffer> => {
  const types = [1, 4, 1, 0x60, 0, 0];
  const imports = [2, 15, 2, 1, 0x65, 1, 0x66, 0, 0, 1, 0x65, 1, 0x6d, 2, flags, 1, 2];
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...types, ...imports]);
};

test("a memory that is imported becomes one of the shared kind", () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  const imports = { e: { f: () => {}, m: memory } };
  assert.throws(() => new WebAssembly.Instance(new WebAssembly.Module(module(1)), imports), /shared/);
  assert.ok(new WebAssembly.Instance(new WebAssembly.Module(withSharedMemory(module(1))), imports));
});

test("other modules are refused", () => {
  assert.throws(() => withSharedMemory(module(0)), /maximum/);
  assert.throws(() => withSharedMemory(Uint8Array.of(1, 2, 3)), /maximum/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf, fromIter, graph } from "../../awkward/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { structureOf } from "../lower/structure.ts";
import type { LoopStore } from "./loop-store.ts";
import { programOf } from "./program-cache.ts";

class MemoryStore implements LoopStore {
  readonly known = new Map<string, Uint8Array<ArrayBuffer>>();
  get(key: string): Uint8Array<ArrayBuffer> | null {
    return this.known.get(key) ?? null;
  }
  set(key: string, bytes: Uint8Array): void {
    this.known.set(key, Uint8Array.from(bytes));
  }
}

const source = memoryEvents({ x: fromIter([1.5, 2.5]), name: fromIter(["a", "b"]) });
const x = columnOf<number>(source, "x");

/** The program of a fill of structures that no other test has: `depth` square roots. Many others are made after it, so that it is not in memory any more. */
function program(depth: number, store: LoopStore | null): ReturnType<typeof programOf> {
  const made = programAlone(depth, store);
  for (let other = 40; other < 105; other++) programAlone(other, null);
  return made;
}
function programAlone(depth: number, store: LoopStore | null): ReturnType<typeof programOf> {
  let value = x;
  for (let i = 0; i < depth; i++) value = value.add(value);
  const fills = [{ inputs: [graph.nodeOf(value)], flatten: false }];
  return programOf(fills, structureOf(fills), store);
}

test("a program is made once, kept, and taken from the store afterwards", () => {
  const store = new MemoryStore();
  const made = program(1, store)!;
  assert.equal(store.known.size, 1);
  const kept = program(1, store)!;
  assert.notEqual(kept, made);
  assert.deepEqual([kept.plan, kept.compiled.layout], [made.plan, made.compiled.layout]);
  // It was the store's: with another program under this key, that is the one.
  program(2, store);
  const [one, two] = [...store.known.keys()];
  store.known.set(one!, store.known.get(two!)!);
  assert.deepEqual(program(1, store)!.compiled.layout, program(2, store)!.compiled.layout);
});

test("what is no program is made anew and replaced", () => {
  const store = new MemoryStore();
  const made = program(3, store)!;
  const [[key, bytes]] = [...store.known] as [[string, Uint8Array<ArrayBuffer>]];
  for (const bad of [new Uint8Array(0), new Uint8Array(40), bytes.slice(0, -3), bytes.slice(0, 50)]) {
    store.known.set(key, bad);
    assert.deepEqual(program(3, store)!.plan, made.plan);
    assert.deepEqual(store.known.get(key), bytes);
  }
});

test("fills of which nothing can be compiled are known as such", () => {
  const store = new MemoryStore();
  const fills = [{ inputs: [graph.nodeOf(columnOf<string>(source, "name"))], flatten: false }];
  assert.equal(programOf(fills, structureOf(fills), store), null);
  assert.equal(store.known.size, 1);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Array as Expression, type EventSource, columnOf, fromIter, graph, type Layout } from "../../awkward/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import type { EntryTarget, Job } from "./job.ts";
import { prepareBatch } from "./prepare-batch.ts";

const source = memoryEvents({ x: fromIter([[1, 2], [], [3]]), y: fromIter([4, 5, 6]), name: fromIter(["a", "b", "c"]) });
const x = columnOf<number[]>(source, "x");
const y = columnOf<number>(source, "y");

interface Made extends Job {
  readonly streamed: number[][];
  readonly ran: Layout[][];
}

function job(input: unknown, target: Partial<EntryTarget> | null = {}): Made {
  const streamed: number[][] = [];
  const ran: Layout[][] = [];
  const open = (): ReturnType<EntryTarget["open"]> => {
    const entries: number[] = [];
    return { add: ([column], count) => entries.push(...column!.subarray(0, count)), commit: () => void streamed.push(entries) };
  };
  const node = graph.nodeOf(input as Expression<number>);
  const whole = target === null ? null : { flatten: false, of: {}, isUnordered: () => true, open, ...target };
  return { inputs: [node], run: (layouts) => void ran.push(layouts), queuedAt: new Error("here"), target: whole, streamed, ran };
}
const finishAll = (jobs: readonly Job[], events: EventSource = source): boolean[] | null =>
  prepareBatch(jobs, events)?.finish.map((finish) => (finish?.(), finish !== null)) ?? null; // prettier-ignore
const numbers = ([layout]: readonly Layout[]): unknown => (layout?.kind === "numeric" ? [...layout.data] : layout);

test("entries go to their targets once they are finished; jobs without a target are left to the interpreter", () => {
  const jobs = [job(x.mul(2)), job(y, null), job(y.add(1))];
  const prepared = prepareBatch(jobs, source)!;
  assert.deepEqual([jobs[0]!.streamed, jobs[2]!.streamed], [[], []]);
  assert.equal(prepared.finish[1], null);
  prepared.finish[0]!();
  prepared.finish[2]!();
  assert.deepEqual([jobs[0]!.streamed, jobs[2]!.streamed], [[[2, 4, 6]], [[5, 6, 7]]]);
});

test("where the order matters, and where all entries are needed at once, they come together", () => {
  const of = {};
  const same = [job(x, { of, isUnordered: () => false }), job(y, { of, isUnordered: () => true })];
  assert.deepEqual(finishAll(same), [true, true]);
  assert.deepEqual(same.map(({ ran, streamed }) => [numbers(ran[0]!), streamed]), [[[1, 2, 3], []], [[4, 5, 6], []]]); // prettier-ignore
  const whole = job(x, { open: () => null });
  assert.deepEqual(finishAll([whole]), [true]);
  assert.deepEqual(numbers(whole.ran[0]!), [1, 2, 3]);
  const alone = job(x, { isUnordered: () => false });
  assert.deepEqual(finishAll([alone]), [true]);
  assert.deepEqual(alone.streamed, [[1, 2, 3]]);
});

test("what cannot be compiled is left to the interpreter, job by job", () => {
  const jobs = [job(columnOf<string>(source, "name")), job(y)];
  assert.deepEqual(finishAll(jobs), [false, true]);
  assert.equal(prepareBatch([jobs[0]!], source), null);
  assert.equal(prepareBatch([job(y, null)], source), null);
});

test("a list that is too short leaves everything as it was", () => {
  const jobs = [job(y), job(x.at(0))];
  assert.equal(prepareBatch(jobs, source), null);
  assert.deepEqual(jobs.map(({ streamed, ran }) => [streamed, ran]), [[[], []], [[], []]]); // prettier-ignore
});

test("lists of two columns that do not fit, and a column that cannot be read", () => {
  const other = memoryEvents({ x: fromIter([[1, 2], []]), z: fromIter([[1], [2]]), y: fromIter([1, 2]) });
  const [a, b] = [columnOf<number[]>(other, "x"), columnOf<number[]>(other, "z")];
  assert.equal(prepareBatch([job(a.add(b))], other), null);
  const broken: EventSource = {
    ...other,
    load: () => {
      throw new RangeError("no such bytes");
    },
  };
  assert.equal(prepareBatch([job(columnOf<number>(broken, "y"))], broken), null);
});

test("a program for whole numbers is not taken for a negative one beside unsigned ones", () => {
  const unsigned = memoryEvents({ n: fromIter([1, 7], { type: "uint64" }) });
  const n = columnOf<number>(unsigned, "n");
  const mine = (bound: number): Made => job(n.gt(bound));
  for (const bound of [5, -5]) {
    const one = mine(bound);
    const prepared = prepareBatch([one], unsigned);
    prepared?.finish[0]?.();
    if (prepared !== null) assert.deepEqual(one.streamed, [[bound < 0 ? 1 : 0, 1]]);
    else assert.equal(bound, -5, "left to the interpreter");
  }
});

test("where WebAssembly is forbidden the interpreter does all", () => {
  const { WebAssembly: original } = globalThis;
  Object.defineProperty(globalThis, "WebAssembly", { value: undefined, configurable: true, writable: true });
  try {
    assert.equal(prepareBatch([job(y.sub(17))], source), null);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", { value: original, configurable: true, writable: true });
  }
});

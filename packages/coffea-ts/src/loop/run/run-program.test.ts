import assert from "node:assert/strict";
import { test } from "node:test";
import type { Values } from "../../awkward/index.ts";
import type { BoundColumn, Code, Extent, Local, LoopFunction, LoopProgram, Region, Statement } from "../ir/code.ts";
import type { Operation } from "../ir/operations.ts";
import { planFrame } from "../assemble/frame.ts";
import { assembleProgram } from "../assemble/assemble-program.ts";
import type { CompiledProgram } from "./compile-program.ts";
import { isShared } from "./loop-memory.ts";
import { layoutOf } from "./program-layout.ts";
import { runProgram, type TakeEntries } from "./run-program.ts";

const [first, stop, i, j, n] = ["first", "stop", "i", "j", "n"].map((name): Local => ({ type: "i32", name })) as [Local, Local, Local, Local, Local]; // prettier-ignore
const sum: Local = { type: "f64", name: "sum" };
const get = (local: Local): Code => ({ kind: "get", local });
const op = (name: Operation, ...inputs: readonly Code[]): Code => ({ kind: "operation", op: name, inputs });
const one: Code = { kind: "constant", type: "i32", value: 1 };
const load = (region: Region, index: Code, type: "i32" | "f64" = "f64"): Code => ({ kind: "load", region, index, type });
const loop = (local: Local, start: Code, end: Code, body: readonly Statement[]): Statement => ({ kind: "for", label: { name: local.name }, local, start, stop: end, body }); // prettier-ignore

const offsets: Region = { name: "offsets", dtype: "int32" };
const pt: Region = { name: "pt", dtype: "float32" };
const weight: Region = { name: "weight", dtype: "float64" };
const table: Region = { name: "table", dtype: "float64" };
const kept: Region = { name: "kept", dtype: "float64" };
const rows: Extent = { kind: "rows" };
const bound = (region: Region, column: number, extent: Extent, isOffsets = false): BoundColumn => ({ region, column, extent, isOffsets });

/** For each row the sum of its items, last first by way of scratch, times the row's weight and an element of a table; and every item. */
const body: readonly Statement[] = [
  loop(i, get(first), get(stop), [
    { kind: "set", local: sum, value: { kind: "constant", type: "f64", value: 0 } },
    { kind: "set", local: n, value: op("i32.sub", load(offsets, op("i32.add", get(i), one), "i32"), load(offsets, get(i), "i32")) },
    { kind: "reserve", region: kept, count: get(n) },
    loop(j, load(offsets, get(i), "i32"), load(offsets, op("i32.add", get(i), one), "i32"), [
      { kind: "emit", sink: 1, values: [load(pt, get(j))] },
      { kind: "store", region: kept, index: op("i32.sub", get(j), load(offsets, get(i), "i32")), value: load(pt, get(j)) },
    ]),
    loop(j, { kind: "constant", type: "i32", value: 0 }, get(n), [
      { kind: "set", local: sum, value: op("f64.add", get(sum), load(kept, op("i32.sub", op("i32.sub", get(n), one), get(j)))) },
    ]),
    {
      kind: "if",
      condition: op("f64.lt", get(sum), { kind: "literal", type: "f64", slot: 0 }),
      yes: [{ kind: "fail", sink: 2 }],
      no: [],
    },
    {
      kind: "emit",
      sink: 0,
      values: [
        op(
          "f64.mul",
          op("f64.mul", get(sum), load(weight, get(i))),
          load(table, op("i32.rem_s", get(i), { kind: "constant", type: "i32", value: 3 })),
        ),
        op("f64.convert_i32_s", get(i)),
      ],
    },
  ]),
];
const items: Extent = { kind: "items", of: rows, offsets: 0 };
const sums: LoopFunction = {
  root: 0,
  first,
  stop,
  columns: [bound(offsets, 0, rows, true), bound(pt, 1, items), bound(weight, 2, rows), bound(table, 3, { kind: "all" })],
  scratch: [kept],
  sinks: [0, 1, 2],
  body,
};
const program: LoopProgram = { columns: [], functions: [sums] };

function compile(): CompiledProgram {
  const frame = planFrame(program, 1, [2, 1, 0]);
  return { layout: layoutOf(program, frame), module: new WebAssembly.Module(assembleProgram(program, frame, isShared())) };
}

interface Chunk {
  readonly columns: Values[];
  readonly rows: number;
}

function randomChunk(count: number, longest: number): Chunk {
  const lists = new Int32Array(count + 1);
  for (let row = 0; row < count; row++) lists[row + 1] = lists[row]! + ((row * 7919) % 1009 === 5 ? longest : (row * 31) % 5);
  const values = Float32Array.from({ length: lists[count]! }, (_, k) => 1 + ((k * 13) % 101) / 7);
  const weights = Float64Array.from({ length: count }, (_, k) => 1 / (k + 1));
  return { columns: [lists, values, weights, Float64Array.of(2, 3, 5)], rows: count };
}

function expected({ columns, rows: count }: Chunk): { sums: number[]; items: number[] } {
  const [lists, values, weights] = columns as [Int32Array, Float32Array, Float64Array];
  const found = Array.from({ length: count }, (_, row) => {
    let total = 0;
    for (let item = lists[row + 1]! - 1; item >= lists[row]!; item--) total += values[item]!;
    return total * weights[row]! * [2, 3, 5][row % 3]!;
  });
  return { sums: found, items: [...values] };
}

function run(
  compiled: CompiledProgram,
  chunk: Chunk,
  smallest = 0,
): { failed: number | null; sums: number[]; items: number[]; rows: number[] } {
  const got = { sums: [] as number[], items: [] as number[], rows: [] as number[] };
  const append = (list: number[], column: Float64Array, count: number): void => {
    for (let k = 0; k < count; k++) list.push(column[k]!);
  };
  const take: TakeEntries[] = [
    ([a, b], count) => {
      append(got.sums, a!, count);
      append(got.rows, b!, count);
    },
    ([a], count) => append(got.items, a!, count),
    () => assert.fail("an assertion has no entries"),
  ];
  const failed = runProgram(compiled, { columns: chunk.columns, literals: [smallest], rows: [chunk.rows], take });
  return { failed, ...got };
}

test("chunks of any size, lists of any length, one chunk after the other", () => {
  const compiled = compile();
  for (const chunk of [
    randomChunk(0, 1),
    randomChunk(1, 1),
    randomChunk(20_000, 3),
    randomChunk(30_000, 3000),
    randomChunk(6, 400_000),
    randomChunk(100, 2),
  ]) {
    const { failed, rows: order, ...got } = run(compiled, chunk);
    assert.equal(failed, null);
    assert.deepEqual(got, expected(chunk));
    assert.deepEqual(order, [...Array(chunk.rows).keys()]);
  }
});

test("an assertion that does not hold is told by its number", () => {
  const compiled = compile();
  const chunk = randomChunk(100, 2);
  assert.equal(run(compiled, chunk, 5).failed, 2);
  assert.equal(run(compiled, chunk).failed, null);
});

test("a loop may run while another one gives its entries", () => {
  const compiled = compile();
  const chunk = randomChunk(5000, 3);
  let inner = 0;
  const take: TakeEntries[] = [
    () => {
      inner++;
      assert.deepEqual(run(compiled, randomChunk(100, 2)).sums, expected(randomChunk(100, 2)).sums);
    },
    () => {},
    () => {},
  ];
  assert.equal(runProgram(compiled, { columns: chunk.columns, literals: [0], rows: [chunk.rows], take }), null);
  assert.equal(inner, 2);
});

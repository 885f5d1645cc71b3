import assert from "node:assert/strict";
import { test } from "node:test";
import { graph } from "../../awkward/index.ts";
import type { BoundColumn, Code, Local, LoopFunction, LoopProgram, Region, Statement } from "../ir/code.ts";
import { binaryCalls, type Operation, unaryCalls } from "../ir/operations.ts";
import { assembleProgram, exportName, importObject } from "./assemble-program.ts";
import { planFrame } from "./frame.ts";

const first: Local = { type: "i32", name: "first" };
const stop: Local = { type: "i32", name: "stop" };
const i: Local = { type: "i32", name: "i" };
const get = (local: Local): Code => ({ kind: "get", local });
const whole = (value: number): Code => ({ kind: "constant", type: "i32", value });
const op = (name: Operation, ...inputs: readonly Code[]): Code => ({ kind: "operation", op: name, inputs });
const rows = { kind: "rows" } as const;
const bound = (region: Region, column: number): BoundColumn => ({ region, column, extent: rows, isOffsets: false });
const overRows = (body: readonly Statement[], name = "rows"): Statement => ({
  kind: "for",
  label: { name },
  local: i,
  start: get(first),
  stop: get(stop),
  body,
});

interface Made {
  readonly run: (first: number, stop: number) => number;
  readonly words: Int32Array;
  readonly numbers: Float64Array;
  readonly taken: { sink: number; values: number[] }[];
  readonly memory: WebAssembly.Memory;
  readonly frame: ReturnType<typeof planFrame>;
}

/** One function in a memory of its own, its regions one after the other from address `at` on. */
function make(parts: Partial<LoopFunction>, widths: readonly number[] = [], literals = 0): Made {
  const loop: LoopFunction = { root: 0, first, stop, columns: [], scratch: [], sinks: widths.map((_, k) => k), body: [], ...parts };
  const program: LoopProgram = { columns: [], functions: [loop] };
  const frame = planFrame(program, literals, widths);
  const memory = new WebAssembly.Memory({ initial: 16 });
  const taken: Made["taken"] = [];
  const words = new Int32Array(memory.buffer);
  const numbers = new Float64Array(memory.buffer);
  const full = (sink: number): void => void taken.push({ sink, values: [...numbers.subarray(frame.sinks[sink]!.columns[0]! / 8, (frame.sinks[sink]!.columns[0]! + frame.sinkBytes) / 8)] });
  const grow = (entry: number, count: number): void => {
    words[entry / 4 + 1] = count;
  };
  const module = new WebAssembly.Module(assembleProgram(program, frame));
  const { exports } = new WebAssembly.Instance(module, importObject({ memory, full, grow }));
  return { run: exports[exportName(0)] as Made["run"], words, numbers, taken, memory, frame };
}

const x: Region = { name: "x", dtype: "float64" };
const y: Region = { name: "y", dtype: "float64" };
const out: Region = { name: "out", dtype: "float64" };

const special = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 1e-300, -1e-300, 5e-324, 1e300, -1e300, 709, 710, -709.5, 745.2, NaN, Infinity, -Infinity, 2 ** 28, 2 ** 53, Math.PI, 2 * Math.PI];
const many = Array.from({ length: 4000 }, (_, k) => Math.sin(k * k) * 10 ** ((k % 40) / 4 - 7));

test("functions have the interpreter's bits", () => {
  const { unaryFunctions, binaryFunctions } = graph.math;
  const a = [...special.flatMap((value) => special.map(() => value)), ...many];
  const b = [...special.flatMap(() => special), ...many.toReversed()];
  for (const name of [...unaryCalls, ...binaryCalls]) {
    const load = (region: Region): Code => ({ kind: "load", region, index: get(i), type: "f64" });
    const isUnary = name in unaryFunctions;
    const value: Code = { kind: "call", name, inputs: isUnary ? [load(x)] : [load(x), load(y)] };
    const { run, words, numbers, frame } = make({
      columns: [bound(x, 0), bound(y, 1)],
      scratch: [out],
      body: [overRows([{ kind: "store", region: out, index: get(i), value }])],
    });
    const addresses = [x, y, out].map((_, k) => 4096 + k * 8 * a.length);
    for (const [k, region] of [x, y, out].entries()) words[frame.regions.get(region)! / 4] = addresses[k]!;
    numbers.set(a, addresses[0]! / 8);
    numbers.set(b, addresses[1]! / 8);
    assert.equal(run(0, a.length), 0);
    for (let k = 0; k < a.length; k++) {
      const got = numbers[addresses[2]! / 8 + k]!;
      const wanted = isUnary ? unaryFunctions[name as "exp"](a[k]!) : binaryFunctions[name as "pow"](a[k]!, b[k]!);
      assert.ok(Object.is(got, wanted), `${name}(${a[k]}, ${b[k]}) is ${wanted}, and the module gives ${got}`);
    }
  }
  assert.equal(make({}).run(0, 0), 0);
});

test("sinks are emptied when they are full, and keep their entries between calls", () => {
  const { run, words, numbers, taken, frame } = make(
    { body: [overRows([{ kind: "emit", sink: 0, values: [op("f64.convert_i32_s", get(i)), { kind: "literal", type: "f64", slot: 1 }] }])] },
    [2],
    2,
  );
  numbers[frame.literals / 8 + 1] = 7;
  const size = frame.sinkBytes / 8;
  assert.equal(run(0, size - 1), 0);
  assert.equal(words[frame.sinks[0]!.filled / 4], 8 * (size - 1));
  assert.deepEqual(taken, []);
  assert.equal(run(size - 1, size + 3), 0);
  assert.deepEqual(taken, [{ sink: 0, values: Array.from({ length: size }, (_, k) => k) }]);
  assert.equal(words[frame.sinks[0]!.filled / 4], 24);
  const [firsts, seconds] = frame.sinks[0]!.columns.map((address) => [...numbers.subarray(address / 8, address / 8 + 3)]);
  assert.deepEqual([firsts, seconds], [[size, size + 1, size + 2], [7, 7, 7]]); // prettier-ignore
});

test("loops are left and gone on with from inside, and an assertion ends everything", () => {
  const j: Local = { type: "i32", name: "j" };
  const outer = { name: "outer" };
  const inner = { name: "inner" };
  const body: readonly Statement[] = [
    {
      kind: "for",
      label: outer,
      local: i,
      start: get(first),
      stop: get(stop),
      body: [
        { kind: "set", local: j, value: whole(0) },
        {
          kind: "while",
          label: inner,
          condition: op("i32.lt_s", get(j), whole(10)),
          body: [
            { kind: "set", local: j, value: op("i32.add", get(j), whole(1)) },
            { kind: "if", condition: op("i32.eq", get(j), whole(2)), yes: [{ kind: "next", label: inner }], no: [] },
            { kind: "if", condition: op("i32.eq", get(i), whole(5)), yes: [{ kind: "leave", label: outer }], no: [] },
            { kind: "if", condition: op("i32.gt_s", get(i), whole(7)), yes: [{ kind: "fail", sink: 3 }], no: [] },
            { kind: "if", condition: op("i32.gt_s", get(j), get(i)), yes: [{ kind: "next", label: outer }], no: [] },
            { kind: "emit", sink: 0, values: [op("f64.convert_i32_s", op("i32.add", op("i32.mul", get(i), whole(10)), get(j)))] },
          ],
        },
      ],
    },
  ];
  const { run, words, numbers, frame } = make({ body }, [1]);
  assert.equal(run(0, 100), 0);
  const count = words[frame.sinks[0]!.filled / 4]! / 8;
  const start = frame.sinks[0]!.columns[0]! / 8;
  assert.deepEqual([...numbers.subarray(start, start + count)], [11, 21, 31, 33, 41, 43, 44]);
  assert.equal(run(8, 100), 4);
});

test("scratch grows where it is too small", () => {
  const scratch: Region = { name: "s", dtype: "int32" };
  const body: readonly Statement[] = [
    { kind: "reserve", region: scratch, count: get(stop) },
    overRows([{ kind: "store", region: scratch, index: op("i32.add", get(i), whole(2)), value: get(i) }]),
  ];
  const { run, words, frame } = make({ scratch: [scratch], body });
  const entry = frame.regions.get(scratch)! / 4;
  words.set([8192, 3], entry);
  run(0, 3);
  assert.equal(words[entry + 1], 3);
  run(0, 4);
  assert.equal(words[entry + 1], 4);
  assert.deepEqual([...words.subarray(2048, 2055)], [0, 0, 0, 1, 2, 3, 0]);
});

test("elements of every dtype, read at their absolute places", () => {
  const values = { bool: [0, 1], uint8: [255, 1], int8: [-128, 5], int16: [-3, 4], uint16: [65535, 1], int32: [-7, 8], uint32: [4294967295, 3], int64: [-9n, 2n ** 62n], uint64: [2n ** 64n - 1n, 3n], float32: [0.5, -1.5], float64: [0.1, -0] }; // prettier-ignore
  const arrays = { bool: Uint8Array, uint8: Uint8Array, int8: Int8Array, int16: Int16Array, uint16: Uint16Array, int32: Int32Array, uint32: Uint32Array, int64: BigInt64Array, uint64: BigUint64Array, float32: Float32Array, float64: Float64Array }; // prettier-ignore
  for (const dtype of Object.keys(values) as (keyof typeof values)[]) {
    const region: Region = { name: dtype, dtype };
    const load: Code = { kind: "load", region, index: op("i32.add", get(i), whole(0)), type: "f64" };
    const { run, words, numbers, memory, frame } = make({ columns: [bound(region, 0)], body: [overRows([{ kind: "emit", sink: 0, values: [load] }])] }, [1]);
    const array = new (arrays[dtype] as Float64ArrayConstructor)(memory.buffer, 65536 * 4, 2);
    array.set(values[dtype] as number[]);
    words[frame.regions.get(region)! / 4] = 65536 * 4 - 1000 * array.BYTES_PER_ELEMENT;
    assert.equal(run(1000, 1002), 0);
    const start = frame.sinks[0]!.columns[0]! / 8;
    assert.deepEqual([...numbers.subarray(start, start + 2)], values[dtype].map(Number), dtype);
  }
});

import { wasm } from "../../base/index.ts";

const { op, type } = wasm;

/** Parameters and locals of {@link addLinear}. */
const r = {
  values: 0,
  bins: 1,
  end: 2,
  min: 3,
  delta: 4,
  scale: 5,
  size: 6,
  stride: 7,
  mins: 8,
  deltas: 9,
  scales: 10,
  sizes: 11,
  strides: 12,
  below: 13,
  one: 14,
};

/**
 * Bins of two values: −1 below, size above and for NaN. Where `(x − min) / delta` is below 1, its product with the size may be rounded to the size:
 * the same bin as at 1 and above, so that one comparison with the size is enough.
 */
const binsOfTwo = (offset: number): number[] =>
  [
    op.localGet(r.below),
    op.localGet(r.sizes),
    [...op.localGet(r.values), ...op.v128Load(offset)],
    [...op.localGet(r.mins), ...op.f64x2Sub, ...op.localGet(r.deltas), ...op.f64x2Div, ...op.localGet(r.scales), ...op.f64x2Mul],
    // Operands in this order: pmin gives its first one, the size, for NaN.
    [...op.f64x2Pmin, ...op.f64x2Pmax, ...op.f64x2Floor, ...op.i32x4TruncSat],
  ].flat();

const spread = (from: number, splat: readonly number[], to: number): number[] => [...op.localGet(from), ...splat, ...op.localSet(to)];
const forward = (pointer: number, bytes: number): number[] => [...op.localGet(pointer), ...op.i32Const(bytes), ...op.i32Add];
const whileBelow = (pointer: number, end: number): number[] => [...op.localTee(pointer), ...op.localGet(end), ...op.i32LtU, ...op.brIf(0)];

/** Adds to each bin number the bin of a value on a linear axis, counted from underflow, times the stride; four values a turn. Order of operations: transformed-range.ts. */
export const addLinear = (): wasm.WasmFunction => ({
  name: "addLinear",
  parameters: [type.i32, type.i32, type.i32, type.f64, type.f64, type.f64, type.f64, type.i32],
  locals: [type.v128, type.v128, type.v128, type.v128, type.v128, type.v128, type.v128],
  body: [
    spread(r.min, op.f64x2Splat, r.mins),
    spread(r.delta, op.f64x2Splat, r.deltas),
    spread(r.scale, op.f64x2Splat, r.scales),
    spread(r.size, op.f64x2Splat, r.sizes),
    spread(r.stride, op.i32x4Splat, r.strides),
    [...op.f64Const(-1), ...op.f64x2Splat, ...op.localSet(r.below)],
    [...op.i32Const(1), ...op.i32x4Splat, ...op.localSet(r.one)],
    op.loop,
    op.localGet(r.bins),
    [...binsOfTwo(0), ...binsOfTwo(16), ...op.lowWords],
    [...op.localGet(r.one), ...op.i32x4Add, ...op.localGet(r.strides), ...op.i32x4Mul],
    [...op.localGet(r.bins), ...op.v128Load(0), ...op.i32x4Add, ...op.v128Store(0)],
    [...forward(r.bins, 16), ...op.localSet(r.bins)],
    [...forward(r.values, 32), ...whileBelow(r.values, r.end)],
    op.end,
  ],
});

/** Parameters and local of {@link countEntries}. */
const c = { bins: 0, end: 1, counts: 2, place: 3 };

const countOne = (offset: number): number[] => [
  ...op.localGet(c.bins),
  ...op.i32Load(offset),
  ...op.i32Const(2),
  ...op.i32Shl,
  ...op.localGet(c.counts),
  ...op.i32Add,
  ...op.localTee(c.place),
  ...op.localGet(c.place),
  ...op.i32Load(0),
  ...op.i32Const(1),
  ...op.i32Add,
  ...op.i32Store,
];

/** Adds 1 to the count of each bin; four entries a turn. No bin may be negative. */
export const countEntries = (): wasm.WasmFunction => ({
  name: "countEntries",
  parameters: [type.i32, type.i32, type.i32],
  locals: [type.i32],
  body: [
    op.loop,
    [...countOne(0), ...countOne(4), ...countOne(8), ...countOne(12)],
    [...forward(c.bins, 16), ...whileBelow(c.bins, c.end)],
    op.end,
  ],
});

/** Parameters and locals of {@link findFractions}. */
const f = { values: 0, end: 1, found: 2, x: 3, limit: 4, all: 5 };

/** Writes two words of bits that are 0 if all values are whole numbers below 2^52; two values a turn. */
export const findFractions = (): wasm.WasmFunction => ({
  name: "findFractions",
  parameters: [type.i32, type.i32, type.i32],
  locals: [type.v128, type.v128, type.v128],
  body: [
    [...op.f64Const(2 ** 52), ...op.f64x2Splat, ...op.localSet(f.limit)],
    op.loop,
    [...op.localGet(f.values), ...op.v128Load(0), ...op.localSet(f.x)],
    [...op.localGet(f.x), ...op.f64x2Floor, ...op.localGet(f.x), ...op.f64x2Ne],
    [...op.localGet(f.x), ...op.f64x2Abs, ...op.localGet(f.limit), ...op.f64x2Lt, ...op.v128Not, ...op.v128Or],
    [...op.localGet(f.all), ...op.v128Or, ...op.localSet(f.all)],
    [...forward(f.values, 16), ...whileBelow(f.values, f.end)],
    op.end,
    [...op.localGet(f.found), ...op.localGet(f.all), ...op.v128Store(0)],
  ],
});

import { wasm } from "../../../base/index.ts";

const { op, type } = wasm;
const get = op.localGet;
const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat();
const assign = (local: number, ...value: readonly (readonly number[])[]): number[] => code(...value, op.localSet(local));
const moved = (pointer: number, by: readonly number[]): number[] => assign(pointer, get(pointer), by, op.i32Add);
const times = (value: readonly number[], shift: number): number[] => code(value, op.i32Const(shift), op.i32Shl);

/** Lists up to this length are sorted by {@link rankItems}. */
export const RANKED = 8;
/** A table of this many lanes of ones and then as many of zeros, from address 0 on: read from `8 * (RANKED - n)` on, it lets n lanes through. */
export const MASKS = 2 * RANKED * 8;

/** Parameters and locals of {@link rankItems}. */
const r = {
  bounds: 0,
  last: 1,
  values: 2,
  keys: 3,
  order: 4,
  start: 5,
  left: 6,
  i: 7,
  place: 8,
  a: 9,
  b: 10,
  c: 11,
  d: 12,
  key: 13,
  rank: 14,
};
const four = [r.a, r.b, r.c, r.d];
const mask = (count: number, k: number): number[] => code(op.i32Const(8 * RANKED), times(get(count), 3), op.i32Sub, op.v128Load(16 * k));
const nan = code(op.f64Const(Number.NaN), op.f64x2Splat);
const address = (base: number, shift: number): number[] => code(get(base), times(get(r.place), shift), op.i32Add);

/** Lanes of ones where a value is before the key: smaller, or as large and earlier. */
const isBefore = (local: number, k: number): number[] =>
  code(code(get(local), get(r.key), op.f64x2Lt), code(get(local), get(r.key), op.f64x2Eq, mask(r.i, k), op.v128And), op.v128Or);

const rankOne = (): number[] =>
  code(
    assign(r.key, get(r.values), times(get(r.start), 3), op.i32Add, times(get(r.i), 3), op.i32Add, op.v128Load64Splat(0)),
    assign(r.rank, ...four.map((local, k) => code(isBefore(local, k), k === 0 ? [] : op.i64x2Add))),
    // A lane of ones is -1.
    assign(r.place, get(r.start), get(r.rank), get(r.rank), get(r.rank), op.swapHalves, op.i64x2Add, op.i32x4ExtractLane(0), op.i32Sub),
    code(address(r.keys, 3), get(r.key), op.f64x2ExtractLane(0), op.f64Store),
    code(address(r.order, 2), get(r.start), get(r.i), op.i32Add, op.i32Store),
    assign(r.i, get(r.i), op.i32Const(1), op.i32Add),
  );

/**
 * Sorts lists of up to {@link RANKED} numbers, of which none is NaN: the place of each is the count of those before it, so that no branch depends
 * on the values. `values`, `keys` and `order` are where item 0 of the column would be; longer lists are left out.
 */
const rankItems = (): wasm.WasmFunction => ({
  name: "rankItems",
  parameters: Array.from({ length: 5 }, () => type.i32),
  locals: [...Array.from({ length: 4 }, () => type.i32), ...Array.from({ length: 6 }, () => type.v128)],
  body: [
    op.loop,
    assign(r.start, get(r.bounds), op.i32Load(0)),
    assign(r.left, get(r.bounds), op.i32Load(4), get(r.start), op.i32Sub),
    code(get(r.left), op.i32Const(1), op.i32Sub, op.i32Const(RANKED), op.i32LtU, op.if),
    ...four.map((local, k) =>
      assign(local, get(r.values), times(get(r.start), 3), op.i32Add, op.v128Load(16 * k), nan, mask(r.left, k), op.bitselect),
    ),
    assign(r.i, op.i32Const(0)),
    code(op.loop, rankOne(), get(r.i), get(r.left), op.i32LtU, op.brIf(0), op.end),
    op.end,
    moved(r.bounds, op.i32Const(4)),
    code(get(r.bounds), get(r.last), op.i32LtU, op.brIf(0)),
    op.end,
  ],
});

/** Parameters and locals of {@link localPositions}. */
const p = { bounds: 0, last: 1, out: 2, at: 3, end: 4, numbers: 5 };
const numbersFrom = (first: number): number[] =>
  op.v128Const(Uint8Array.from(new Uint8Array(Int32Array.of(first, first + 1, first + 2, first + 3).buffer)));

/** Positions of items in their lists, eight at a time: what is too much, the next list overwrites. `out` is where item 0 of the column would be. */
const localPositions = (): wasm.WasmFunction => ({
  name: "localPositions",
  parameters: [type.i32, type.i32, type.i32],
  locals: [type.i32, type.i32, type.v128],
  body: [
    op.loop,
    assign(p.at, get(p.out), times(code(get(p.bounds), op.i32Load(0)), 2), op.i32Add),
    assign(p.end, get(p.out), times(code(get(p.bounds), op.i32Load(4)), 2), op.i32Add),
    assign(p.numbers, numbersFrom(0)),
    op.loop,
    code(get(p.at), get(p.numbers), op.v128Store(0)),
    code(get(p.at), get(p.numbers), op.i32Const(4), op.i32x4Splat, op.i32x4Add, op.v128Store(16)),
    assign(p.numbers, get(p.numbers), op.i32Const(8), op.i32x4Splat, op.i32x4Add),
    moved(p.at, op.i32Const(32)),
    code(get(p.at), get(p.end), op.i32LtU, op.brIf(0)),
    op.end,
    moved(p.bounds, op.i32Const(4)),
    code(get(p.bounds), get(p.last), op.i32LtU, op.brIf(0)),
    op.end,
  ],
});

/** Lengths of lists, four at a time. */
const listLengths = (): wasm.WasmFunction => ({
  name: "listLengths",
  parameters: [type.i32, type.i32, type.i32],
  locals: [],
  body: [
    op.loop,
    code(get(p.out), get(p.bounds), op.v128Load(4), get(p.bounds), op.v128Load(0), op.i32x4Sub, op.v128Store(0)),
    moved(p.out, op.i32Const(16)),
    moved(p.bounds, op.i32Const(16)),
    code(get(p.bounds), get(p.last), op.i32LtU, op.brIf(0)),
    op.end,
  ],
});

/** Functions over lists with a result for each item or list. */
export const itemFunctions = (): wasm.WasmFunction[] => [rankItems(), localPositions(), listLengths()];

import { wasm } from "../../base/index.ts";
import type { EdgeTable } from "../axis/edge-table.ts";

const { op, type } = wasm;

/** Parameters and locals of {@link addEdges}. */
const r = {
  values: 0, bins: 1, end: 2, stride: 3, edges: 4, buckets: 5, size: 6, first: 7, shift: 8, undecided: 9,
  low: 10, high: 11, floor: 12, step: 13,
  x: 14, margin: 15, bin: 16, edge: 17, list: 18,
} as const; // prettier-ignore

const get = op.localGet;
const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat();
const set = (local: number, ...value: readonly (readonly number[])[]): number[] => code(...value, op.localSet(local));
const forward = (pointer: number, bytes: number): number[] => set(pointer, get(pointer), op.i32Const(bytes), op.i32Add);

const bucketOf = {
  bits: code(get(r.values), op.i32Load(4), get(r.shift), op.i32ShrS, get(r.first), op.i32Sub),
  steps: code(get(r.x), get(r.low), op.f64Sub, get(r.step), op.f64Mul, op.i32FromF64),
};

const nextEdge = code(get(r.edge), op.f64Load(8));

/** From the first edge of the bucket upwards. */
const search = (kind: keyof typeof bucketOf): number[] =>
  code(
    set(r.edge, get(r.edges), get(r.buckets), bucketOf[kind], op.i32Const(2), op.i32Shl, op.i32Add, op.i32Load(0), op.i32Const(3), op.i32Shl, op.i32Add),
    code(op.block, op.loop, get(r.x), nextEdge, op.f64Lt, op.brIf(1), forward(r.edge, 8), op.br(0), op.end, op.end),
    set(r.bin, get(r.edge), get(r.edges), op.i32Sub, op.i32Const(3), op.i32ShrS),
  ); // prettier-ignore

/** Values beside an edge are put on a list, and nothing is added for them. */
const listUndecided = code(
  set(r.margin, get(r.x), get(r.step), op.f64Mul),
  code(get(r.x), get(r.edge), op.f64Load(0), op.f64Sub, get(r.margin), op.f64Le),
  code(nextEdge, get(r.x), op.f64Sub, get(r.margin), op.f64Le, op.i32Or),
  code(op.if, get(r.list), get(r.values), op.i32Store, forward(r.list, 4), set(r.bin, op.i32Const(-1)), op.end),
);

/**
 * Adds to each bin number the bin of a value on an axis with an {@link EdgeTable}, counted from underflow, times the stride. `step` is the scale of buckets that are steps,
 * else the doubt. The word at `undecided` becomes the end of the list behind it, of the addresses of values that the table does not decide.
 */
const addEdges = (name: string, kind: keyof typeof bucketOf): wasm.WasmFunction => ({
  name,
  parameters: [...Array.from({ length: r.low }, () => type.i32), type.f64, type.f64, type.f64, type.f64],
  locals: [type.f64, type.f64, type.i32, type.i32, type.i32],
  body: [
    set(r.list, get(r.undecided), op.i32Const(4), op.i32Add),
    op.loop,
    set(r.x, get(r.values), op.f64Load(0)),
    code(get(r.x), get(r.low), op.f64Ge, get(r.x), get(r.high), op.f64Lt, op.i32And, op.if),
    search(kind),
    kind === "bits" ? listUndecided : [],
    op.else,
    set(r.bin, code(op.i32Const(-1), get(r.size), get(r.x), get(r.low), op.f64Lt, get(r.x), get(r.floor), op.f64Ge, op.i32And, op.select)),
    op.end,
    code(get(r.bins), get(r.bins), op.i32Load(0), get(r.bin), op.i32Const(1), op.i32Add, get(r.stride), op.i32Mul, op.i32Add, op.i32Store),
    forward(r.bins, 4),
    code(forward(r.values, 8), get(r.values), get(r.end), op.i32LtU, op.brIf(0)),
    op.end,
    code(get(r.undecided), get(r.list), op.i32Store),
  ],
});

export const addByBits = (): wasm.WasmFunction => addEdges("addByBits", "bits");
export const addBySteps = (): wasm.WasmFunction => addEdges("addBySteps", "steps");

/** What the kernels take: addresses, integers, and then numbers. */
export interface EdgeRun {
  // oxlint-disable-next-line max-params -- WebAssembly takes numbers only
  addByBits(values: number, bins: number, end: number, stride: number, edges: number, buckets: number, ...rest: readonly number[]): void;
  addBySteps: EdgeRun["addByBits"];
}

/** The parameters after `buckets` for a table. */
export function edgeParameters({ size, bucket, low, high, floor, doubt }: EdgeTable, undecided: number): readonly number[] {
  if (bucket.kind === "bits") return [size, bucket.first, bucket.shift, undecided, low, high, floor, doubt!];
  return [size, 0, 0, undecided, low, high, floor, bucket.scale];
}

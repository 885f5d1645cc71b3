import { loadWasm, wasm } from "../../base/index.ts";

const { op, type } = wasm;

/** Values that are narrowed at a time: they stay in the first caches. */
const BLOCK = 2048;
/** Fewer values are not worth the copies. */
const FEW = 64;
/** Parameters: addresses of the values, of their end, and of the results, which may be those of the values. */
const r = { from: 0, end: 1, to: 2 };
const pair = (offset: number): number[] => [...op.localGet(r.from), ...op.v128Load(offset), ...op.f32x4Demote];

/** Four values a turn as float32. */
const narrowFour: wasm.WasmFunction = {
  name: "narrow",
  parameters: [type.i32, type.i32, type.i32],
  locals: [],
  body: [
    op.loop,
    [...op.localGet(r.to), ...pair(0), ...pair(16), ...op.lowWords, ...op.v128Store(0)],
    [...op.localGet(r.to), ...op.i32Const(16), ...op.i32Add, ...op.localSet(r.to)],
    [...op.localGet(r.from), ...op.i32Const(32), ...op.i32Add, ...op.localTee(r.from)],
    [...op.localGet(r.end), ...op.i32LtU, ...op.brIf(0)],
    op.end,
  ],
};
const functions = [narrowFour];

interface Run {
  narrow(from: number, end: number, to: number): void;
}
interface Blocks {
  readonly run: Run;
  readonly values: Float64Array;
  readonly results: Float32Array;
}
let blocks: Blocks | null | undefined;

function makeBlocks(): Blocks | null {
  const loaded = loadWasm<Run>(functions, BLOCK * 8);
  if (loaded === null) return null;
  const { run, buffer } = loaded;
  return { run, values: new Float64Array(buffer, 0, BLOCK), results: new Float32Array(buffer, 0, BLOCK) };
}

/** Rounds numbers to float32, with vector instructions where there are many: the typed array's own `set` calls a function for each. */
export function narrow(data: Float64Array, out: Float32Array): void {
  if (data.length >= FEW && blocks === undefined) blocks = makeBlocks();
  if (data.length < FEW || blocks === undefined || blocks === null) {
    for (let i = 0; i < data.length; i++) out[i] = data[i]!;
    return;
  }
  const { run, values, results } = blocks;
  for (let start = 0; start < data.length; start += BLOCK) {
    const length = Math.min(BLOCK, data.length - start);
    values.set(data.subarray(start, start + length));
    run.narrow(0, length * 8, 0);
    out.set(results.subarray(0, length), start);
  }
}

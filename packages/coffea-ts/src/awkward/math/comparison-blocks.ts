import { loadWasm, wasm } from "../../base/index.ts";
import type { Operand } from "./kernels.ts";
import type { ComparisonName } from "./names.ts";

const { op, type } = wasm;

const instructions: Readonly<Record<ComparisonName, readonly number[]>> = {
  eq: op.f64x2Eq,
  ne: op.f64x2Ne,
  lt: op.f64x2Lt,
  le: op.f64x2Le,
  gt: op.f64x2Gt,
  ge: op.f64x2Ge,
};

/** Values that are compared at a time: both operands stay in the first caches. */
const BLOCK = 4096;
/** A turn of the kernel makes 16 bytes of answers, the last ones maybe beyond the end. */
const TURN = 16;
const SECOND = BLOCK * 8;
const ANSWERS = 2 * SECOND;

/** Parameters and local of a comparison: addresses of the operands, the end of the first, how far the second moves in a turn, and the answers. */
const r = { first: 0, second: 1, end: 2, step: 3, answers: 4, one: 5 };

const pair = (name: ComparisonName, at: number): number[] =>
  [op.localGet(r.first), op.v128Load(at), op.localGet(r.second), op.v128Load(at), instructions[name]].flat();
const four = (name: ComparisonName, at: number): number[] => [...pair(name, at), ...pair(name, at + 16), ...op.evenWords];
const eight = (name: ComparisonName, at: number): number[] => [...four(name, at), ...four(name, at + 32), ...op.i16x8Narrow];
const moved = (pointer: number, by: readonly number[]): number[] => [...op.localGet(pointer), ...by, ...op.i32Add];

/** The loop of one comparison: two values a register, sixteen answers a turn. */
function comparison(name: ComparisonName): wasm.WasmFunction {
  return {
    name,
    parameters: [type.i32, type.i32, type.i32, type.i32, type.i32],
    locals: [type.v128],
    body: [
      [...op.i32Const(1), ...op.i8x16Splat, ...op.localSet(r.one)],
      op.loop,
      op.localGet(r.answers),
      [...eight(name, 0), ...eight(name, 64), ...op.i8x16Narrow],
      [...op.localGet(r.one), ...op.v128And, ...op.v128Store(0)],
      [...moved(r.answers, op.i32Const(TURN)), ...op.localSet(r.answers)],
      [...moved(r.second, op.localGet(r.step)), ...op.localSet(r.second)],
      [...moved(r.first, op.i32Const(TURN * 8)), ...op.localTee(r.first), ...op.localGet(r.end), ...op.i32LtU, ...op.brIf(0)],
      op.end,
    ],
  };
}

// oxlint-disable-next-line max-params -- WebAssembly takes numbers only
type Run = Readonly<Record<ComparisonName, (first: number, second: number, end: number, step: number, answers: number) => void>>;
interface Blocks {
  readonly run: Run;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly answers: Uint8Array;
}

let blocks: Blocks | null | undefined;

function makeBlocks(): Blocks | null {
  const loaded = loadWasm<Run>((Object.keys(instructions) as ComparisonName[]).map(comparison), ANSWERS + BLOCK);
  if (loaded === null) return null;
  const { run, buffer } = loaded;
  return {
    run,
    first: new Float64Array(buffer, 0, BLOCK),
    second: new Float64Array(buffer, SECOND, BLOCK),
    answers: new Uint8Array(buffer, ANSWERS, BLOCK),
  };
}

/**
 * Compares many float64 values with vector instructions, which engines do not make of JavaScript: three times as fast. 1 where true, into `out`.
 * Returns false, having done nothing, where there is no WebAssembly, or the values are few or of another type.
 */
export function compareBlocks(name: ComparisonName, [a, b]: readonly [Operand, Operand], out: Uint8Array): boolean {
  if (out.length < BLOCK || a.step === 0 || !(a.data instanceof Float64Array) || !(b.data instanceof Float64Array)) return false;
  if (blocks === undefined) blocks = makeBlocks();
  if (blocks === null) return false;
  const { run, first, second, answers } = blocks;
  if (b.step === 0) second.fill(b.data[0]!);
  for (let start = 0; start < out.length; start += BLOCK) {
    const length = Math.min(BLOCK, out.length - start);
    first.set(a.data.subarray(start, start + length));
    if (b.step === 1) second.set(b.data.subarray(start, start + length));
    run[name](0, SECOND, length * 8, b.step * TURN * 8, ANSWERS);
    out.set(length === BLOCK ? answers : answers.subarray(0, length), start);
  }
  return true;
}

import { wasm } from "../../base/index.ts";

const { op, type } = wasm;

/** What runs on the memory of pages; addresses are in bytes. */
export interface UnsplitKernels {
  /**
   * Puts 32-bit elements together, whose first bytes begin at `input` and whose second, third and fourth ones `stride` bytes after one another, and writes them from `output` on.
   * `output` is a multiple of 16; the last block of 16 elements is written whole, and up to 15 bytes behind each stream are read.
   */
  unsplit(input: number, stride: number, output: number, stop: number): void;
  /** Undoes the folding of signed integers (0, -1, 1, -2, …) from `start` to `stop`, 16 bytes at a time. */
  unfold(start: number, stop: number): void;
}

type Code = readonly (readonly number[])[];

const range = (length: number, place: (i: number) => number): number[] => Array.from({ length }, (_, i) => place(i));

/** Bytes of both operands by turns, from their first or second half. */
const bytesByTurns = (half: 0 | 1): number[] => op.shuffle(...range(16, (i) => 8 * half + (i >> 1) + 16 * (i & 1)));
/** Pairs of bytes by turns. */
const pairsByTurns = (half: 0 | 1): number[] => op.shuffle(...range(16, (i) => 8 * half + 2 * (i >> 2) + (i & 1) + 16 * ((i >> 1) & 1)));

function unsplit(): wasm.WasmFunction {
  const [input, stride, output, stop, third, fourth] = [0, 1, 2, 3, 4, 5];
  const [low, high] = [6, 7];
  const get = op.localGet;
  const bytesOf = (half: 0 | 1): Code => [
    get(input!),
    op.v128Load(0),
    [...get(input!), ...get(stride!), ...op.i32Add],
    op.v128Load(0),
    bytesByTurns(half),
    op.localSet(low),
    get(third!),
    op.v128Load(0),
    get(fourth!),
    op.v128Load(0),
    bytesByTurns(half),
    op.localSet(high),
  ];
  const wordsOf = (half: 0 | 1, offset: number): Code => [get(output!), get(low), get(high), pairsByTurns(half), op.v128Store(offset)];
  const step = (local: number): Code => [get(local), op.i32Const(16), op.i32Add, op.localSet(local)];
  return {
    name: "unsplit",
    parameters: [type.i32, type.i32, type.i32, type.i32],
    locals: [type.i32, type.i32, type.v128, type.v128],
    body: [
      [...get(input!), ...get(stride!), ...op.i32Add, ...get(stride!), ...op.i32Add],
      op.localTee(third!),
      [...get(stride!), ...op.i32Add],
      op.localSet(fourth!),
      op.loop,
      ...bytesOf(0),
      ...wordsOf(0, 0),
      ...wordsOf(1, 16),
      ...bytesOf(1),
      ...wordsOf(0, 32),
      ...wordsOf(1, 48),
      ...step(input!),
      ...step(third!),
      ...step(fourth!),
      [...get(output!), ...op.i32Const(64), ...op.i32Add],
      op.localTee(output!),
      get(stop!),
      op.i32LtU,
      op.brIf(0),
      op.end,
    ],
  };
}

function unfold(): wasm.WasmFunction {
  const [start, stop, values] = [0, 1, 2];
  const get = op.localGet;
  const one = op.v128Const(new Uint8Array(Int32Array.of(1, 1, 1, 1).buffer));
  return {
    name: "unfold",
    parameters: [type.i32, type.i32],
    locals: [type.v128],
    body: [
      op.loop,
      get(start!),
      get(start!),
      op.v128Load(0),
      op.localTee(values!),
      op.i32Const(1),
      op.i32x4ShrU,
      get(values!),
      one,
      op.v128And,
      op.i32x4Neg,
      op.v128Xor,
      op.v128Store(0),
      [...get(start!), ...op.i32Const(16), ...op.i32Add],
      op.localTee(start!),
      get(stop!),
      op.i32LtU,
      op.brIf(0),
      op.end,
    ],
  };
}

/** The functions of {@link UnsplitKernels}. */
export function unsplitKernels(): readonly wasm.WasmFunction[] {
  return [unsplit(), unfold()];
}

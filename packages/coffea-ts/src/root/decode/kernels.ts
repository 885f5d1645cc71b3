import { Lazy, loadWasmOn, threadMemory, wasm } from "../../base/index.ts";

const { op, type } = wasm;

/** What runs on the memory of the thread; addresses are in bytes. */
export interface DecodeKernels {
  /** Copies values of 2, 4 or 8 bytes with their bytes in the other order, from `input` to `output` and up to `stop`: one or more blocks of {@link kernelBlock}. Both may be the same. */
  swap2(input: number, output: number, stop: number): void;
  swap4(input: number, output: number, stop: number): void;
  swap8(input: number, output: number, stop: number): void;
}

/** Bytes that a kernel does at a time. */
export const kernelBlock = 64;

function swap(size: 2 | 4 | 8): wasm.WasmFunction {
  const [input, output, stop, values] = [0, 1, 2, 3];
  const reversed = op.shuffle(...Array.from({ length: 16 }, (_, i) => i - (i % size) + size - 1 - (i % size)));
  const block = (offset: number): (readonly number[])[] => [
    op.localGet(output!),
    op.localGet(input!),
    op.v128Load(offset),
    op.localTee(values!),
    op.localGet(values!),
    reversed,
    op.v128Store(offset),
  ];
  const step = (local: number): (readonly number[])[] => [op.localGet(local), op.i32Const(kernelBlock), op.i32Add, op.localTee(local)];
  return {
    name: `swap${size}`,
    parameters: [type.i32, type.i32, type.i32],
    locals: [type.v128],
    body: [
      op.loop,
      ...[0, 16, 32, 48].flatMap(block),
      ...step(input!).slice(0, 3),
      op.localSet(input!),
      ...step(output!),
      op.localGet(stop!),
      op.i32LtU,
      op.brIf(0),
      op.end,
    ],
  };
}

/** The kernels of this thread; null where there are none: then plain loops do the same. */
export const decodeKernels = new Lazy<DecodeKernels | null>(() => {
  const memory = threadMemory();
  return memory === null ? null : loadWasmOn<DecodeKernels>([swap(2), swap(4), swap(8)], memory);
});

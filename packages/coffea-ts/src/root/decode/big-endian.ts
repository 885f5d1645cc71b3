import type { Dtype, Values } from "../../awkward/index.ts";
import { threadMemory } from "../../base/index.ts";
import { decodeKernels, kernelBlock } from "./kernels.ts";

/** Size of one value of each type, in bytes. */
export const dtypeBytes: Readonly<Record<Dtype, number>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float32: 4,
  float64: 8,
};

/** Turns big-endian values of `dtype`, which begin where such values may begin in memory, into the machine's own, in place. */
export function swapInPlace(dtype: Dtype, bytes: Uint8Array): void {
  const size = dtypeBytes[dtype];
  if (size === 1) {
    if (dtype === "bool") toZeroOrOne(bytes);
  } else if (nativeSwap !== null && bytes.length >= shortestNative) nativeSwap(bytes, size);
  else if (size === 2) swap16(bytes, bytes);
  else if (size === 4) swap32(bytes, bytes);
  else swap64(bytes, bytes);
}

/** Turns `bytes`, big-endian values of `dtype` that may start anywhere in memory, into the machine's own in `target`, of the same length, where such values may begin. */
export function swapTo(dtype: Dtype, bytes: Uint8Array, target: Uint8Array): void {
  const size = dtypeBytes[dtype];
  const kernels = size > 1 && bytes.length >= kernelBlock && areInThread(bytes, target) ? decodeKernels.get() : null;
  if (kernels === null) {
    target.set(bytes);
    swapInPlace(dtype, target);
    return;
  }
  const blocks = bytes.length - (bytes.length % kernelBlock);
  kernels[`swap${size as 2 | 4 | 8}`](bytes.byteOffset, target.byteOffset, target.byteOffset + blocks);
  if (blocks === bytes.length) return;
  const rest = target.subarray(blocks);
  rest.set(bytes.subarray(blocks));
  swapInPlace(dtype, rest);
}

function areInThread(bytes: Uint8Array, target: Uint8Array): boolean {
  const memory = threadMemory();
  return memory !== null && memory.holds(target) && memory.holds(bytes);
}

/** Decodes all of `bytes`, big-endian values of `dtype` that may start anywhere in memory, into `output` from index `start` on. */
export function decodeBigEndian(dtype: Dtype, bytes: Uint8Array, output: Values, start: number): void {
  const size = dtypeBytes[dtype];
  const target = new Uint8Array(output.buffer, output.byteOffset + start * size, bytes.length);
  if (size === 1 || (nativeSwap !== null && bytes.length >= shortestNative)) {
    target.set(bytes);
    swapInPlace(dtype, target);
  } else if (size === 2) swap16(bytes, target);
  else if (size === 4) swap32(bytes, target);
  else swap64(bytes, target);
}

function toZeroOrOne(values: Uint8Array): void {
  for (let i = 0; i < values.length; i++) if (values[i]! > 1) values[i] = 1;
}

// Reading through a DataView is the fastest of the portable ways: the engine makes one byte-swapping load of it.
function swap16(bytes: Uint8Array, target: Uint8Array): void {
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Int16Array(target.buffer, target.byteOffset, target.byteLength / 2);
  for (let i = 0; i < words.length; i++) words[i] = source.getInt16(2 * i);
}

function swap32(bytes: Uint8Array, target: Uint8Array): void {
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Int32Array(target.buffer, target.byteOffset, target.byteLength / 4);
  for (let i = 0; i < words.length; i++) words[i] = source.getInt32(4 * i);
}

function swap64(bytes: Uint8Array, target: Uint8Array): void {
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Int32Array(target.buffer, target.byteOffset, target.byteLength / 4);
  for (let i = 0; i < words.length; i += 2) {
    const [high, low] = [source.getInt32(4 * i), source.getInt32(4 * i + 4)];
    words[i] = low;
    words[i + 1] = high;
  }
}

interface NativeBuffer {
  swap16(): unknown;
  swap32(): unknown;
  swap64(): unknown;
}
interface NativeBufferConstructor {
  from(buffer: ArrayBufferLike, start: number, length: number): NativeBuffer;
}

const shortestNative = 256; // bytes; below, the call costs more than it saves

/** Swaps in place with Node's compiled loop, three times as fast; null where there is none, as in browsers. */
const nativeSwap: ((bytes: Uint8Array, size: number) => void) | null = findNativeSwap();

function findNativeSwap(): typeof nativeSwap {
  const constructor = (globalThis as { Buffer?: NativeBufferConstructor }).Buffer;
  if (constructor === undefined) return null;
  return (bytes, size) => {
    const buffer = constructor.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (size === 2) buffer.swap16();
    else if (size === 4) buffer.swap32();
    else buffer.swap64();
  };
}

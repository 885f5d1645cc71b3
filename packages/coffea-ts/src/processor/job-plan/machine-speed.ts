import { compress, decompress } from "../../codec/index.ts";
import { referenceZlibRate } from "./estimate.ts";

const size = 1 << 20;
const attempts = 3;

/**
 * How fast this machine is, beside the one on which the rates of {@link estimateJob} were measured: the best of three decompressions of a megabyte of random floats with zlib,
 * which takes some 10 ms. Other codecs and the computation are taken to be faster or slower by the same factor.
 */
export function machineSpeed(): number {
  const raw = sampleBytes();
  const block = compress("ZL", 1, raw);
  const output = new Uint8Array(size);
  let best = Infinity;
  for (let i = 0; i < attempts; i++) {
    const start = performance.now();
    decompress("ZL", block, output);
    best = Math.min(best, performance.now() - start);
  }
  return size / (best / 1000) / referenceZlibRate;
}

/** Float32 as a momentum of a particle has them: few exponents, random mantissas, big-endian. */
function sampleBytes(): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  let state = 1;
  for (let at = 0; at < size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    view.setFloat32(at, 3 - 20 * Math.log((state + 1) / 2 ** 32));
  }
  return new Uint8Array(view.buffer);
}

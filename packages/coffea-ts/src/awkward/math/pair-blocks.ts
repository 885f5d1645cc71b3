import { loadWasm } from "../../base/index.ts";
import type { Operand } from "./kernels.ts";
import { isPairName, pairFunctions, type PairName, TURN } from "./pair-functions.ts";

/** Values that are computed at a time: operands and results stay in the first caches. */
const BLOCK = 2048;
const SECOND = BLOCK * 8;
/** Fewer values are not worth the copies. */
const FEW = 64;

// oxlint-disable-next-line max-params -- WebAssembly takes numbers only
type Run = Readonly<Record<PairName, (first: number, second: number, end: number, step: number) => void>>;
interface Blocks {
  readonly run: Run;
  /** The first operand, and then the results. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

let blocks: Blocks | null | undefined;

function makeBlocks(): Blocks | null {
  const loaded = loadWasm<Run>(pairFunctions, 2 * SECOND);
  if (loaded === null) return null;
  const { run, buffer } = loaded;
  return { run, first: new Float64Array(buffer, 0, BLOCK), second: new Float64Array(buffer, SECOND, BLOCK) };
}

/**
 * Computes a function of many float64 values with vector instructions, which engines do not make of JavaScript, into `out`.
 * Returns false, having done nothing, where there is no WebAssembly, no such function, or the values are few or of another type.
 */
export function computePairs(name: string, [a, b]: readonly [Operand, Operand?], out: Float64Array): boolean {
  if (
    !isPairName(name) ||
    out.length < FEW ||
    a.step === 0 ||
    !(a.data instanceof Float64Array) ||
    !(b === undefined || b.data instanceof Float64Array)
  )
    return false;
  if (blocks === undefined) blocks = makeBlocks();
  if (blocks === null) return false;
  const { run, first, second } = blocks;
  const compute = run[name];
  const step = (b?.step ?? 0) * TURN;
  if (b?.step === 0) second.fill(b.data[0]!);
  for (let start = 0; start < out.length; start += BLOCK) {
    const length = Math.min(BLOCK, out.length - start);
    first.set(a.data.subarray(start, start + length));
    if (b?.step === 1) second.set((b.data as Float64Array).subarray(start, start + length));
    compute(0, SECOND, length * 8, step);
    out.set(length === BLOCK ? first : first.subarray(0, length), start);
  }
  return true;
}

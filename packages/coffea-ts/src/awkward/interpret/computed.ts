import type { Dtype } from "../form.ts";
import type { LiteralValue } from "../graph/node.ts";
import type { NumericLayout } from "../layout.ts";
import { BLOCK, BlockNumeric, type BlockReader, type BlockWriter, depthOfBlocks, openBlocks, readColumns } from "../layouts/blocks.ts";
import type { BooleanOperand } from "../math/logic-kernels.ts";
import type { Operand } from "../math/kernels.ts";
import type { Part } from "./broadcast.ts";

/** Longer chains are made in steps: beyond it the stack and the caches would be full, and little is left to gain. */
const DEEPEST = 16;

/** A loop over numbers, written into float64 or, for an answer, bytes 0 and 1; or over booleans. */
export type ElementLoop =
  | { readonly of: "numbers"; readonly to: "float64"; readonly run: (operands: readonly Operand[], out: Float64Array) => void }
  | { readonly of: "numbers"; readonly to: "bool"; readonly run: (operands: readonly Operand[], out: Uint8Array) => void }
  | { readonly of: "booleans"; readonly to: "bool"; readonly run: (operands: readonly BooleanOperand[], out: Uint8Array) => void };

/** The result of an element-wise operation. Operations on its operands are done in the same blocks, so that results in between never leave the caches. */
export class ComputedNumeric extends BlockNumeric {
  readonly #loop: ElementLoop;
  readonly #operands: readonly (NumericLayout | LiteralValue)[];

  constructor(loop: ElementLoop, parts: readonly Part[], length: number) {
    const operands = parts.map(operandOf);
    for (const operand of operands) if (isLayout(operand)) readColumns(operand);
    let depth = depthOf(operands);
    if (depth > DEEPEST) {
      for (const operand of operands) if (isLayout(operand)) void operand.data;
      depth = 1;
    }
    super(loop.to as Dtype, length, depth);
    this.#loop = loop;
    this.#operands = operands;
  }

  override readColumns(): void {
    // They were read when this was made.
  }

  protected override start(): BlockWriter {
    const loop = this.#loop;
    const whole = this.#operands.every((operand) => !isLayout(operand) || isAsLoopsTakeIt(operand, loop.of));
    const size = Math.min(BLOCK, this.length);
    if (loop.of === "booleans") {
      const readers = this.#operands.map(booleanReader);
      return { isUnlimited: whole, write: (start, out) => loop.run(readAll(readers, start, out.length), out as Uint8Array) };
    }
    const readers = this.#operands.map((operand) => numberReader(operand, size));
    const run = loop.run as (operands: readonly Operand[], out: Float64Array | Uint8Array) => void;
    return { isUnlimited: whole, write: (start, out) => run(readAll(readers, start, out.length), out as Float64Array) };
  }
}

function isLayout(operand: NumericLayout | LiteralValue): operand is NumericLayout {
  return typeof operand === "object";
}

function operandOf(part: Part): NumericLayout | LiteralValue {
  if (part.kind === "literal") return part.value;
  const layout = part.layout();
  if (layout.kind !== "numeric") throw new Error(`numbers were expected, and there is a ${layout.kind}`);
  return layout;
}

function depthOf(operands: readonly (NumericLayout | LiteralValue)[]): number {
  return 1 + Math.max(0, ...operands.map((operand) => (isLayout(operand) ? depthOfBlocks(operand) : 0)));
}

function isAsLoopsTakeIt(layout: NumericLayout, of: "numbers" | "booleans"): boolean {
  if (layout instanceof BlockNumeric && !layout.isReady) return false;
  return of === "booleans" || layout.dtype === "float64";
}

function readAll<T>(readers: readonly ((start: number, length: number) => T)[], start: number, length: number): T[] {
  return readers.map((read) => read(start, length));
}

function booleanReader(operand: NumericLayout | LiteralValue): (start: number, length: number) => BooleanOperand {
  if (!isLayout(operand)) {
    const literal = { data: Uint8Array.of(operand ? 1 : 0), step: 0 } as const;
    return () => literal;
  }
  const read = openBlocks(operand);
  return (start, length) => ({ data: read(start, length) as Uint8Array, step: 1 });
}

/** Every loop sees float64 only: engines compile it for one type, and widening a block costs less than a loop for several. */
function numberReader(operand: NumericLayout | LiteralValue, size: number): (start: number, length: number) => Operand {
  if (!isLayout(operand)) {
    const literal = { data: Float64Array.of(Number(operand)), step: 0 } as const;
    return () => literal;
  }
  const read = openBlocks(operand);
  if (operand.dtype === "float64") return (start, length) => ({ data: read(start, length) as Float64Array, step: 1 });
  return widened(read, new Float64Array(size));
}

function widened(read: BlockReader, scratch: Float64Array): (start: number, length: number) => Operand {
  return (start, length) => {
    const values = read(start, length);
    if (values instanceof BigInt64Array || values instanceof BigUint64Array)
      for (let i = 0; i < length; i++) scratch[i] = Number(values[i]);
    else scratch.set(values);
    return { data: length === scratch.length ? scratch : scratch.subarray(0, length), step: 1 };
  };
}

import { leafOf, leafType } from "../graph/forms.ts";
import { isScalar } from "../graph/is-scalar.ts";
import type { LiteralValue, MathNode, Node } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { BlockNumeric, readColumns } from "../layouts/blocks.ts";
import { carry } from "../layouts/carry.ts";
import { LazyList } from "../layouts/lazy.ts";
import { numericLayout, valuesOf } from "../layouts/make.ts";
import { bigBinary, bigComparison, bigUnary, mixedComparison } from "../math/big-kernels.ts";
import { compareBlocks } from "../math/comparison-blocks.ts";
import { logicKernel, notKernel } from "../math/logic-kernels.ts";
import { computePairs } from "../math/pair-blocks.ts";
import { isCloseKernel, nanToNumKernel, roundToKernel } from "../math/fused-kernels.ts";
import { binaryKernels, comparisonKernels, testKernel, unaryKernels } from "../math/kernels.ts";
import { type FusedName, type MathKind, mathKind } from "../math/names.ts";
import { layoutToList } from "../to-list.ts";
import { broadcast, type Part } from "./broadcast.ts";
import { differentLengths, type Evaluator, shapeMismatch } from "./evaluator.ts";
import { ComputedNumeric, type ElementLoop } from "./computed.ts";
import { bigOperand, exactOperand } from "./operands.ts";
import { compareStrings } from "./strings.ts";

/** Element-wise functions, comparisons and logic. */
export function evaluateMath(node: MathNode, evaluator: Evaluator): Layout {
  const parts = partsOf(node.inputs, evaluator);
  const operation = mathKind(node.op);
  const type = operandType(node.inputs);
  return broadcast(parts, lengthOf(node.inputs, evaluator), {
    takesUnused: type === "number",
    leaf: (leaves, length) => leafOperation(operation, type, { leaves, length, dtype: dtypeOf(node) }),
    mismatch: shapeMismatch(node, evaluator),
  });
}

/** The inputs as parts. The columns of a picked operand are read before the next one is evaluated, so that they are read in the order in which they are written. */
export function partsOf(inputs: readonly Node[], evaluator: Evaluator): Part[] {
  return inputs.map((input): Part => {
    if (input.kind === "literal") return { kind: "literal", value: input.value };
    const layout = evaluator.get(input);
    if (isScalar(input)) return scalarPart(input, layout, () => lengthOf(inputs, evaluator));
    if (inputs.length > 1) readPicked(layout);
    return { kind: "array", form: input.form, layout: () => layout };
  });
}

/** One value for all events: a literal, or where it may be missing an array that repeats it. */
function scalarPart(node: Node, layout: Layout, length: () => number): Part {
  if (node.form.kind !== "option") return { kind: "literal", value: layoutToList(layout)[0] as LiteralValue };
  let repeated: Layout | undefined;
  return { kind: "array", form: node.form, layout: () => (repeated ??= carry(layout, new Int32Array(length()))) };
}

/** Entries of axis 0, which all inputs must share; a value for all events fits any number, and is one entry where there is nothing else. */
export function lengthOf(inputs: readonly Node[], evaluator: Evaluator): number {
  let known: { node: Node; length: number } | null = null;
  for (const node of inputs) {
    if (node.kind === "literal" || isScalar(node)) continue;
    const { length } = evaluator.get(node);
    if (known !== null && known.length !== length) differentLengths(known, { node, length });
    known ??= { node, length };
  }
  return known?.length ?? 1;
}

/** Reads the columns of picked and repeated numbers. */
function readPicked(layout: Layout): void {
  if (layout instanceof BlockNumeric) layout.readColumns();
  else if (layout instanceof LazyList) readPicked(layout.content);
  else if (layout.kind === "option" && layout.content.kind === "numeric") readColumns(layout.content);
}

type OperandType = "number" | "bigint" | "string" | "mixed";

/** What the loop works on. Booleans are numbers 0 and 1, or 64-bit integers beside those; only comparisons take numbers and 64-bit integers together. */
function operandType(inputs: readonly Node[]): OperandType {
  const types = new Set(inputs.map((input) => (input.kind === "literal" ? typeof input.value : leafType(input.form))));
  if (types.has("string")) return "string";
  if (!types.has("bigint")) return "number";
  return inputs.some((input) => leafType(input.form) === "number" && !isWhole(input)) ? "mixed" : "bigint";
}

/** A literal that is a 64-bit integer as well: `event.eq(5)` is as fast as `event.eq(5n)`. */
function isWhole(node: Node): boolean {
  return node.kind === "literal" && Number.isInteger(node.value) && Math.abs(node.value as number) < 2 ** 63;
}

function dtypeOf(node: Node): "bool" | "float64" | "int64" | "uint64" {
  const leaf = leafOf(node.form);
  return (leaf.kind === "numeric" ? leaf.dtype : "bool") as "bool";
}

interface Leaves {
  readonly leaves: readonly Part[];
  readonly length: number;
  readonly dtype: "bool" | "float64" | "int64" | "uint64";
}

function leafOperation(operation: MathKind, type: OperandType, { leaves, length, dtype }: Leaves): Layout {
  if (operation.kind === "fused") return new ComputedNumeric(fusedLoop(operation.name), leaves, length);
  if (type === "string") return compareStrings(leaves, length, operation.name === "eq");
  if (type === "bigint") return bigOperation(operation, { leaves, length, dtype });
  if (type === "mixed" && operation.kind === "comparison") {
    const out = new Uint8Array(length);
    mixedComparison(operation.name, exactOperand(leaves[0]!), exactOperand(leaves[1]!), out);
    return numericLayout("bool", out);
  }
  return new ComputedNumeric(loopOf(operation), leaves, length);
}

function loopOf(operation: Exclude<MathKind, { kind: "fused" }>): ElementLoop {
  switch (operation.kind) {
    case "unary": {
      const { name } = operation;
      const kernel = unaryKernels[name];
      return { of: "numbers", to: "float64", run: ([x], out) => void (computePairs(name, [x!], out) || kernel(x!.data, out)) };
    }
    case "binary": {
      const { name } = operation;
      const kernel = binaryKernels[name];
      return { of: "numbers", to: "float64", run: ([x, y], out) => void (computePairs(name, [x!, y!], out) || kernel(x!, y!, out)) };
    }
    case "comparison": {
      const { name } = operation;
      const kernel = comparisonKernels[name];
      return { of: "numbers", to: "bool", run: ([x, y], out) => void (compareBlocks(name, [x!, y!], out) || kernel(x!, y!, out)) };
    }
    case "test": {
      const kernel = testKernel(operation.name);
      return { of: "numbers", to: "bool", run: ([x], out) => kernel(x!.data, out) };
    }
    case "logic": {
      const { name } = operation;
      return { of: "booleans", to: "bool", run: ([x, y], out) => logicKernel(name, [x!, y!], out) };
    }
    case "not":
      return { of: "booleans", to: "bool", run: ([x], out) => notKernel(x!.data, out) };
    default:
      operation satisfies never;
      throw new Error("unreachable");
  }
}

function fusedLoop(name: FusedName): ElementLoop {
  if (name === "isClose") return { of: "numbers", to: "bool", run: isCloseKernel };
  return { of: "numbers", to: "float64", run: name === "nanToNum" ? nanToNumKernel : roundToKernel };
}

function bigOperation({ kind, name }: MathKind, { leaves, length, dtype }: Leaves): Layout {
  const x = bigOperand(leaves[0]!);
  if (kind === "comparison") {
    const out = new Uint8Array(length);
    bigComparison(name, x, bigOperand(leaves[1]!), out);
    return numericLayout("bool", out);
  }
  const out = valuesOf(dtype as "int64" | "uint64", length);
  if (kind === "unary") bigUnary(name, x.data, out);
  else if (kind === "binary") bigBinary(name, x, bigOperand(leaves[1]!), out);
  else throw new Error(`${name} is not for 64-bit integers`);
  return numericLayout(dtype, out);
}

import { graph } from "../../../awkward/index.ts";
import type { ValueType } from "../../ir/expression.ts";
import { typeOf } from "../../ir/make-expression.ts";
import { broadcastValues, type Part } from "../broadcast-values.ts";
import type { Lowering } from "../lowering.ts";
import { asNumber, NotLowered, type ArrayValue, type NumberValue, type Value } from "../lowered-value.ts";

/** Operations on 64-bit integers that are one or two instructions. */
const bigOperations: ReadonlySet<graph.MathName> = new Set<graph.MathName>([
  "neg", "add", "sub", "mul", "square", "maximum", "minimum", "fmax", "fmin", "eq", "ne", "lt", "le", "gt", "ge",
]); // prettier-ignore

/** Element-wise functions. */
export function lowerMath(node: graph.MathNode, lowering: Lowering): ArrayValue {
  const { parts, place } = lowering.parts(node.inputs);
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { leaf: (leaves) => leafOf(node, lowering, leaves) }) };
}

function leafOf({ op }: graph.MathNode, lowering: Lowering, leaves: readonly Part[]): Value {
  const numbers = leaves.map((part) => (part.literal === undefined ? asNumber(part.get()) : lowering.literal(part.literal)));
  const type = operandType(op, numbers, leaves);
  const inputs = numbers.map((number, i) => {
    const { literal } = leaves[i]!;
    if (literal !== undefined && typeof literal.value === "number" && (type === "i64" || type === "u64"))
      return lowering.inputs.literal(literal, type);
    return lowering.number(number, type);
  });
  const value = lowering.of.math(op, ...inputs);
  const dtype = value.type === "bool" ? "bool" : value.type === "i64" ? "int64" : value.type === "u64" ? "uint64" : "float64";
  return { kind: "number", value, dtype };
}

/** What the operation works on; see the interpreter's. */
function operandType(op: graph.MathName, numbers: readonly NumberValue[], leaves: readonly Part[]): ValueType {
  const { kind } = graph.mathKind(op);
  if (kind === "logic" || kind === "not") return "bool";
  const big = numbers.filter(({ dtype }) => dtype === "int64" || dtype === "uint64");
  if (big.length === 0) return "f64";
  const isMixed = numbers.some((number, i) => number.dtype !== "bool" && !big.includes(number) && !isWhole(leaves[i]!));
  if (isMixed) throw new NotLowered("comparisons of 64-bit integers with other numbers are not compiled");
  if (!bigOperations.has(op)) throw new NotLowered(`${op} of 64-bit integers is not compiled`);
  const arrays = big.filter((number) => !leaves[numbers.indexOf(number)]!.literal);
  const types = new Set(arrays.map(({ dtype }) => typeOf(dtype)));
  if (types.size > 1) throw new NotLowered("int64 beside uint64 is not compiled");
  const [type = "i64"] = types;
  for (const { literal } of leaves) if (literal !== undefined) checkRange(literal.value, type);
  return type;
}

function isWhole({ literal }: Part): boolean {
  return literal !== undefined && Number.isInteger(literal.value) && Math.abs(literal.value as number) < 2 ** 63;
}

/** A negative number beside unsigned ones compares as what it is, which no wrapped one does. */
function checkRange(value: graph.LiteralValue, type: ValueType): void {
  if (typeof value !== "number" && typeof value !== "bigint") return;
  if (type === "u64" ? value < 0 : value >= 2 ** 63) throw new NotLowered("a literal beyond the range of the 64-bit integers beside it");
}

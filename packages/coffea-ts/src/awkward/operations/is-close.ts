import { buildCast } from "../build/lists.ts";
import { buildMath } from "../build/math.ts";
import { leafType } from "../graph/forms.ts";
import type { Node } from "../graph/node.ts";
import { handleOf, literalNode, operandOf } from "../handle.ts";
import { binaryFunctions, testFunctions, unaryFunctions } from "../math/functions.ts";
import { mathKind, type MathName } from "../math/names.ts";
import type { Array } from "../types/array.ts";
import type { Broadcast, Operand, Value } from "../types/structure.ts";

interface Tolerance {
  /** Relative to `b`. Default: 1e-5. */
  rtol?: number;
  /** Added to it. Default: 1e-8. */
  atol?: number;
  /** Whether NaN is close to NaN. Default: false. */
  equalNan?: boolean;
}

/** Whether `a` and `b` differ by at most `atol + rtol * |b|`; infinities are close to themselves. Lists pair as in arithmetic. `ak.isclose`. */
export function isClose<A extends Operand<number | bigint>, B extends Operand<number | bigint>>(
  a: A,
  b: B,
  { rtol = 1e-5, atol = 1e-8, equalNan = false }: Tolerance = {},
): Array<Broadcast<Value<A>, Value<B>, boolean>> {
  const [x, y] = [asFloat(operandOf(a)), asFloat(operandOf(b))];
  const allowed = math("add", literalNode(atol), math("mul", literalNode(rtol), math("abs", y)));
  const within = math("le", math("abs", math("sub", x, y)), allowed);
  const close = math("or", math("and", within, math("isfinite", y)), math("eq", x, y));
  return handleOf(equalNan ? math("or", close, math("and", math("isnan", x), math("isnan", y))) : close);
}

/** An operation; on plain numbers only, which are no array, it is done now. */
function math(op: MathName, ...inputs: Node[]): Node {
  const values = inputs.map((input) => (input.kind === "literal" ? input.value : null)) as number[];
  if (values.includes(null as never)) return buildMath(op, inputs);
  const operation = mathKind(op);
  if (operation.kind === "unary") return literalNode(unaryFunctions[operation.name](values[0]!));
  if (operation.kind === "test") return literalNode(testFunctions[operation.name](values[0]!));
  if (operation.kind === "binary") return literalNode(binaryFunctions[operation.name](values[0]!, values[1]!));
  return buildMath(op, inputs);
}

function asFloat(node: Node): Node {
  if (node.kind === "literal") return typeof node.value === "bigint" ? literalNode(Number(node.value)) : node;
  return leafType(node.form) === "bigint" ? buildCast(node, "float64") : node;
}

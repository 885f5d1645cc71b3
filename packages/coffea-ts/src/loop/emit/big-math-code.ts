import type { graph } from "../../awkward/index.ts";
import type { Code } from "../ir/code.ts";
import type { Operation } from "../ir/operations.ts";
import { apply, big, choose } from "./codes.ts";
import type { Bind } from "./math-code.ts";

const comparisons: ReadonlySet<string> = new Set(["lt", "le", "gt", "ge"]);

/** Code of an element-wise operation on 64-bit integers, which wrap around. */
export function bigMath(name: graph.MathName, type: "i64" | "u64", [x, y]: readonly [Code, Code], bind: Bind): Code {
  const suffix = type === "u64" ? "u" : "s";
  const compare = (question: string, a: Code, b: Code): Code => apply(`i64.${question}_${suffix}` as Operation, a, b);
  if (comparisons.has(name)) return compare(name, x, y);
  switch (name) {
    case "add":
    case "sub":
    case "mul":
    case "eq":
    case "ne":
      return apply(`i64.${name}`, x, y);
    case "neg":
      return apply("i64.sub", big(0n), x);
    case "square":
      return apply("i64.mul", x, x);
    case "abs":
      return choose(compare("lt", x, big(0n)), apply("i64.sub", big(0n), x), x);
    case "sign":
      return choose(compare("gt", x, big(0n)), big(1n), choose(compare("lt", x, big(0n)), big(-1n), big(0n)));
    case "maximum":
    case "fmax":
      return choose(compare("ge", x, y), x, y);
    case "minimum":
    case "fmin":
      return choose(compare("le", x, y), x, y);
    case "div":
    case "floorDivide":
      return quotient(type, x, y, bind);
    case "mod":
      return choose(apply("i64.eqz", y), big(0n), apply("i64.sub", x, apply("i64.mul", y, bind(quotient(type, x, y, bind)))));
    default:
      throw new Error(`${name} is not for 64-bit integers`);
  }
}

/** Division towards minus infinity, 0 for a divisor of 0. The instruction has no result for a divisor of 0, and none for the lowest number divided by −1. */
function quotient(type: "i64" | "u64", x: Code, y: Code, bind: Bind): Code {
  const isZero = apply("i64.eqz", y);
  if (type === "u64") return choose(isZero, big(0n), apply("i64.div_u", x, bind(choose(isZero, big(1n), y))));
  const isMinusOne = apply("i64.eq", y, big(-1n));
  const divisor = bind(choose(apply("i32.or", isZero, isMinusOne), big(1n), y));
  const isInexact = apply("i64.ne", apply("i64.rem_s", x, divisor), big(0n));
  const differ = apply("i32.ne", apply("i64.lt_s", x, big(0n)), apply("i64.lt_s", divisor, big(0n)));
  const floored = apply("i64.sub", apply("i64.div_s", x, divisor), apply("i64.extend_i32_u", apply("i32.and", isInexact, differ)));
  return choose(isZero, big(0n), choose(isMinusOne, apply("i64.sub", big(0n), x), floored));
}

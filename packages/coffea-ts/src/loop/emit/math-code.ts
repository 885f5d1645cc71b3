import type { graph } from "../../awkward/index.ts";
import type { Code } from "../ir/code.ts";
import type { ValueType } from "../ir/expression.ts";
import type { Operation } from "../ir/operations.ts";
import { bigMath } from "./big-math-code.ts";
import { apply, call, choose, float, int } from "./codes.ts";

/** Gives a name to an intermediate value that is used several times. */
export type Bind = (code: Code) => Code;

/** Code of an element-wise operation on values of one type, which are cheap to use several times. Truths are i32. */
export function mathCode(name: graph.MathName, taken: ValueType, inputs: readonly Code[], bind: Bind): Code {
  const [x, y, z] = inputs as [Code, Code, Code];
  switch (taken) {
    case "bool":
      return truths(name, x, y);
    case "i32":
      return positions(name, x, y);
    case "i64":
    case "u64":
      return bigMath(name, taken, [x, y], bind);
    case "f64":
      return (
        instruction(name, x, y) ?? arithmetic(name, x, y) ?? question(name, x, bind) ?? fused(name, [x, y, z, ...inputs.slice(3)], bind)
      );
    default:
      taken satisfies never;
      throw new Error("unreachable");
  }
}

function truths(name: graph.MathName, x: Code, y: Code): Code {
  switch (name) {
    case "and":
    case "or":
    case "xor":
    case "eq":
    case "ne":
      return apply(`i32.${name}`, x, y);
    case "not":
      return apply("i32.eqz", x);
    case "maximum":
      return apply("i32.or", x, y);
    case "minimum":
      return apply("i32.and", x, y);
    default:
      throw new Error(`${name} is not for truths`);
  }
}

const comparisons: ReadonlySet<string> = new Set(["lt", "le", "gt", "ge"]);

function positions(name: graph.MathName, x: Code, y: Code): Code {
  if (x.kind === "get" && y.kind === "get" && x.local === y.local && ["eq", "le", "ge"].includes(name)) return int(1);
  if (comparisons.has(name)) return apply(`i32.${name}_s` as Operation, x, y);
  switch (name) {
    case "add":
    case "sub":
    case "mul":
    case "eq":
    case "ne":
      return apply(`i32.${name}`, x, y);
    case "maximum":
      return choose(apply("i32.ge_s", x, y), x, y);
    case "minimum":
      return choose(apply("i32.le_s", x, y), x, y);
    default:
      throw new Error(`${name} is not for positions`);
  }
}

/** What is one instruction or one call. */
function instruction(name: graph.MathName, x: Code, y: Code): Code | null {
  switch (name) {
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge":
      return apply(`f64.${name}`, x, y);
    case "neg":
    case "abs":
    case "sqrt":
    case "floor":
    case "ceil":
    case "trunc":
      return apply(`f64.${name}`, x);
    case "round":
      return apply("f64.nearest", x);
    case "mod":
    case "pow":
    case "atan2":
    case "fmod":
    case "floorDivide":
    case "logaddexp":
      return call(name, x, y);
    default:
      return unaryCall(name, x);
  }
}

function unaryCall(name: graph.MathName, x: Code): Code | null {
  switch (name) {
    case "exp":
    case "expm1":
    case "log":
    case "log10":
    case "log2":
    case "log1p":
    case "sin":
    case "cos":
    case "tan":
    case "asin":
    case "acos":
    case "atan":
    case "sinh":
    case "cosh":
    case "tanh":
    case "asinh":
    case "acosh":
    case "atanh":
    case "cbrt":
    case "exp2":
      return call(name, x);
    default:
      return null;
  }
}

/** NaN goes on: the first operand where it is NaN, else the second, which may be. */
function arithmetic(name: graph.MathName, x: Code, y: Code): Code | null {
  switch (name) {
    case "square":
      return apply("f64.mul", x, x);
    case "reciprocal":
      return apply("f64.div", float(1), x);
    case "degrees":
      return apply("f64.mul", x, float(180 / Math.PI));
    case "radians":
      return apply("f64.mul", x, float(Math.PI / 180));
    case "sign":
      return choose(
        apply("f64.gt", x, float(0)),
        float(1),
        choose(apply("f64.lt", x, float(0)), float(-1), choose(apply("f64.eq", x, float(0)), float(0), x)),
      );
    case "maximum":
      return choose(apply("i32.or", apply("f64.ge", x, y), isNotNumber(x)), x, y);
    case "minimum":
      return choose(apply("i32.or", apply("f64.le", x, y), isNotNumber(x)), x, y);
    case "fmax":
      return choose(apply("i32.or", apply("f64.ge", x, y), isNotNumber(y)), x, y);
    case "fmin":
      return choose(apply("i32.or", apply("f64.le", x, y), isNotNumber(y)), x, y);
    case "copysign":
      // The sign of NaN differs between processors; here it is positive.
      return apply("f64.copysign", x, choose(apply("f64.eq", y, y), y, float(1)));
    case "heaviside":
      return choose(isNotNumber(x), x, choose(apply("f64.eq", x, float(0)), y, choose(apply("f64.lt", x, float(0)), float(0), float(1))));
    default:
      return null;
  }
}

function question(name: graph.MathName, x: Code, bind: Bind): Code | null {
  switch (name) {
    case "isnan":
      return apply("f64.ne", x, x);
    case "isfinite":
      return apply("f64.eq", apply("f64.sub", x, x), float(0));
    case "isinf":
      return apply("f64.eq", apply("f64.abs", x), float(Infinity));
    case "isposinf":
      return apply("f64.eq", x, float(Infinity));
    case "isneginf":
      return apply("f64.eq", x, float(-Infinity));
    case "signbit": {
      const one = bind(apply("f64.copysign", float(1), x));
      return apply("i32.and", apply("f64.lt", one, float(0)), apply("f64.eq", x, x));
    }
    default:
      return null;
  }
}

function fused(name: graph.MathName, inputs: readonly Code[], bind: Bind): Code {
  const [x, y] = inputs as [Code, Code];
  switch (name) {
    case "hypot":
      return hypot(x, y, bind);
    case "nanToNum": {
      const [, nan, above, below] = inputs as [Code, Code, Code, Code];
      const odd = choose(apply("f64.gt", x, float(0)), above, choose(apply("f64.lt", x, float(0)), below, nan));
      return choose(apply("f64.eq", apply("f64.sub", x, x), float(0)), x, odd);
    }
    case "roundTo": {
      const [, power, multiply] = inputs as [Code, Code, Code];
      const fraction = apply("f64.div", apply("f64.nearest", apply("f64.mul", x, power)), power);
      const multiple = apply("f64.mul", apply("f64.nearest", apply("f64.div", x, power)), power);
      return choose(isOne(multiply), fraction, multiple);
    }
    case "isClose":
      return isClose(inputs, bind);
    default:
      throw new Error(`${name} is not for numbers`);
  }
}

function isOne(code: Code): Code {
  const isTruth = "type" in code ? code.type === "i32" : code.kind === "get" && code.local.type === "i32";
  return isTruth ? code : apply("f64.eq", code, float(1));
}

function hypot(x: Code, y: Code, bind: Bind): Code {
  const a = bind(apply("f64.abs", x));
  const b = bind(apply("f64.abs", y));
  const size = bind(choose(apply("f64.gt", a, b), a, b));
  const [p, q] = [bind(apply("f64.div", a, size)), bind(apply("f64.div", b, size))];
  const length = apply("f64.mul", apply("f64.sqrt", apply("f64.add", apply("f64.mul", p, p), apply("f64.mul", q, q))), size);
  const isInfinite = apply("i32.or", apply("f64.eq", a, float(Infinity)), apply("f64.eq", b, float(Infinity)));
  const isZero = apply("f64.eq", apply("f64.add", a, b), float(0));
  return choose(isInfinite, float(Infinity), choose(isZero, float(0), length));
}

function isClose([x, y, relative, absolute, equalNaN]: readonly Code[], bind: Bind): Code {
  const size = bind(apply("f64.abs", y!));
  const bound = apply("f64.add", absolute!, apply("f64.mul", relative!, size));
  const isNear = apply("f64.le", apply("f64.abs", apply("f64.sub", x!, y!)), bound);
  const isBothNaN = apply("i32.and", apply("f64.ne", x!, x!), apply("f64.ne", y!, y!));
  const near = apply("i32.and", isNear, apply("f64.lt", size, float(Infinity)));
  return apply("i32.or", apply("i32.or", near, apply("f64.eq", x!, y!)), apply("i32.and", isOne(equalNaN ?? int(0)), isBothNaN));
}

function isNotNumber(value: Code): Code {
  return apply("f64.ne", value, value);
}

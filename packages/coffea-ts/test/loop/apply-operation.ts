import type { Operation } from "../../src/loop/ir/operations.ts";

type Item = number | bigint;

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** An instruction of WebAssembly on numbers: i32 as numbers, i64 as bigints. */
export function applyOperation(op: Operation, inputs: readonly Item[]): Item {
  const [type, name] = op.split(".") as [string, string];
  if (type === "f64") return floats(name, inputs);
  if (type === "i64") return typeof inputs[0] === "bigint" ? bigs(name, inputs as bigint[]) : toBig(name, inputs[0] as number);
  return words(name, inputs);
}

function floats(name: string, inputs: readonly Item[]): number {
  const [x, y] = inputs as [number, number];
  switch (name) {
    case "add":
      return x + y;
    case "sub":
      return x - y;
    case "mul":
      return x * y;
    case "div":
      return x / y;
    case "copysign": {
      float[0] = y;
      return bits[0]! < 0n ? -Math.abs(x) : Math.abs(x);
    }
    case "neg":
      return -x;
    case "nearest": {
      const rounded = Math.abs(x) < 2 ** 52 ? Math.abs(x) + 2 ** 52 - 2 ** 52 : Math.abs(x);
      return x < 0 || Object.is(x, -0) ? -rounded : rounded;
    }
    case "fround":
      return Math.fround(x);
    case "convert_i32_s":
      return x;
    case "convert_i32_u":
      return x >>> 0;
    case "convert_i64_s":
      return Number(inputs[0]);
    case "convert_i64_u":
      return Number(BigInt.asUintN(64, inputs[0] as bigint));
    case "reinterpret_i64":
      bits[0] = inputs[0] as bigint;
      return float[0]!;
    case "abs":
    case "sqrt":
    case "floor":
    case "ceil":
    case "trunc":
      return Math[name](x);
    default:
      return compare(name, x, y);
  }
}

function compare(name: string, x: Item, y: Item): number {
  switch (name) {
    case "eq":
      return Number(x === y);
    case "ne":
      return Number(x !== y);
    case "lt":
      return Number(x < y);
    case "le":
      return Number(x <= y);
    case "gt":
      return Number(x > y);
    case "ge":
      return Number(x >= y);
    default:
      throw new Error(`no instruction ${name}`);
  }
}

function toBig(name: string, x: number): bigint {
  switch (name) {
    case "extend_i32_s":
      return BigInt(x);
    case "extend_i32_u":
      return BigInt(x >>> 0);
    case "reinterpret_f64":
      float[0] = x;
      return bits[0]!;
    case "trunc_sat_f64_s": {
      if (Number.isNaN(x)) return 0n;
      if (x >= 2 ** 63) return 2n ** 63n - 1n;
      return x <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(x));
    }
    default:
      throw new Error(`no instruction i64.${name}`);
  }
}

function bigs(name: string, [x, y]: readonly bigint[]): Item {
  const [a, b] = [x!, y ?? 0n];
  const unsigned = (value: bigint): bigint => BigInt.asUintN(64, value);
  switch (name) {
    case "add":
      return BigInt.asIntN(64, a + b);
    case "sub":
      return BigInt.asIntN(64, a - b);
    case "mul":
      return BigInt.asIntN(64, a * b);
    case "div_s":
    case "rem_s":
      if (b === 0n || (b === -1n && a === -(2n ** 63n))) throw new Error("integer divide trap");
      return name === "div_s" ? a / b : a % b;
    case "div_u":
      if (b === 0n) throw new Error("integer divide trap");
      return BigInt.asIntN(64, unsigned(a) / unsigned(b));
    case "and":
      return a & b;
    case "or":
      return a | b;
    case "xor":
      return a ^ b;
    case "shl":
      return BigInt.asIntN(64, a << (b & 63n));
    case "shr_s":
      return a >> (b & 63n);
    case "shr_u":
      return BigInt.asIntN(64, unsigned(a) >> (b & 63n));
    case "eqz":
      return Number(a === 0n);
    default: {
      const [question, sign] = name.split("_") as [string, string | undefined];
      return sign === "u" ? compare(question, unsigned(a), unsigned(b)) : compare(question, a, b);
    }
  }
}

function words(name: string, inputs: readonly Item[]): number {
  if (name === "wrap_i64") return Number(BigInt.asIntN(32, inputs[0] as bigint));
  const [x, y] = inputs as [number, number];
  switch (name) {
    case "add":
      return (x + y) | 0;
    case "sub":
      return (x - y) | 0;
    case "mul":
      return Math.imul(x, y);
    case "div_s":
      if (y === 0) throw new Error("integer divide trap");
      return Math.trunc(x / y) | 0;
    case "and":
      return x & y;
    case "or":
      return x | y;
    case "xor":
      return x ^ y;
    case "eqz":
      return Number(x === 0);
    case "lt_u":
      return Number(x >>> 0 < y >>> 0);
    case "extend8_s":
      return (x << 24) >> 24;
    case "extend16_s":
      return (x << 16) >> 16;
    default:
      return compare(name.replace(/_s$/, ""), x, y);
  }
}

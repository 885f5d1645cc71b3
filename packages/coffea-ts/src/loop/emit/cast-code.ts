import type { Dtype } from "../../awkward/index.ts";
import type { Code } from "../ir/code.ts";
import type { ValueType } from "../ir/expression.ts";
import { apply, big, choose, float, int } from "./codes.ts";
import type { Bind } from "./math-code.ts";

/** A cast: what dtype the value becomes, and as which type of value it goes on. */
export interface Casting {
  readonly dtype: Dtype;
  readonly from: ValueType;
  readonly to: ValueType;
}

/** A value as another dtype, as typed arrays store it: fractions are cut, integers wrap around, NaN and infinities are 0 in integers. */
export function castCode(value: Code, { dtype, from, to }: Casting, bind: Bind): Code {
  switch (dtype) {
    case "bool":
      return truth(value, from);
    case "float64":
      return number(value, from);
    case "float32":
      return from === "bool" ? number(value, from) : apply("f64.fround", number(value, from));
    case "int64":
    case "uint64":
      return bigOf(value, from, bind);
    case "int8":
    case "int16":
    case "int32":
    case "uint8":
    case "uint16":
    case "uint32":
      return small(value, { dtype, from, to }, bind);
    default:
      dtype satisfies never;
      throw new Error("unreachable");
  }
}

function truth(value: Code, from: ValueType): Code {
  if (from === "bool") return value;
  if (from === "f64") return apply("f64.ne", value, float(0));
  return from === "i32" ? apply("i32.ne", value, int(0)) : apply("i64.ne", value, big(0n));
}

function number(value: Code, from: ValueType): Code {
  if (from === "f64") return value;
  if (from === "i64") return apply("f64.convert_i64_s", value);
  return from === "u64" ? apply("f64.convert_i64_u", value) : apply("f64.convert_i32_s", value);
}

/** What is left of a float64 after its multiples of 2^`bits` are taken away: exact, NaN for infinities. */
function remainder(value: Code, bits: number): Code {
  const multiples = apply("f64.trunc", apply("f64.mul", value, float(2 ** -bits)));
  return apply("f64.sub", value, apply("f64.mul", multiples, float(2 ** bits)));
}

function bigOf(value: Code, from: ValueType, bind: Bind): Code {
  if (from === "i64" || from === "u64") return value;
  if (from !== "f64") return apply("i64.extend_i32_s", value);
  const rest = bind(remainder(value, 64));
  const below = choose(apply("f64.lt", rest, float(-(2 ** 63))), apply("f64.add", rest, float(2 ** 64)), rest);
  return apply("i64.trunc_sat_f64_s", choose(apply("f64.ge", rest, float(2 ** 63)), apply("f64.sub", rest, float(2 ** 64)), below));
}

function small(value: Code, { dtype, from, to }: Casting, bind: Bind): Code {
  const word = narrow(wordOf(value, from, bind), dtype);
  if (to !== "f64") return word;
  return apply(dtype === "uint32" ? "f64.convert_i32_u" : "f64.convert_i32_s", word);
}

/** The lowest 32 bits of the whole part. */
function wordOf(value: Code, from: ValueType, bind: Bind): Code {
  if (from === "bool" || from === "i32") return value;
  if (from === "f64") return apply("i32.wrap_i64", apply("i64.trunc_sat_f64_s", bind(remainder(value, 32))));
  return apply("i32.wrap_i64", value);
}

function narrow(word: Code, dtype: Dtype): Code {
  switch (dtype) {
    case "int8":
      return apply("i32.extend8_s", word);
    case "int16":
      return apply("i32.extend16_s", word);
    case "uint8":
      return apply("i32.and", word, int(0xff));
    case "uint16":
      return apply("i32.and", word, int(0xffff));
    default:
      return word;
  }
}

import type { Code, Local, LocalType, Region } from "../ir/code.ts";
import { typeOfCode } from "../ir/code.ts";
import type { CallName, Operation } from "../ir/operations.ts";

// Short ways to write code.

export const get = (local: Local): Code => ({ kind: "get", local });
export const int = (value: number): Code => ({ kind: "constant", type: "i32", value });
export const float = (value: number): Code => ({ kind: "constant", type: "f64", value });
export const big = (value: bigint): Code => ({ kind: "constant", type: "i64", value });
export const apply = (op: Operation, ...inputs: readonly Code[]): Code => ({ kind: "operation", op, inputs });
export const call = (name: CallName, ...inputs: readonly Code[]): Code => ({ kind: "call", name, inputs });
export const load = (region: Region, index: Code, type: LocalType): Code => ({ kind: "load", region, index, type });
export const choose = (condition: Code, yes: Code, no: Code): Code => ({ kind: "choose", type: typeOfCode(yes), condition, yes, no });

/** The sum of positions; nothing is computed where a number is known. */
export function plus(x: Code, y: Code): Code {
  if (x.kind === "constant" && y.kind === "constant") return int(Number(x.value) + Number(y.value));
  if (x.kind === "constant" && x.value === 0) return y;
  if (y.kind === "constant" && y.value === 0) return x;
  return apply("i32.add", x, y);
}

/** The difference of positions. */
export function minus(x: Code, y: Code): Code {
  if (x.kind === "constant" && y.kind === "constant") return int(Number(x.value) - Number(y.value));
  return y.kind === "constant" && y.value === 0 ? x : apply("i32.sub", x, y);
}

/** The product of positions. */
export function times(x: Code, y: Code): Code {
  if (x.kind === "constant" && y.kind === "constant") return int(Number(x.value) * Number(y.value));
  if (x.kind === "constant" && x.value === 1) return y;
  return y.kind === "constant" && y.value === 1 ? x : apply("i32.mul", x, y);
}

import { graph } from "../../awkward/index.ts";
import type { CallName, PairName } from "../ir/operations.ts";
import { arctangents } from "./arctangent.ts";
import type { Callable } from "./callable.ts";
import { exponentials } from "./exponential.ts";
import { hyperbolics } from "./hyperbolic.ts";
import { remaindersAndPowers } from "./remainder.ts";
import { sines } from "./sine.ts";

const { binaryFunctions, unaryFunctions } = graph.math;

/** Makers of the functions that are written out in each module that calls them. */
export const callables: Readonly<Partial<Record<CallName, () => Callable>> & Record<PairName, () => Callable>> = {
  ...sines,
  ...exponentials,
  ...arctangents,
  ...hyperbolics,
  ...remaindersAndPowers,
};

/**
 * Functions that modules import. V8 calls those that it knows directly (tan, asin, acos, pow); each call of another one costs some 40 ns, for its numbers are boxed.
 * The `other` ones are what functions that are written out leave to the interpreter's: arguments that are hardly ever met.
 */
export const engineFunctions = {
  otherSin: unaryFunctions.sin,
  otherCos: unaryFunctions.cos,
  otherExp: unaryFunctions.exp,
  otherLog: unaryFunctions.log,
  tan: unaryFunctions.tan,
  asin: unaryFunctions.asin,
  acos: unaryFunctions.acos,
  enginePow: Math.pow,
  log10: unaryFunctions.log10,
  log2: unaryFunctions.log2,
  cbrt: unaryFunctions.cbrt,
  engineFmod: binaryFunctions.fmod,
  floorDivide: binaryFunctions.floorDivide,
  logaddexp: binaryFunctions.logaddexp,
} as const satisfies Readonly<Record<string, (x: number, y: number) => number>>;
export type EngineName = keyof typeof engineFunctions;

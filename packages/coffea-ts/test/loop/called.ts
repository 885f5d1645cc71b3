import assert from "node:assert/strict";
import { bound, get, i, make, overRows } from "../data/made-loop.ts";
import { graph } from "../../src/awkward/index.ts";
import type { Code, Local, Region, Statement } from "../../src/loop/ir/code.ts";
import { type CallName, pairCalls, type PairName } from "../../src/loop/ir/operations.ts";

const { unaryFunctions, binaryFunctions } = graph.math;
const [x, y, out, more] = ["x", "y", "out", "more"].map((name): Region => ({ name, dtype: "float64" })) as [Region, Region, Region, Region];

const special = [
  0, -0, 1, -1, 2, -2, 0.5, -0.5, 1e-300, -1e-300, 5e-324, 1e300, -1e300, 709, 710, -709.5, 745.2, -745.2, NaN, Infinity, -Infinity, 2 ** 28, 2 ** 53,
  Math.PI, 2 * Math.PI, Math.PI / 2, Math.PI / 4, 0.3, 0.785, 1e-9, 823549.6, 823550, 2 ** 62, 2 ** -1023, 1 + 2 ** -30,
]; // prettier-ignore
const many = Array.from({ length: 4000 }, (_, k) => Math.sin(k * k) * 10 ** ((k % 40) / 4 - 7));
/** Near multiples of π/2, where most of the angle is taken off. */
const nearQuarters = Array.from(
  { length: 400 },
  (_, k) => Math.fround(((k % 80) * Math.PI) / 2) * (1 + ((k % 5) - 2) * 2 ** -(20 + 8 * (k % 4))),
);

/** Arguments of all sizes. */
export const a: readonly number[] = [...special.flatMap((value) => special.map(() => value)), ...many, ...nearQuarters];
/** Second arguments beside them. */
export const b: readonly number[] = [...special.flatMap(() => special), ...many.toReversed(), ...nearQuarters.toReversed()];

const load = (region: Region): Code => ({ kind: "load", region, index: get(i), type: "f64" });
const store = (region: Region, value: Code): Statement => ({ kind: "store", region, index: get(i), value });

/** What a module's function gives for each of the arguments. */
function called(steps: readonly Statement[]): { readonly out: Float64Array; readonly more: Float64Array } {
  const { run, words, numbers, frame } = make({ columns: [bound(x, 0), bound(y, 1)], scratch: [out, more], body: [overRows(steps)] });
  const addresses = [x, y, out, more].map((_, k) => 4096 + k * 8 * a.length);
  for (const [k, region] of [x, y, out, more].entries()) words[frame.regions.get(region)! / 4] = addresses[k]!;
  numbers.set(a, addresses[0]! / 8);
  numbers.set(b, addresses[1]! / 8);
  assert.equal(run(0, a.length), 0);
  const part = (k: number): Float64Array => numbers.subarray(addresses[k]! / 8, addresses[k]! / 8 + a.length);
  return { out: part(2), more: part(3) };
}

function assertInterpreters(name: CallName, got: Float64Array): void {
  const isUnary = Object.hasOwn(unaryFunctions, name);
  for (let k = 0; k < a.length; k++) {
    const wanted = isUnary ? unaryFunctions[name as "sin"](a[k]!) : binaryFunctions[name as "pow"](a[k]!, b[k]!);
    assert.ok(Object.is(got[k], wanted), `${name}(${a[k]}${isUnary ? "" : `, ${b[k]}`}) is ${wanted}, and the module gives ${got[k]}`);
  }
}

/** Fails unless a module's function has the interpreter's bits for arguments of all sizes. */
export function assertCalled(name: CallName): void {
  assertInterpreters(
    name,
    called([store(out, { kind: "call", name, inputs: [load(x), ...(Object.hasOwn(unaryFunctions, name) ? [] : [load(y)])] })]).out,
  );
}

/** Fails unless both functions of a pair have the interpreter's bits. */
export function assertBothCalled(name: PairName): void {
  const locals: [Local, Local] = [{ type: "f64", name: "first" }, { type: "f64", name: "second" }]; // prettier-ignore
  const got = called([{ kind: "both", name, input: load(x), locals }, store(out, get(locals[0])), store(more, get(locals[1]))]);
  const [first, second] = pairCalls[name];
  assertInterpreters(first, got.out);
  assertInterpreters(second, got.more);
}

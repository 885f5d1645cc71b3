import assert from "node:assert/strict";
import { formOfLayout, formToString, graph, layoutToList, type Layout } from "coffea-ts/awkward";
import { arrayLayout, lowerArray, type LoweredArray } from "../../src/loop/lower/lower-array.ts";
import { runLowered } from "./run-lowered.ts";

/** Asserts that an array is computed in a loop, without the interpreter in front, to the interpreter's values and form. Returns what it was lowered to. */
export function assertCompiled(array: unknown): LoweredArray {
  const node = graph.operandNode(array);
  const lowered = lowerArray(node);
  assert.ok(lowered !== null, "it is not lowered");
  assert.deepEqual(lowered.program.fallbacks, []);
  const interpreter = new graph.Interpreter();
  const entries = runLowered(lowered.program, lowered.structure, interpreter);
  assert.ok(entries !== null, "an assertion does not hold");
  const expected = interpreter.get(node);
  assert.equal(differenceOf(layoutOf(lowered, entries, expected.length), expected), null);
  return lowered;
}

/** Asserts that a loop would end with an assertion, as the interpreter throws. */
export function assertRefused(array: unknown): void {
  const node = graph.operandNode(array);
  const lowered = lowerArray(node);
  assert.ok(lowered !== null);
  assert.throws(() => new graph.Interpreter().get(node));
  assert.equal(runLowered(lowered.program, lowered.structure, new graph.Interpreter()), null);
}

/** The layout of a lowered array, of the entries of its sinks. */
export function layoutOf({ shape }: LoweredArray, entries: readonly Float64Array[][], length: number): Layout {
  return arrayLayout(
    shape,
    entries.map(([values]) => values!),
    length,
  );
}

/** What differs between two layouts, to the bit; null for nothing. */
export function differenceOf(layout: Layout, expected: Layout): string | null {
  const [values, wanted] = [layout, expected].map((one) => text(layoutToList(one)));
  if (values !== wanted) return `${values} where ${wanted} was expected`;
  const [form, formWanted] = [layout, expected].map((one) => formToString(formOfLayout(one)));
  return form === formWanted ? null : `the form ${form} where ${formWanted} was expected`;
}

/** Values with NaN, infinities, -0 and bigints told apart. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return `${inner}n`;
    return typeof inner === "number" && (!Number.isFinite(inner) || Object.is(inner, -0))
      ? `<${Object.is(inner, -0) ? "-0" : inner}>`
      : inner;
  });
}

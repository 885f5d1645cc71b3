import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import * as ak from "../../awkward/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { partsOfValue } from "./merge-parts.ts";

type Values = readonly (number | null)[];

/** A value of all events, from its parts on each partition. */
function merged(node: ak.graph.Node, partitions: readonly Values[], type: string): unknown {
  const value = partsOfValue(node);
  const parts = partitions.map((values) => {
    const rebinder = new ak.graph.Rebinder(memoryEvents({ x: ak.fromIter(values, { type }) }));
    return value.nodes.map((part) => ak.layoutToList(new ak.graph.Interpreter().get(rebinder.get(part)))[0]);
  });
  return parts.reduce((a, b) => value.merge(a, b) as unknown[])[0];
}

function whole(node: ak.graph.Node, partitions: readonly Values[], type: string): unknown {
  const rebinder = new ak.graph.Rebinder(memoryEvents({ x: ak.fromIter(partitions.flat(), { type }) }));
  return ak.layoutToList(new ak.graph.Interpreter().get(rebinder.get(node)))[0];
}

const columnOf = (type: string): ak.Untyped => ak.columnOf(memoryEvents({ x: ak.fromIter([], { type }) }), "x");
const exact = ["sum", "prod", "any", "all", "min", "max", "count", "countNonzero", "argmin", "argmax"] as const;
const partitionsOf = (value: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(value, { maxLength: 4 }), { minLength: 1, maxLength: 4 });

test("parts of whole numbers give what all numbers give, with and without an identity", () => {
  for (const type of ["int32", "float64", "bool", "int64"])
    for (const op of exact)
      for (const maskIdentity of [false, true]) {
        if ((op === "any" || op === "all") && type !== "bool") continue;
        const node = ak.graph.operandNode((ak as ak.Untyped)[op](columnOf(type), { axis: 0, maskIdentity }));
        const value = fc.integer(type === "bool" ? { min: 0, max: 1 } : { min: -3, max: 3 });
        fc.assert(
          fc.property(partitionsOf(value), (numbers) => {
            const cast = (n: number): unknown => (type === "bool" ? n === 1 : type === "int64" ? BigInt(n) : n);
            const partitions = numbers.map((part) => part.map(cast)) as unknown as Values[];
            assert.deepEqual(merged(node, partitions, type), whole(node, partitions, type), `${op} of ${type}`);
          }),
          { numRuns: 30 },
        );
      }
});

test("missing values and NaN in partitions", () => {
  for (const op of ["sum", "min", "max", "count"] as const) {
    const node = ak.graph.operandNode(ak[op](columnOf("?float64"), { axis: 0, maskIdentity: true }));
    for (const partitions of [
      [[null], [1, null]],
      [[null], []],
      [[2], [Number.NaN, 1]],
      [[Number.NaN], [5]],
    ] as Values[][])
      assert.deepEqual(merged(node, partitions, "?float64"), whole(node, partitions, "?float64"), `${op} of ${JSON.stringify(partitions)}`);
  }
});

test("mean and spread to the last bits", () => {
  for (const value of [ak.mean(columnOf("float64")), ak.mean(columnOf("float64"), { maskIdentity: true })]) {
    const node = ak.graph.operandNode(value);
    assert.equal(merged(node, [[1, 2], [], [6]], "float64"), 3);
    assert.deepEqual(merged(node, [[], []], "float64"), whole(node, [[], []], "float64"));
  }
  const squares = ak.graph
    .operandNode(ak.var(columnOf("float64")))
    .inputs.find((input) => input.kind === "reduce" && input.op === "squares")!;
  assert.ok(Math.abs((merged(squares, [[1, 2], [], [6, -1]], "float64") as number) - 26) < 1e-12);
});

test("positions in lists are refused", () => {
  const node = ak.graph.operandNode(ak.argmax(columnOf("var * float64"), { axis: null }));
  assert.throws(() => partsOfValue(node), {
    code: "NotSupported",
    message: /ak\.argmax\(x\) is a position among the values of all events/,
  });
});

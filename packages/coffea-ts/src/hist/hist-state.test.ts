import assert from "node:assert/strict";
import { test } from "node:test";
import { BooleanAxis } from "./axis/boolean.ts";
import { regularAxis } from "./axis/regular.ts";
import { Hist } from "./hist.ts";
import { binCount, createState, findAxis, remapTable, stridesOf } from "./hist-state.ts";

const axis = (bins: number, name = "") => regularAxis({ bins, start: 0, stop: 1 }, { name });

test("axes without name and label are called by their position", () => {
  const { axes } = createState([axis(2), axis(2, "x")], "int64");
  assert.deepEqual(
    axes.map(({ label }) => label),
    ["Axis 0", "x"],
  );
  const every = Hist.new
    .var([0, 1, 4], { name: "" })
    .int(3, 5, { name: "" })
    .bool({ name: "" })
    .intCat([7], { name: "", growth: true })
    .strCat(["a"], { name: "", metadata: { unit: "GeV" } })
    .double().axes;
  assert.deepEqual(
    every.map(({ label }) => label),
    ["Axis 0", "Axis 1", "Axis 2", "Axis 3", "Axis 4"],
  );
  assert.deepEqual(
    every.map(({ bins }) => [...bins]),
    [[[0, 1], [1, 4]], [3, 4], [false, true], [7], ["a"]],
  ); // prettier-ignore
  assert.deepEqual([every[3]!.growth, every[4]!.metadata], [true, { unit: "GeV" }]);
  assert.equal(findAxis(axes, "0"), 0);
  assert.equal(findAxis(axes, 1), 1);
});

test("names that clash and too many bins are refused", () => {
  assert.throws(() => createState([axis(2, "x"), axis(2, "x")], "int64"), { code: "BadArgument", message: /Two axes have the name "x"/ });
  assert.throws(() => createState([axis(2, "weight")], "int64"), { code: "BadArgument", message: /"weight"/ });
  assert.throws(() => binCount([axis(1e5), axis(1e5)]), { code: "BadArgument", message: /bins in all/ });
  assert.throws(() => findAxis([axis(2, "mass")], "mas"), { code: "BadAxis", message: /no axis "mas"\. Did you mean "mass"\?/ });
});

test("the last axis is the fastest", () => {
  assert.deepEqual(stridesOf([axis(2), axis(3), new BooleanAxis({})]), [10, 2, 1]);
});

test("a table of moved bins, some dropped", () => {
  const axes = [new BooleanAxis({}), new BooleanAxis({})];
  assert.deepEqual([...remapTable(axes, [Int32Array.of(1, 0), Int32Array.of(0, 1)], [2, 2])], [2, 3, 0, 1]);
  assert.deepEqual([...remapTable(axes, [Int32Array.of(0, -1), Int32Array.of(0, 0)], [1, 1])], [0, 0, -1, -1]);
});

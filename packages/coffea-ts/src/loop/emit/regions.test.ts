import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("a column says which of its elements a block of rows needs", async () => {
  const { emit } = await import("./emit.ts");
  const own = new Jets();
  const numbers = own.axes.column(2, [], "float64");
  const columns = [own.axes.column(0, ["offsets"], "int32"), own.axes.column(0, ["content"], "float64"), numbers];
  const first = own.values.column(numbers, own.jets, { at: own.values.number(own.jets) });
  const sinks = [{ kind: "entries", axis: own.jets, values: [own.pt, first], present: null } as const];
  const bound = emit({ sinks, columns, equalOffsets: [] }).functions[0]!.columns;
  assert.deepEqual(
    bound.map(({ column, extent, isOffsets }) => ({ column, extent, isOffsets })),
    [
      { column: 0, extent: { kind: "rows" }, isOffsets: true },
      { column: 1, extent: { kind: "items", of: { kind: "rows" }, offsets: 0 }, isOffsets: false },
      { column: 2, extent: { kind: "all" }, isOffsets: false },
    ],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { first, get, i, make, op, overRows, stop, whole } from "../../../test/data/made-loop.ts";
import type { Local, Region, Statement } from "../ir/code.ts";

test("loops are left and gone on with from inside, and an assertion ends everything", () => {
  const j: Local = { type: "i32", name: "j" };
  const outer = { name: "outer" };
  const inner = { name: "inner" };
  const body: readonly Statement[] = [
    {
      kind: "for",
      label: outer,
      local: i,
      start: get(first),
      stop: get(stop),
      body: [
        { kind: "set", local: j, value: whole(0) },
        {
          kind: "while",
          label: inner,
          condition: op("i32.lt_s", get(j), whole(10)),
          body: [
            { kind: "set", local: j, value: op("i32.add", get(j), whole(1)) },
            { kind: "if", condition: op("i32.eq", get(j), whole(2)), yes: [{ kind: "next", label: inner }], no: [] },
            { kind: "if", condition: op("i32.eq", get(i), whole(5)), yes: [{ kind: "leave", label: outer }], no: [] },
            { kind: "if", condition: op("i32.gt_s", get(i), whole(7)), yes: [{ kind: "fail", sink: 3 }], no: [] },
            { kind: "if", condition: op("i32.gt_s", get(j), get(i)), yes: [{ kind: "next", label: outer }], no: [] },
            { kind: "emit", sink: 0, values: [op("f64.convert_i32_s", op("i32.add", op("i32.mul", get(i), whole(10)), get(j)))] },
          ],
        },
      ],
    },
  ];
  const { run, words, numbers, frame } = make({ body }, [1]);
  assert.equal(run(0, 100), 0);
  const count = words[frame.sinks[0]!.filled / 4]! / 8;
  const start = frame.sinks[0]!.columns[0]! / 8;
  assert.deepEqual([...numbers.subarray(start, start + count)], [11, 21, 31, 33, 41, 43, 44]);
  assert.equal(run(8, 100), 4);
});

test("scratch grows where it is too small", () => {
  const scratch: Region = { name: "s", dtype: "int32" };
  const body: readonly Statement[] = [
    { kind: "reserve", region: scratch, count: get(stop) },
    overRows([{ kind: "store", region: scratch, index: op("i32.add", get(i), whole(2)), value: get(i) }]),
  ];
  const { run, words, frame } = make({ scratch: [scratch], body });
  const entry = frame.regions.get(scratch)! / 4;
  words.set([8192, 3], entry);
  run(0, 3);
  assert.equal(words[entry + 1], 3);
  run(0, 4);
  assert.equal(words[entry + 1], 4);
  assert.deepEqual([...words.subarray(2048, 2055)], [0, 0, 0, 1, 2, 3, 0]);
});

test("a branch to what is not around it is a mistake", () => {
  assert.throws(() => make({ body: [{ kind: "leave", label: { name: "elsewhere" } }] }), /elsewhere/);
});

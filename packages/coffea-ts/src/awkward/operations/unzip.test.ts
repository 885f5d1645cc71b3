import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { fields } from "./fields.ts";
import { toList } from "./inspect.ts";
import { isTuple } from "./is-tuple.ts";
import { unzip } from "./unzip.ts";
import { zip } from "./zip.ts";

const muons = zip({ pt: fromIter([[50, 20], []]), charge: fromIter([[1, -1], []]) });

test("unzip and fields are the opposite of zip", () => {
  assert.deepEqual(fields(muons), ["pt", "charge"]);
  assert.deepEqual(fields(fromIter([1])), []);
  assert.deepEqual(toList(unzip(muons).charge), [[1, -1], []]);
  assert.throws(() => unzip(fromIter([1])), { code: "BadArgument", message: /is no record/ });
});

test("tuples have positions", () => {
  assert.deepEqual([isTuple(zip([muons.pt])), isTuple(muons), isTuple(muons.pt)], [true, false, false]);
  assert.deepEqual(fields(zip([muons.pt, muons.charge])), ["0", "1"]);
});

test("some fields by name, in the order given", () => {
  assert.deepEqual(toList(muons.field(["charge", "pt"]).filter(fromIter([true, false]))), [
    [
      { charge: 1, pt: 50 },
      { charge: -1, pt: 20 },
    ],
  ]);
  assert.throws(() => muons.field(["pt", "chagre" as "charge"]), { code: "FieldNotFound", message: /Did you mean "charge"/ });
  assert.throws(() => muons.field(["pt", "pt"]), { code: "BadArgument", message: /"pt" of .* is named twice/ });
});

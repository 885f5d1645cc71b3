import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../../base/index.ts";
import { accumulate } from "../accumulate.ts";
import { type ValueAccumulator, valueAccumulator } from "./value-accumulator.ts";

test("values add by the rules of accumulate; the identity changes nothing", () => {
  const [one, three] = [valueAccumulator(Number, 1), valueAccumulator(Number)];
  three.value += 3;
  assert.deepEqual([accumulate([one, three])!.value, one.value, three.value], [4, 1, 3]);
  assert.equal(one.add(one.identity()).value, 1);
  const sets = [valueAccumulator(() => new Set<string>(), new Set(["a"])), valueAccumulator(() => new Set<string>(), new Set(["b"]))];
  assert.deepEqual(accumulate(sets)!.value, new Set(["a", "b"]));
  assert.equal(JSON.stringify({ one }), '{"one":1}');
});

test("it travels with its identity", () => {
  const arrived = unpack(pack(valueAccumulator(Number, 5))) as ValueAccumulator<number>;
  assert.deepEqual([arrived.value, arrived.identity().value, arrived.add(valueAccumulator(Number, 2)).value], [5, 0, 7]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";

const make = () => Hist.new.reg(2, 0, 2, { name: "x" });

test("a number or array minus a histogram", () => {
  const h = make()
    .int64()
    .fill({ x: [0.5, 7] });
  assert.deepEqual(h.rsub(5).values({ flow: true }).toList(), [5, 4, 5, 4]);
  const differences = h.rsub([1, 2]).values({ flow: true });
  for (const [bin, value] of [0, 0, 2, -1].entries()) assert.ok(differences.at(bin) === value, `bin ${bin}: ${differences.at(bin)}`);
});

test("a number or array over a histogram: counts become float64, flow bins stay beside an array", () => {
  const fills = { x: [0.5, 0.5, 1.5, 7, 7] };
  const counts = make().int64().fill(fills);
  assert.equal(counts.rdiv(1).storage.kind, "double");
  assert.deepEqual(counts.rdiv(1).values({ flow: true }).toList(), [Infinity, 0.5, 1, 0.5]);
  assert.deepEqual(counts.rdiv([4, 3]).values({ flow: true }).toList(), [0, 2, 3, 2]);
  assert.equal(counts.rdiv(1).variances(), null);
  for (const kind of ["double", "unlimited"] as const) assert.equal(make()[kind]().fill(fills).rdiv(1).storage.kind, kind);
  assert.throws(() => make().weight().rdiv(1), { code: "NotSupported", message: /weight storage/ });
});

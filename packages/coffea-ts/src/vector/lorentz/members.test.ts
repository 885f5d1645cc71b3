import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import "../index.ts";

const column = (value: number) => ak.fromIter([value]);
const momentum: ak.Untyped = (ak.zip as ak.Untyped)(
  { px: column(3), py: column(0), pz: column(4), E: column(13) },
  { withName: "Momentum4D" },
);
const value = (name: string) => (ak.toList(momentum[name]) as number[])[0];

test("a number has the same value under all of its names", () => {
  const names: Record<string, readonly string[]> = {
    13: ["t", "E", "e", "energy"],
    169: ["t2", "E2", "e2", "energy2"],
    12: ["tau", "M", "m", "mass"],
    144: ["tau2", "M2", "m2", "mass2"],
    [13 * 0.6]: ["Et", "et", "transverseEnergy"],
    [Math.sqrt(153)]: ["Mt", "mt", "transverseMass"],
    153: ["Mt2", "mt2", "transverseMass2"],
  };
  for (const [wanted, all] of Object.entries(names))
    for (const name of all) assert.ok(Math.abs(value(name)! - Number(wanted)) < 1e-12, `${name}: ${value(name)}`);
});

test("a vector that is no momentum has only the names of coordinates", () => {
  const vector = (ak.withName as ak.Untyped)(
    (ak.zip as ak.Untyped)({ x: column(3), y: column(0), z: column(4), t: column(13) }),
    "Vector4D",
  );
  assert.deepEqual(ak.toList(vector.tau), [12]);
  assert.throws(() => vector.mass, /mass/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { nearlyNearest, spacing } from "../../../test/contracts/nearly-nearest.ts";
import { atan, atan2 } from "./arctangent.ts";

/** Arguments and the nearest float64 to the function's value, from decimal numbers of 400 digits. */
const values = {
  atan: [[1e-09, 1e-09], [0.1, 0.09966865249116204], [-0.43, -0.40609805831761564], [0.5, 0.4636476090008061], [0.68, 0.5971766580926776], [-0.7, -0.6107259643892086], [1.0, 0.7853981633974483], [1.18, 0.8677800939891389], [1.2, 0.8760580505981934], [2.4, 1.176005207095135], [2.5, 1.1902899496825317], [-20.0, -1.5208379310729538], [10000000000.0, 1.5707963266948965], [1e300, 1.5707963267948966]],
} as const; // prettier-ignore

nearlyNearest({ atan }, values);

test("angles of points in all directions, of zeros and infinities as the engine's", () => {
  const points = [[1, -1, 2.356194490192345], [0.1, -2.5, 3.1016139664665032], [-3, 0.5, -1.4056476493802699], [-1e-09, -4, -3.141592653339793], [2.5, 1e-09, 1.5707963263948965], [5, 12, 0.3947911196997615]] as const; // prettier-ignore
  for (const [y, x, wanted] of points) assert.ok(Math.abs(atan2(y, x) - wanted) <= spacing(wanted), `atan2(${y}, ${x}) is ${wanted}`);
  const special = [0, -0, 1, -1, 5e-324, 1e308, -1e308, Infinity, -Infinity, NaN];
  for (const y of special)
    for (const x of special) assert.ok(Object.is(atan2(y, x), Math.atan2(y, x)), `atan2(${y}, ${x}) is ${Math.atan2(y, x)}`);
});

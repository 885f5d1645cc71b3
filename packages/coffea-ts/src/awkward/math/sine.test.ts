import assert from "node:assert/strict";
import { test } from "node:test";
import { cos, sin } from "./sine.ts";

/** Arguments and the nearest float64 to the function's value, from decimal numbers of 400 digits. */
const values = {
  sin: [[1e-09, 1e-09], [0.1, 0.09983341664682815], [-0.5, -0.479425538604203], [0.785, 0.706825181105366], [0.7853982, 0.7071068070684596], [1.5, 0.9974949866040544], [1.5707963267948966, 1.0], [-3.1415927410125732, 8.742278000372475e-08], [2.5, 0.5984721441039565], [20.0, 0.9129452507276277], [-300.5, 0.8879619748443272], [823549.0, -0.6167306535771907], [1000000.0, -0.34999350217129294], [-1e22, 0.8522008497671888], [1.7976931348623157e308, 0.004961954789184062], [5.319372648326541e255, 1.0]],
  cos: [[1e-09, 1.0], [0.1, 0.9950041652780258], [-0.5, 0.8775825618903728], [0.785, 0.7073882691671998], [0.7853982, 0.7071067553046345], [1.5, 0.0707372016677029], [1.5707963267948966, 6.123233995736766e-17], [-3.1415927410125732, -0.9999999999999962], [2.5, -0.8011436155469337], [20.0, 0.40808206181339196], [-300.5, 0.45991687426160227], [823549.0, 0.787174250682942], [1000000.0, 0.9367521275331447], [-1e22, 0.523214785395139], [1.7976931348623157e308, -0.9999876894265599], [5.319372648326541e255, -4.687165924254628e-19]],
} as const; // prettier-ignore
const functions = { sin, cos };
const names = Object.keys(functions) as (keyof typeof functions)[];

/** The distance of the float64 beside `x`. */
function spacing(x: number): number {
  return 2 ** Math.max(Math.floor(Math.log2(Math.abs(x))) - 52, -1074);
}

test("values are within one unit in the last place", () => {
  for (const name of names)
    for (const [x, wanted] of values[name]) {
      const got = functions[name](x);
      assert.ok(Math.abs(got - wanted) <= spacing(wanted), `${name}(${x}) is ${wanted}, not ${got}`);
    }
});

test("values are those of the engine's functions, which may be off by a unit in the last place, too", () => {
  const special = [
    0,
    -0,
    1,
    -1,
    Infinity,
    -Infinity,
    NaN,
    5e-324,
    -5e-324,
    1e-310,
    1e308,
    -1e308,
    709.79,
    -745.2,
    -708.5,
    Math.PI,
    Math.PI / 4,
  ];
  const many = Array.from({ length: 4000 }, (_, k) => Math.sin(k * k) * 10 ** ((k % 40) / 4 - 7));
  for (const name of names)
    for (const x of [...special, ...many]) {
      const [got, wanted] = [functions[name](x), Math[name](x)];
      assert.ok(Object.is(got, wanted) || Math.abs(got - wanted) <= spacing(wanted), `${name}(${x}) is ${wanted}, not ${got}`);
    }
});

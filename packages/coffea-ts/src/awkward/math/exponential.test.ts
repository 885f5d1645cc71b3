import assert from "node:assert/strict";
import { test } from "node:test";
import { exp, log } from "./exponential.ts";

/** Arguments and the nearest float64 to the function's value, from decimal numbers of 400 digits. */
const values = {
  exp: [[1e-09, 1.000000001], [0.1, 1.1051709180756477], [-0.34, 0.7117703227626097], [0.35, 1.4190675485932571], [1.0, Math.E], [-1.4, 0.2465969639416065], [2.5, 12.182493960703473], [20.0, 485165195.4097903], [-300.0, 5.148200222412013e-131], [709.7, 1.6549840276802644e308], [-708.2, 2.7079953615140913e-308], [-740.5, 2.5e-322]],
  log: [[1e-310, -713.8013788281542], [1e-09, -20.72326583694641], [0.1, -2.3025850929940455], [0.71, -0.342490308946776], [0.99999, -1.0000050000287824e-05], [1.0000001, 9.999999505838704e-08], [1.41, 0.34358970439007686], [1.5, 0.4054651081081644], [2.5, 0.9162907318741551], [20.0, 2.995732273553991], [10000000000.0, 23.025850929940457], [1e300, 690.7755278982137]],
} as const; // prettier-ignore
const functions = { exp, log };
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

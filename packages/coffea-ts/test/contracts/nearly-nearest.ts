import assert from "node:assert/strict";
import { test } from "node:test";

type Functions<Name extends string> = Readonly<Record<Name, (x: number) => number>>;

/** The distance of the float64 beside `x`. */
export function spacing(x: number): number {
  return 2 ** Math.max(Math.floor(Math.log2(Math.abs(x))) - 52, -1074);
}

/**
 * Tests that functions of one number are within one unit in the last place: of `values`, pairs of an argument and the nearest float64
 * to the function's value, and of the engine's functions, which may be off by a unit, too.
 */
export function nearlyNearest<Name extends "sin" | "cos" | "exp" | "log" | "atan">(
  functions: Functions<Name>,
  values: Readonly<Record<Name, readonly (readonly [x: number, wanted: number])[]>>,
): void {
  const names = Object.keys(functions) as Name[];

  test("values are within one unit in the last place", () => {
    for (const name of names)
      for (const [x, wanted] of values[name]) {
        const got = functions[name](x);
        assert.ok(Math.abs(got - wanted) <= spacing(wanted), `${name}(${x}) is ${wanted}, not ${got}`);
      }
  });

  test("values are those of the engine's functions, which may be off by a unit in the last place, too", () => {
    const special = [0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, -5e-324, 1e-310, 1e308, -1e308, 709.79, -745.2, -708.5, Math.PI];
    const many = Array.from({ length: 4000 }, (_, k) => Math.sin(k * k) * 10 ** ((k % 40) / 4 - 7));
    for (const name of names)
      for (const x of [...special, Math.PI / 4, ...many]) {
        const [got, wanted] = [functions[name](x), Math[name](x)];
        assert.ok(Object.is(got, wanted) || Math.abs(got - wanted) <= spacing(wanted), `${name}(${x}) is ${wanted}, not ${got}`);
      }
  });
}

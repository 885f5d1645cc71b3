import type { Component } from "./coordinates.ts";
import { plus, times, type Quantity } from "./quantity.ts";

/** Elements row by row; as many columns as the vectors have components. */
export type Matrix = readonly (readonly Quantity[])[];

/** Matrix times column: each row's products, added from left to right. */
export function transformed(matrix: Matrix, column: readonly Component[]): Component[] {
  return matrix.map((row) => row.map((element, at) => times(element, column[at]!)).reduce(plus) as Component);
}

import { where } from "../awkward/index.ts";
import type { Component } from "./coordinates.ts";

/** The values, with `replacement` where they are NaN; infinities stay. `numpy.nan_to_num` as vector uses it. */
export function replaceNaN(values: Component, replacement: number): Component {
  return where(values.ne(values), replacement, values);
}

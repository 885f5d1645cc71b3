import { extentOf, type Curve } from "./curve.ts";
import type { Scale } from "./scales.ts";
import type { XAxis } from "./x-axis.ts";

/** The highest and the lowest of all curves along the x axis, in values. */
export interface Skyline {
  /** The highest value between two pixels of the x axis, both inclusive; 0 where there is no bin. */
  highest(from: number, to: number): number;
  /** The lowest value between two pixels of the x axis; 0 where there is no bin. */
  lowest(from: number, to: number): number;
}

/** Looks at all curves, bars and bands included. */
export function skylineOf(curves: readonly Curve[], x: XAxis, scale: Scale): Skyline {
  const columns = x.bins.map((bin) => {
    const extents = curves.map((curve) => extentOf(curve, bin.index));
    const top = extents.reduce((most, extent) => Math.max(most, extent.top), 0);
    const bottom = extents.reduce((least, extent) => Math.min(least, extent.bottom), Infinity);
    return { from: scale.at(bin.low), to: scale.at(bin.high), top, bottom };
  });
  const within = (from: number, to: number) => columns.filter((column) => column.to >= from && column.from <= to);
  return {
    highest: (from, to) => within(from, to).reduce((most, column) => Math.max(most, column.top), 0),
    lowest: (from, to) => {
      const found = within(from, to);
      return found.length === 0 ? 0 : found.reduce((least, column) => Math.min(least, column.bottom), Infinity);
    },
  };
}

import type { Scale } from "./scales.ts";
import type { Series } from "./series.ts";
import type { XAxis } from "./x-axis.ts";

/** The highest and the lowest of all curves along the x axis, in values. */
export interface Skyline {
  /** The highest value between two pixels of the x axis, both inclusive; 0 where there is no bin. */
  highest(from: number, to: number): number;
  /** The lowest value between two pixels of the x axis; 0 where there is no bin. */
  lowest(from: number, to: number): number;
}

/** Looks at all curves, bars included when `withErrors`. */
export function skylineOf(series: readonly Series[], x: XAxis, scale: Scale, withErrors: boolean): Skyline {
  const columns = x.bins.map((bin) => {
    const errors = (one: Series) => (withErrors ? (one.errors?.[bin.index] ?? 0) : 0);
    const tops = series.map((one) => one.values[bin.index]! + errors(one));
    const bottoms = series.map((one) => one.values[bin.index]! - errors(one));
    return { from: scale.at(bin.low), to: scale.at(bin.high), top: Math.max(0, ...tops), bottom: Math.min(...bottoms) };
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

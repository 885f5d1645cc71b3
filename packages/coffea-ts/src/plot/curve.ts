import type { CurvePaint } from "./curve-paint.ts";
import type { Errors } from "./errors.ts";
import type { HistType } from "./plot-options.ts";

/** How a curve is drawn, also in the legend. */
export interface CurveLook {
  readonly histtype: HistType;
  readonly paint: CurvePaint;
  /** Whether it has error bars. */
  readonly bars: boolean;
  /** Opacity of its area. */
  readonly opacity: number;
}

/** A curve as it is drawn: heights per bin of the x axis. */
export interface Curve extends CurveLook {
  readonly label: string;
  readonly values: Float64Array;
  /** Height at which a stacked area begins; null: the base line. */
  readonly base: Float64Array | null;
  readonly errors: Errors | null;
  /** Whether the legend has an entry for it; bars and bands of another curve have none. */
  readonly isListed: boolean;
  /** A smooth function that is drawn instead of steps; `values` are its values in the middle of the bins. */
  readonly smooth?: (x: number) => number;
  /** Width of its line, in usual ones. Default: 1. */
  readonly lineScale?: number;
  /** Whether its error bars have points in the middle. */
  readonly hasPoints: boolean;
}

/** The upper and the lower end of what a curve draws in a bin. */
export function extentOf(curve: Curve, bin: number): { readonly top: number; readonly bottom: number } {
  const value = curve.values[bin]!;
  const hasErrors = curve.errors !== null && (curve.bars || curve.histtype === "errorbar" || curve.histtype === "band");
  return { top: value + (hasErrors ? curve.errors!.up[bin]! : 0), bottom: value - (hasErrors ? curve.errors!.down[bin]! : 0) };
}

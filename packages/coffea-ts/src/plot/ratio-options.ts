import type { PlotOptions } from "./plot-options.ts";

/**
 * What the error bars of a ratio mean: `"poisson"` the error of the numerator alone, `"poisson-ratio"` that of a ratio of two independent counts,
 * `"efficiency"` that of a part of the entries (Clopper and Pearson).
 */
export type RatioUncertainty = (typeof ratioUncertainties)[number];
export const ratioUncertainties = ["poisson", "poisson-ratio", "efficiency"] as const;

/** Options of `plotRatio`: those of `plot1d` for the upper panel, and of the lower one. */
export interface RatioOptions extends Omit<PlotOptions, "data" | "density"> {
  /** Default: "poisson". */
  readonly uncertainty?: RatioUncertainty;
  /** Error bars as lines, or as hatched boxes. Default: "line". */
  readonly uncertaintyStyle?: "line" | "box";
  /** Title of the lower y axis. Default: "Ratio", "Data / Pred." for several denominators, "Efficiency" for that uncertainty. */
  readonly ratioLabel?: string;
  /** Range of the lower y axis. Default: around 1, so that points that are known well enough are seen; 0 to 1.1 for efficiencies. */
  readonly ratioRange?: readonly [number, number];
  /** Where the lower panel has its dashed line. Default: 1. */
  readonly centralValue?: number;
}

/** Options of `plotPull`: those of `plot1d` for the upper panel, and of the lower one. */
export interface PullOptions extends Omit<PlotOptions, "data" | "density"> {
  /** Title of the lower y axis. Default: "Pull". */
  readonly pullLabel?: string;
  /** Range of the lower y axis. Default: symmetric around 0, at least 3 to both sides. */
  readonly pullRange?: readonly [number, number];
  /** Text of the legend for a model that is a function. Default: "Model". */
  readonly modelLabel?: string;
}

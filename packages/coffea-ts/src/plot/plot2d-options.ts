import type { ColorMapName } from "./color-map.ts";
import type { ScaleKind } from "./plot-options.ts";

/** What the two-dimensional plots share, in SVG and in the terminal. */
export interface MapOptions {
  /** Scale of the x axis. Default: "log" for a log-transformed regular axis, else "linear". */
  readonly xScale?: ScaleKind;
  /** Scale of the y axis. Default: as xScale. */
  readonly yScale?: ScaleKind;
  /** Scale of the colours. Default: "linear". */
  readonly zScale?: ScaleKind;
  /** Title of the x axis. Default: label or name of the first axis. */
  readonly xLabel?: string;
  /** Title of the y axis. Default: label or name of the second axis. */
  readonly yLabel?: string;
  /** Title of the colour bar. Default: "Events", "Density" for densities. */
  readonly zLabel?: string;
  /** Part of the x axis that is shown: [from, to]. Default: all. */
  readonly xRange?: readonly [number, number];
  /** Part of the y axis that is shown: [from, to]. Default: all. */
  readonly yRange?: readonly [number, number];
  /** Contents at the two ends of the colours; contents beyond have the colours of the ends. Default: from 0 (or the smallest content) to the largest, of logarithmic scales from the smallest positive one, with the diverging colours "coolwarm" symmetric around 0. */
  readonly zRange?: readonly [number, number];
  /** Divide by the sum and the area of the bins. Default: false. */
  readonly density?: boolean;
  /** Exchange the two axes: the first one goes up. Default: false. */
  readonly transpose?: boolean;
}

/** Options of `plot2d`. All texts may hold formulas between dollar signs. */
export interface Plot2dOptions extends MapOptions {
  /** Default: "viridis". */
  readonly colorMap?: ColorMapName;
  /** Whether bins with content 0 are white. Default: true. */
  readonly emptyWhite?: boolean;
  /** Write contents into the bins, with this many significant digits (true: 3), up to 10⁵ always with all before the point. Refused above 400 bins in sight. Default: false. */
  readonly binLabels?: boolean | number;
  /** Whether there is a colour bar. Default: true. */
  readonly colorBar?: boolean;
  /** Line over the plot, left, when there is no experiment. */
  readonly title?: string;
  /** Name of the experiment, bold, over the plot (`"CMS"`). */
  readonly experiment?: string;
  /** Status beside the experiment, slanted. */
  readonly status?: string;
  /** Over the plot, right: luminosity and energy. */
  readonly rightText?: string;
  /** Size in pixels. Default: 1100 × 900. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Called once for each thing that could not be drawn as asked. Default: nothing. */
  readonly onWarning?: (message: string) => void;
}

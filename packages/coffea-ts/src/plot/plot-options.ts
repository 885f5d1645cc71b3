import type { PlotInput } from "./plottable.ts";

/** A linear or a logarithmic axis. */
export type ScaleKind = (typeof scaleKinds)[number];
export const scaleKinds = ["linear", "log"] as const;

/** How a curve is drawn: its outline, the area under it, points with error bars, or a hatched band of its errors. */
export type HistType = (typeof histTypes)[number];
export const histTypes = ["step", "fill", "errorbar", "band"] as const;

/** What happens to contents outside the axis: nothing, marks at the ends of the axis, bins of their own, or added to the outermost bins. */
export type FlowMode = (typeof flowModes)[number];
export const flowModes = ["none", "hint", "show", "sum"] as const;

/** How long error bars are: ±√variance, the interval of Garwood, or by what the variances look like. */
export type ErrorMethod = (typeof errorMethods)[number];
export const errorMethods = ["auto", "sqrt", "poisson"] as const;

/** A remark at one value of the x axis: a short line above the curves with text over it, as for resonances. */
export interface Annotation {
  /** Position in units of the x axis. */
  readonly x: number;
  /** The text; formulas between dollar signs (`"$J/\\psi$"`). */
  readonly text: string;
}

/** What the plots of one-dimensional distributions share, in SVG and in the terminal. */
export interface SeriesOptions {
  /** Name of the axis whose bins become one curve each. By default, of two axes, the category axis (else the boolean one). */
  readonly overlay?: string;
  /** Texts of the legend, by category or name, or in order; the category or name itself where none is given. */
  readonly labels?: Readonly<Record<string, string>> | readonly string[];
  /** Divide by the sum and the bin width, so that the area of each curve (of a stack: of its total) is 1. Default: false. */
  readonly density?: boolean;
  /** What happens to contents outside the x axis. Default: "hint", an arrow at the end of the axis beyond which there are any. */
  readonly flow?: FlowMode;
  /** Lengths of error bars (mplhep's `w2method`). Default: "auto", "poisson" where all variances are whole numbers, else "sqrt". */
  readonly errorMethod?: ErrorMethod;
  /** Scale of the y axis. Default: "linear". */
  readonly yScale?: ScaleKind;
  /** Scale of the x axis. Default: "log" for a log-transformed regular axis, else "linear". */
  readonly xScale?: ScaleKind;
  /** Title of the x axis. Default: the axis' label, else its name. */
  readonly xLabel?: string;
  /** Title of the y axis. Default: "Events / 2 GeV" for even bins with a short width and a unit in the x label, else "Events / bin", "Events" for categories and integers, "Density". */
  readonly yLabel?: string;
  /** Title of the legend. Default: label or name of the overlaid axis. */
  readonly legendTitle?: string;
  /** Part of the x axis that is shown: [from, to]. Default: the whole axis. */
  readonly xRange?: readonly [number, number];
  /** Range of the y axis. Default: from 0 (linear) or below the smallest positive content (log), with room for legend and annotations on top. */
  readonly yRange?: readonly [number, number];
}

/** Options of `plot1d`. All texts may hold formulas between dollar signs. */
export interface PlotOptions extends SeriesOptions {
  /** One for all curves, or by the name of the curve ("step" where none is given). Default: "fill" in stacks, else "step". */
  readonly histtype?: HistType | Readonly<Record<string, HistType>>;
  /** Error bars on steps and areas ("errorbar" has them always); in a stack on the total. Default: false. */
  readonly errorBars?: boolean;
  /** Put the curves on top of each other, the first one at the bottom. Default: false. */
  readonly stack?: boolean;
  /** A hatched band of the statistical error, ±√variance: in a stack of the total, else of each curve. Default: false. */
  readonly band?: boolean;
  /** Text of a stack's band in the legend. Default: "Stat. unc.". */
  readonly bandLabel?: string;
  /** What was measured, as black points over the other curves, never stacked: a histogram of the same bins, or several by name. The legend calls a single one without a label "Data". */
  readonly data?: PlotInput;
  /** What is expected to be seen if it exists, as lines over the other curves, never stacked: a histogram of the same bins, or several by name. */
  readonly signal?: PlotInput;
  /** Whether there is a legend. Default: true when categories are overlaid. */
  readonly legend?: boolean;
  /** Line over the plot, left, when there is no experiment. */
  readonly title?: string;
  /** Name of the experiment, bold, over the plot (`"CMS"`). */
  readonly experiment?: string;
  /** Status beside the experiment, slanted (`"Open Data"`, `"Preliminary"`). */
  readonly status?: string;
  /** Over the plot, right: luminosity and energy (`"11.6 fb$^{-1}$ (8 TeV)"`). */
  readonly rightText?: string;
  /** One colour per category, repeated when there are more categories. Default: the colours of CMS (Petroff). */
  readonly colors?: readonly string[];
  /** Size in pixels. Default: 1000 × 900. All fonts and lines scale with the smaller side. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Remarks above the curves. */
  readonly annotations?: readonly Annotation[];
  /** Called once for each thing that could not be drawn as asked, such as an unknown TeX command (which is drawn as typed). Default: nothing. */
  readonly onWarning?: (message: string) => void;
}

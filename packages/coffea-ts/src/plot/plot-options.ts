/** A linear or a logarithmic axis. */
export type ScaleKind = "linear" | "log";

/** What is drawn per category: the outline, the area under it, or points with error bars. */
export type HistType = "step" | "fill" | "errorbar";

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
  /** Texts of the legend, per category; the category itself where none is given. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Divide by the sum and the bin width, so that the area of each curve is 1. Default: false. */
  readonly density?: boolean;
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
  /** Default: "step". */
  readonly histtype?: HistType;
  /** Bars of ±√variance on steps and areas ("errorbar" has them always). Default: false. */
  readonly errorBars?: boolean;
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

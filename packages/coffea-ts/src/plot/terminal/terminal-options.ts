import type { SeriesOptions } from "../plot-options.ts";

/** Options of `plotTerminal`. */
export interface TerminalOptions extends SeriesOptions {
  /** Columns of characters in all, axis numbers included. Default: 80, at least 30. */
  readonly width?: number;
  /** Rows of the plotting area, without axis and legend. Default: 20, at least 4. */
  readonly height?: number;
  /** Whether curves are coloured with ANSI codes. Default: false; several curves are then told apart by their signs. */
  readonly color?: boolean;
}

/** Measures of a picture in pixels: fonts, lines, gaps. */
export interface Style {
  readonly width: number;
  readonly height: number;
  readonly fonts: {
    readonly axisTitle: number;
    readonly tick: number;
    readonly legend: number;
    readonly legendTitle: number;
    readonly experiment: number;
    readonly status: number;
    readonly rightText: number;
    readonly annotation: number;
  };
  readonly frameWidth: number;
  readonly tickWidth: number;
  readonly majorTick: number;
  readonly minorTick: number;
  /** The usual distance between things. */
  readonly gap: number;
  /** Width of the curves. */
  readonly curveWidth: number;
}

/** The area between the axes, in pixels of the picture. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The style at a size: everything grows with the smaller side. Many bins ask for thinner curves. */
export function styleFor(size: { readonly width: number; readonly height: number }, bins: number): Style {
  const unit = Math.min(size.width, size.height * 1.1) / 1000;
  return {
    width: size.width,
    height: size.height,
    fonts: {
      axisTitle: 36 * unit,
      tick: 29 * unit,
      legend: 29 * unit,
      legendTitle: 31 * unit,
      experiment: 46 * unit,
      status: 35 * unit,
      rightText: 32 * unit,
      annotation: 24 * unit,
    },
    frameWidth: 2.6 * unit,
    tickWidth: 1.8 * unit,
    majorTick: 17 * unit,
    minorTick: 9 * unit,
    gap: 10 * unit,
    curveWidth: (bins > 400 ? 1.5 : bins > 150 ? 2 : 2.6) * unit,
  };
}

/** The six colours that CMS recommends for up to six curves (M. Petroff, arXiv:2107.02270), in their order. */
const sixColors = ["#5790fc", "#f89c20", "#e42536", "#964a8b", "#9c9ca1", "#7a21dd"] as const;

/** The ten colours for seven or more, same source. */
const tenColors = ["#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6", "#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd"] as const;

/** Dashes in widths of the line, for the second, third, … curve of one colour; then they start anew. */
const dashes = ["", "6 3", "2 2", "9 3 2 3"] as const;

/** What tells one curve from another. */
export interface CurvePaint {
  readonly color: string;
  /** Dashes in widths of the line, "" for a full line. */
  readonly dash: string;
}

/** One colour per curve; when they run out they come again, dashed. `chosen` replaces the palette. */
export function curvePaints(count: number, chosen?: readonly string[]): CurvePaint[] {
  const palette = chosen !== undefined && chosen.length > 0 ? chosen : count <= sixColors.length ? sixColors : tenColors;
  return Array.from({ length: count }, (_, index) => ({
    color: palette[index % palette.length]!,
    dash: dashes[Math.floor(index / palette.length) % dashes.length]!,
  }));
}

/** Shares of white, then of black, that are mixed into colours of areas when they come again. */
const tints = [0, 0.5, -0.4, 0.75] as const;

/** One colour per area; when they run out they come again lighter, then darker. Colours that are not `#rrggbb` stay as they are. */
export function areaPaints(count: number, chosen?: readonly string[]): CurvePaint[] {
  const paints = curvePaints(count, chosen);
  const palette = Math.max(1, new Set(paints.map((paint) => paint.color)).size);
  return paints.map(({ color }, index) => ({ color: tinted(color, tints[Math.floor(index / palette) % tints.length]!), dash: "" }));
}

function tinted(color: string, share: number): string {
  if (share === 0 || !/^#[\da-f]{6}$/i.test(color)) return color;
  const target = share > 0 ? 255 : 0;
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (target - part) * Math.abs(share))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** SVG attributes of a line in a paint. */
export function strokeOf(paint: CurvePaint, width: number): Record<string, string | number> {
  const line = { fill: "none", stroke: paint.color, "stroke-width": width };
  if (paint.dash === "") return line;
  const lengths = paint.dash.split(" ").map((part) => (Number(part) * width).toFixed(1));
  return { ...line, "stroke-dasharray": lengths.join(" ") };
}

/** Opacity of filled areas: they let each other shine through when there are several. */
export function fillOpacity(several: boolean): number {
  return several ? 0.5 : 1;
}

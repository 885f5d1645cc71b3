/** The six colours that CMS recommends for up to six curves (M. Petroff, arXiv:2107.02270), in their order. */
const sixColors = ["#5790fc", "#f89c20", "#e42536", "#964a8b", "#9c9ca1", "#7a21dd"] as const;

/** The ten colours for seven or more, same source. */
const tenColors = ["#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6", "#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd"] as const;

/** One colour per curve, repeated when they run out; `chosen` replaces the palette. */
export function curveColors(count: number, chosen?: readonly string[]): string[] {
  const palette = chosen !== undefined && chosen.length > 0 ? chosen : count <= sixColors.length ? sixColors : tenColors;
  return Array.from({ length: count }, (_, index) => palette[index % palette.length]!);
}

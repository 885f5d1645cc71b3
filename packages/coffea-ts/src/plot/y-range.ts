import { unwarp, warp } from "./scales.ts";
import type { ScaleKind } from "./plot-options.ts";

/** A wish: `value` must stand at least `pixels` below the upper end of the axis. */
export interface Headroom {
  readonly value: number;
  readonly pixels: number;
}

/** Log axes end at most this many powers of ten below the largest content. */
const mostDecades = 15;

/** The range that holds `values` without any extra room: from 0 on linear axes, from a little below the smallest positive content on log ones. */
export function bareRange(kind: ScaleKind, values: Iterable<number>): [number, number] {
  let [least, most, leastPositive] = [0, -Infinity, Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
    if (value > 0 && value < leastPositive) leastPositive = value;
  }
  if (kind === "log") {
    if (!(most > 0)) return [0.5, 10];
    const start = Math.max(leastPositive, most / 10 ** mostDecades);
    const decade = 10 ** Math.floor(Math.log10(start) + 1e-9);
    const low = start < decade * 2 ? decade / 2 : decade;
    return [low, Math.max(most, low * 10)];
  }
  if (!(most > least)) return least < 0 ? [least * 1.1, 0] : [0, 1];
  return [least < 0 ? least - 0.08 * (most - least) : 0, most];
}

/** The upper end of an axis of `height` pixels starting at `low` that is at least `high` and grants every wish. */
export function highWithRoom(kind: ScaleKind, [low, high]: readonly [number, number], height: number, wishes: readonly Headroom[]): number {
  const start = warp(kind, low);
  let end = warp(kind, high);
  for (const wish of wishes) {
    const share = Math.max(0.1, 1 - wish.pixels / height);
    const position = kind === "log" && wish.value <= low ? start : warp(kind, wish.value);
    end = Math.max(end, start + (position - start) / share);
  }
  return unwarp(kind, end);
}

import type { Legend } from "./legend.ts";
import type { Skyline } from "./skyline.ts";
import type { Frame } from "./style.ts";
import { highWithRoom, type Headroom } from "./y-range.ts";
import { warp } from "./scales.ts";
import type { ScaleKind } from "./plot-options.ts";

/** Where a legend goes, and up to where the y axis has to reach for it. */
export interface LegendPlace {
  readonly x: number;
  readonly isBottom: boolean;
  readonly high: number;
}

/** What the search looks at. */
export interface LegendSurroundings {
  readonly frame: Frame;
  readonly skyline: Skyline;
  readonly kind: ScaleKind;
  /** Range of the y axis before there is a legend. */
  readonly range: readonly [number, number];
  /** Room that annotations take: pixels above the highest curve between two pixels of the x axis. */
  readonly annotationRoom: (from: number, to: number) => readonly Headroom[];
  readonly padding: number;
  /** Whether the curves leave the area below them free. */
  readonly isOpenBelow: boolean;
}

const candidates = 13;
/** A place at the bottom counts as much as lengthening the axis by this part. */
const bottomPenalty = 0.3;
/** Moving from right to left over the whole frame counts as much as lengthening the axis by this part. */
const leftPenalty = 0.06;

/** The place where the legend covers no curve and the y axis grows least; on the right if all else is equal. */
export function placeLegend(legend: Legend, around: LegendSurroundings): LegendPlace {
  const { frame, range, kind, padding } = around;
  const height = frame.bottom - frame.top;
  const span = warp(kind, range[1]) - warp(kind, range[0]);
  const [first, last] = [frame.right - padding - legend.width, frame.left + padding];
  let best: LegendPlace & { readonly cost: number } = { x: Math.max(first, last), isBottom: false, high: range[1], cost: Infinity };
  for (let step = 0; step < candidates; step++) {
    const share = step / (candidates - 1);
    const x = first + (last - first) * share;
    const [from, to] = [x - padding / 2, x + legend.width + padding / 2];
    const wishes = [{ value: around.skyline.highest(from, to), pixels: 0 }, ...around.annotationRoom(from, to)];
    const taller = wishes.map((wish) => ({ value: wish.value, pixels: wish.pixels + legend.height + 1.6 * padding }));
    const high = highWithRoom(kind, range, height, taller);
    const cost = (warp(kind, high) - warp(kind, range[1])) / span + leftPenalty * share;
    if (cost < best.cost - 1e-9) best = { x, isBottom: false, high, cost };
    const bottomCost = bottomPenalty + leftPenalty * share;
    if (bottomCost < best.cost && isFreeBelow(legend, around, [from, to])) best = { x, isBottom: true, high: range[1], cost: bottomCost };
  }
  return best;
}

function isFreeBelow(legend: Legend, around: LegendSurroundings, [from, to]: readonly [number, number]): boolean {
  if (!around.isOpenBelow) return false;
  const { kind, range, frame, padding } = around;
  const [low, high] = [warp(kind, range[0]), warp(kind, range[1])];
  const lowest = around.skyline.lowest(from, to);
  if (kind === "log" && lowest <= range[0]) return false;
  const position = ((warp(kind, lowest) - low) / (high - low)) * (frame.bottom - frame.top);
  return position > legend.height + 2 * padding;
}

/** The upper edge of a placed legend. */
export function legendTop(legend: Legend, place: LegendPlace, frame: Frame, padding: number): number {
  return place.isBottom ? frame.bottom - padding - legend.height : frame.top + padding;
}

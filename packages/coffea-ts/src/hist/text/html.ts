import type { Axis } from "../axis/axis.ts";
import type { HistState } from "../hist-state.ts";
import { densityOf, sumState } from "../reading.ts";
import { describeAxis, describeStaged, storageText, sumText } from "./describe.ts";
import { escaped } from "../../base/index.ts";
import { circleSvg, curvesSvg, gridSvg, stepsSvg } from "./hist-svg.ts";

/** More bins make a picture that nobody can see. */
const MAX_BINS_1D = 1000;
const MAX_BINS_2D = 200;
const MAX_CURVES = 5;

/** A picture of the contents beside the axes and the sum, as HTML that needs nothing else. */
export function htmlOfState(state: HistState): string {
  const picture = pictureOf(state);
  const facts = `<div style="flex-grow:1;">${factsOf(state)}</div>`;
  if (picture === null) return `<html>${facts}</html>`;
  return `<html><div style="display:flex; align-items:center;"><div style="width:290px;">${picture}</div>${facts}</div></html>`;
}

/** The axes of a histogram that waits for data, as HTML. */
export function htmlOfStaged(state: HistState): string {
  return `<html><pre>${escaped(describeStaged(state))}</pre></html>`;
}

function pictureOf(state: HistState): string | null {
  const [x, y] = state.axes;
  if (x === undefined || state.axes.length > 2 || state.axes.some((axis) => axis.size === 0)) return null;
  const density = densityOf(state).data;
  if (y !== undefined && isCategory(x) !== isCategory(y)) return overlayOf(x, y, density);
  if (y !== undefined) return x.size > MAX_BINS_2D || y.size > MAX_BINS_2D ? null : gridSvg(x, y, density);
  if (x.size > MAX_BINS_1D) return null;
  return x.circular ? circleSvg(x, density) : stepsSvg(x, density);
}

/** A curve over the axis of numbers for each category of the other. */
function overlayOf(x: Axis, y: Axis, density: Float64Array): string | null {
  const [categories, numbers] = isCategory(x) ? [x, y] : [y, x];
  if (categories.size > MAX_CURVES || numbers.size > MAX_BINS_1D) return null;
  const row = (category: number): Float64Array =>
    categories === x
      ? density.subarray(category * numbers.size, (category + 1) * numbers.size)
      : Float64Array.from({ length: numbers.size }, (_, bin) => density[bin * categories.size + category]!);
  return curvesSvg(
    numbers,
    [...categories.bins].map((name, category) => [String(name), row(category)] as const),
  );
}

function isCategory({ kind }: Axis): boolean {
  return kind === "strCategory" || kind === "intCategory" || kind === "boolean";
}

function factsOf(state: HistState): string {
  const [inner, all] = [sumText(sumState(state, false)), sumText(sumState(state, true))];
  const lines = state.axes.map((axis) => `${escaped(describeAxis(axis))}<br/>\n`).join("");
  const flow = inner === all ? "" : ` <em>(${all} with flow)</em>`;
  return `${lines}<hr style="margin-top:.2em; margin-bottom:.2em;"/>\n${storageText(state)} Σ=${inner}${flow}\n`;
}

import type { HistState } from "../hist-state.ts";
import { densityOf, sumState } from "../reading.ts";
import { describeAxis, storageText, sumText } from "./describe.ts";
import { escaped } from "../../base/index.ts";
import { circleSvg, gridSvg, stepsSvg } from "./hist-svg.ts";

/** More bins make a picture that nobody can see. */
const MAX_BINS_1D = 1000;
const MAX_BINS_2D = 200;

/** A picture of the contents beside the axes and the sum, as HTML that needs nothing else. */
export function htmlOfState(state: HistState): string {
  const picture = pictureOf(state);
  const facts = `<div style="flex-grow:1;">${factsOf(state)}</div>`;
  if (picture === null) return `<html>${facts}</html>`;
  return `<html><div style="display:flex; align-items:center;"><div style="width:290px;">${picture}</div>${facts}</div></html>`;
}

function pictureOf(state: HistState): string | null {
  const [x, y] = state.axes;
  if (x === undefined || state.axes.length > 2 || state.axes.some((axis) => axis.size === 0)) return null;
  const density = densityOf(state).data;
  if (y !== undefined) return x.size > MAX_BINS_2D || y.size > MAX_BINS_2D ? null : gridSvg(x, y, density);
  if (x.size > MAX_BINS_1D) return null;
  return x.circular ? circleSvg(x, density) : stepsSvg(x, density);
}

function factsOf(state: HistState): string {
  const [inner, all] = [sumText(sumState(state, false)), sumText(sumState(state, true))];
  const lines = state.axes.map((axis) => `${escaped(describeAxis(axis))}<br/>\n`).join("");
  const flow = inner === all ? "" : ` <em>(${all} with flow)</em>`;
  return `${lines}<hr style="margin-top:.2em; margin-bottom:.2em;"/>\n${storageText(state)} Σ=${inner}${flow}\n`;
}

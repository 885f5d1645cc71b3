import { checkOptions, CoffeaError, shortText } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { axisKey, findAxis, remapTable, stridesOf, type HistState } from "../hist-state.ts";
import { contentOf, type MeanContent, type WeightedMeanContent, type WeightedSum } from "../storage/bin-content.ts";
import type { Storage } from "../storage/storage.ts";
import { keepAxis, pickedBin, selectAxis, type AxisSelection, type BinPick, type Selector } from "./select-axis.ts";

/** Last argument of `project`: whether the flow bins of the axes that go away are summed too; default true. */
export interface FlowOfProject {
  readonly flow?: boolean;
}

/** The part of a histogram that a selector per axis leaves; axes without one stay. A list has one for each axis. Throws `BadAxis` for a name that is no axis. */
export function selectState(state: HistState, selectors: Readonly<Record<string, Selector>> | readonly Selector[]): HistState {
  if (!Array.isArray(selectors)) assertByName(selectors, "select");
  const chosen = Array.isArray(selectors) ? inOrder(state, selectors) : byName(state, selectors as Readonly<Record<string, Selector>>);
  const selections = state.axes.map((axis, k) => (chosen.has(k) ? selectAxis(axis, chosen.get(k)!, k) : keepAxis(axis)));
  return reduced(state, selections);
}

/** Refuses what is no object of axes by name, with `BadArgument`. */
export function assertByName(selectors: unknown, method: string): void {
  if (typeof selectors === "object" && selectors !== null && !Array.isArray(selectors) && !("kind" in selectors)) return;
  const inOrder = method === "select" ? ", or a list with a selector for each axis" : "";
  throw new CoffeaError(
    "BadArgument",
    `${method} takes what is wanted of each axis by its name, as in ${method}({ mass: loc(91.2) })${inOrder}; it got ${shortText(selectors)}.`,
  );
}

function inOrder(state: HistState, selectors: readonly Selector[]): Map<number, Selector> {
  if (selectors.length === state.axes.length) return new Map(selectors.entries());
  throw new CoffeaError(
    "BadAxis",
    `The list has ${selectors.length} selectors, but the histogram has ${state.axes.length} axes. Write slice(null) for an axis that stays, or select by name.`,
  );
}

function byName(state: HistState, selectors: Readonly<Record<string, Selector>>): Map<number, Selector> {
  const chosen = new Map<number, Selector>();
  for (const [name, selector] of Object.entries(selectors)) {
    const position = findAxis(state.axes, name);
    if (chosen.has(position))
      throw new CoffeaError("BadAxis", `Axis "${axisKey(state.axes[position]!, position)}" is selected twice, by name and by position.`);
    chosen.set(position, selector);
  }
  return chosen;
}

/** The histogram of the named axes only, in this order; the others are summed. */
export function projectState(state: HistState, args: readonly (string | number | FlowOfProject)[]): HistState {
  const last = args.at(-1);
  const hasOptions = typeof last === "object" && last !== null && !Array.isArray(last);
  if (hasOptions) checkOptions(last, { flow: "boolean" }, "project");
  const flow = hasOptions ? (last.flow ?? true) : true;
  const names = (hasOptions ? args.slice(0, -1) : args).map((arg) => {
    if (typeof arg === "string" || typeof arg === "number") return arg;
    throw new CoffeaError(
      "BadAxis",
      `project takes the names or positions of axes, project("x", "y"), but got ${shortText(arg)}.${Array.isArray(arg) ? " Spread the list: project(...names)." : ""}`,
    );
  });
  const order = names.map((name) => findAxis(state.axes, name));
  if (new Set(order).size !== order.length)
    throw new CoffeaError("BadAxis", `project was given the axes ${names.join(", ")}; each may stand once.`);
  const summed = reduced(
    state,
    state.axes.map((axis, k) => (order.includes(k) ? keepAxis(axis) : summedAxis(axis, flow))),
  );
  const sorted = order.toSorted((a, b) => a - b);
  return transposed(
    summed,
    order.map((k) => sorted.indexOf(k)),
  );
}

function summedAxis(axis: Axis, flow: boolean): AxisSelection {
  const first = axis.underflow ? 1 : 0;
  const inside = (bin: number): boolean => bin >= first && bin < first + axis.size;
  return { axis: null, targets: Int32Array.from({ length: axis.extent }, (_, bin) => (flow || inside(bin) ? 0 : -1)) };
}

/** Content of one bin. Throws `BadAxis` unless every axis has a pick. */
export function binContent(
  state: HistState,
  picks: Readonly<Record<string, BinPick>>,
): number | WeightedSum | MeanContent | WeightedMeanContent {
  assertByName(picks, "at");
  const { axes, storage } = state;
  const chosen = new Map(Object.entries(picks).map(([name, pick]) => [findAxis(axes, name), pick]));
  const missing = axes.findIndex((_, k) => !chosen.has(k));
  if (missing !== -1)
    throw new CoffeaError(
      "BadAxis",
      `at needs a bin on every axis, and got none for "${axisKey(axes[missing]!, missing)}". For a part of a histogram use select.`,
    );
  const strides = stridesOf(axes);
  const bin = axes.reduce((sum, axis, k) => sum + pickedBin(axis, chosen.get(k)!, axisKey(axis, k)) * strides[k]!, 0);
  return contentOf(storage, bin);
}

/** The histogram with its axes in another order: axis `i` of the result is axis `order[i]`. */
export function transposed(state: HistState, order: readonly number[]): HistState {
  if (order.every((from, to) => from === to)) return state;
  const axes = order.map((k) => state.axes[k]!);
  const newStrides = stridesOf(axes);
  const strideOf = state.axes.map((_, k) => newStrides[order.indexOf(k)]!);
  const table = new Int32Array(state.storage.length);
  const extents = state.axes.map((axis) => axis.extent);
  for (let bin = 0; bin < table.length; bin++) {
    let target = 0;
    for (let k = extents.length - 1, rest = bin; k >= 0; k--) {
      target += (rest % extents[k]!) * strideOf[k]!;
      rest = Math.floor(rest / extents[k]!);
    }
    table[bin] = target;
  }
  return { axes, storage: state.storage.remap(table, table.length) as Storage };
}

function reduced(state: HistState, selections: readonly AxisSelection[]): HistState {
  const extents = selections.map(({ axis }) => axis?.extent ?? 1);
  const table = remapTable(
    state.axes,
    selections.map(({ targets }) => targets),
    extents,
  );
  const length = extents.reduce((product, extent) => product * extent, 1);
  const axes = selections.map(({ axis }) => axis).filter((axis): axis is Axis => axis !== null);
  return { axes, storage: state.storage.remap(table, length) as Storage };
}

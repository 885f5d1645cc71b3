import type { Axis } from "../axis/axis.ts";
import type { Growth } from "../axis/axis-base.ts";
import { remapTable, type HistState } from "../hist-state.ts";
import type { Storage } from "../storage/storage.ts";
import { addEntries } from "./add-entries.ts";
import { broadcastInputs } from "./broadcast-inputs.ts";
import { numbersOf, toInput, type Input, type Leaves } from "./column.ts";
import { flattenInputs } from "./flatten-inputs.ts";
import type { FillPlan } from "./plan-fill.ts";

/** Adds the entries of one fill. Returns the state afterwards: the same storage, unless an axis grew. Nothing is added when it throws. */
export function fillState(state: HistState, plan: FillPlan): HistState {
  const flat = plan.flatten ? flattenInputs(plan) : broadcastInputs(plan.inputs.map(inputOf(plan)), plan.names);
  const growing = state.axes.map((axis, k) => (axis.growth ? locateAll(axis, flat.leaves[k]!) : null));
  const grown = growState(
    state,
    growing.map((located) => located?.growth ?? null),
  );
  addEntries(
    grown,
    flat,
    growing.map((located) => located?.bins ?? null),
  );
  return grown;
}

function inputOf({ wanted, names }: FillPlan): (value: unknown, i: number) => Input | null {
  return (value, i) => (value === undefined ? null : toInput(value, wanted[i]!, names[i]!));
}

/** Bins of all values on an axis that may grow; they refer to the grown axis. */
function locateAll(axis: Axis, leaves: Leaves): { bins: Int32Array; growth: Growth<Axis> | null } {
  const bins = new Int32Array(leaves.length);
  return { bins, growth: locate(axis, leaves, bins) };
}

/** Writes the bin of each value into `out`. */
function locate(axis: Axis, leaves: Leaves, out: Int32Array): Growth<Axis> | null {
  if (axis.kind === "strCategory") return axis.locate(leaves as readonly string[], out);
  return axis.locate(numbersOf(leaves), out);
}

/** The state with larger axes where there is a growth; contents move along. */
export function growState(state: HistState, growths: readonly (Growth<Axis> | null)[]): HistState {
  if (growths.every((growth) => growth === null)) return state;
  const axes = state.axes.map((axis, k) => growths[k]?.axis ?? axis);
  const targets = state.axes.map((axis, k) => {
    const { shift, axis: larger } = growths[k] ?? { shift: 0, axis };
    const last = axis.extent - 1;
    return Int32Array.from({ length: axis.extent }, (_, bin) => {
      if (axis.underflow && bin === 0) return 0;
      return axis.overflow && bin === last ? larger.extent - 1 : bin + shift;
    });
  });
  const extents = axes.map((axis) => axis.extent);
  const table = remapTable(state.axes, targets, extents);
  return {
    axes,
    storage: state.storage.remap(
      table,
      extents.reduce((product, extent) => product * extent, 1),
    ) as Storage,
  };
}

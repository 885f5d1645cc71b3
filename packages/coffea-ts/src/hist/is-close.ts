import type { Axis } from "./axis/axis.ts";
import type { HistState } from "./hist-state.ts";
import { readBins } from "./reading.ts";

/** When two histograms count as the same. */
export interface ClosenessOptions {
  /** Relative tolerance, default 1e-5. */
  readonly rtol?: number;
  /** Absolute tolerance, default 1e-8. */
  readonly atol?: number;
  /** Whether NaN is equal to NaN; default false. */
  readonly equalNan?: boolean;
  /** Whether flow bins are compared too; default true. */
  readonly flow?: boolean;
  /** Whether names, labels and metadata of the axes have to be the same; default false. */
  readonly metadata?: boolean;
}

/** Whether two histograms have the same kinds of axes and storage, with edges and contents that are close. */
export function closeStates(a: HistState, b: HistState, options: ClosenessOptions): boolean {
  const { flow = true, metadata = false } = options;
  if (a.axes.length !== b.axes.length || a.storage.kind !== b.storage.kind) return false;
  if (!a.axes.every((axis, k) => closeAxes(axis, b.axes[k]!, options))) return false;
  if (metadata && !a.axes.every((axis, k) => textOf(axis) === textOf(b.axes[k]!))) return false;
  if (flow && !a.axes.every((axis, k) => axis.extent === b.axes[k]!.extent)) return false;
  const others = Object.values(b.storage.fields);
  return Object.values(a.storage.fields).every((field, i) =>
    closeNumbers(readBins(a.axes, field, flow).data, readBins(b.axes, others[i]!, flow).data, options),
  );
}

function closeAxes(a: Axis, b: Axis, options: ClosenessOptions): boolean {
  if (a.size !== b.size || isContinuous(a) !== isContinuous(b)) return false;
  if (isContinuous(a)) return closeNumbers(a.edges, b.edges, options);
  return isCategory(a) === isCategory(b) && a.bins.every((bin, i) => bin === b.bins[i]);
}

function textOf(axis: Axis): string {
  return JSON.stringify([axis.name, axis.label, axis.metadata]);
}

function isCategory(axis: Axis): boolean {
  return axis.kind === "strCategory" || axis.kind === "intCategory";
}

function isContinuous(axis: Axis): boolean {
  return axis.kind === "regular" || axis.kind === "variable";
}

function closeNumbers(a: Float64Array, b: Float64Array, { rtol = 1e-5, atol = 1e-8, equalNan = false }: ClosenessOptions): boolean {
  return (
    a.length === b.length &&
    a.every((value, i) => {
      const other = b[i]!;
      if (Number.isNaN(value) || Number.isNaN(other)) return equalNan && Number.isNaN(value) && Number.isNaN(other);
      return value === other || Math.abs(value - other) <= atol + rtol * Math.abs(other);
    })
  );
}

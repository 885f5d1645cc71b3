import { checkOptions, CoffeaError, hintFor, shortText, type OptionKind } from "../../base/index.ts";
import { AxisBase } from "../axis/axis-base.ts";
import type { Axis } from "../axis/axis.ts";
import type { HistTextOptions } from "../builder.ts";
import { createState, type HistState, type HistText } from "../hist-state.ts";
import { storageKinds, type StorageKind } from "../storage/storage.ts";
import { storageFrom, type HistData } from "./storage-from.ts";

/** What `new Hist` may be told beside the axes. */
export interface HistOptions<S extends StorageKind = StorageKind> extends HistTextOptions {
  /** Default: `double`. */
  readonly storage?: S;
}

/** Axes, storage and texts from the arguments of `new Hist(axis, …, { storage, name, label, data })`. Throws `BadArgument` for what is none of them. */
export function histParts(parts: readonly unknown[]): { state: HistState; text: HistText } {
  const last = parts.at(-1);
  const hasOptions = typeof last === "string" || isRecord(last);
  const axes = hasOptions ? parts.slice(0, -1) : parts;
  const options = (hasOptions ? (typeof last === "string" ? { storage: last } : last) : {}) as Readonly<Record<string, unknown>>;
  for (const [i, axis] of axes.entries()) if (!(axis instanceof AxisBase)) throw noAxis(axis, i);
  checkOptions(options, OPTIONS, "new Hist");
  return assemble(axes as readonly Axis[], storageKind(options["storage"]), options as HistTextOptions);
}

/** The parts of a histogram of known axes and storage. */
export function assembleFrom(axes: readonly Axis[], storage: StorageKind, options: HistTextOptions): { state: HistState; text: HistText } {
  if (!Array.isArray(axes))
    throw new CoffeaError("BadArgument", `A list of axes was expected, but ${shownAs(axes)} came. For one axis write [axis].`);
  for (const [i, axis] of axes.entries()) if (!(axis instanceof AxisBase)) throw noAxis(axis, i);
  checkOptions(options, TEXT, "A histogram");
  return assemble(axes, storageKind(storage), options);
}

function assemble(axes: readonly Axis[], kind: StorageKind, options: HistTextOptions): { state: HistState; text: HistText } {
  const { name = null, label = null, metadata = {}, data } = options;
  const state = createState(axes, kind);
  const storage = data === undefined ? state.storage : storageFrom(state.axes, kind, data);
  return { state: { axes: state.axes, storage }, text: { name, label, metadata } };
}

const TEXT = { name: "string", label: "string", metadata: "object", data: "any" } as const satisfies Record<
  keyof HistTextOptions,
  OptionKind
>;
const OPTIONS = { storage: "any", ...TEXT } as const satisfies Record<keyof HistOptions, OptionKind>;

/** The kind that a word means; hist's own words, as `"Weight"` and `"AtomicInt64"`, are understood. */
function storageKind(word: unknown): StorageKind {
  if (word === undefined) return "double";
  const given = typeof word === "string" ? word : shortText(word);
  const wanted = given.toLowerCase();
  if (wanted === "atomicint64") return "int64";
  const kind = storageKinds.find((known) => known.toLowerCase() === wanted);
  if (kind !== undefined) return kind;
  throw new CoffeaError("BadArgument", `There is no storage ${shortText(word)}. ${hintFor(given, storageKinds, "storages")}`);
}

function isRecord(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function noAxis(value: unknown, position: number): CoffeaError {
  const shown = shownAs(value);
  return new CoffeaError(
    "BadArgument",
    `${shown} came where axis ${position} of the histogram was expected. Make axes with axis.Regular(10, 0, 1, { name: "x" }), axis.StrCategory([…]) and so on; storage, name and label go last: new Hist(axis, …, { storage: "weight" }).`,
  );
}

function shownAs(value: unknown): string {
  if (typeof value === "object" && value !== null && "double" in value)
    return "The steps of Hist.new, which end in .double() or another storage,";
  if (typeof value === "object" && value !== null && "axes" in value) return "A histogram";
  if (Array.isArray(value) && value.every((item) => item instanceof AxisBase))
    return "A list of axes, which are given one after the other,";
  return shortText(value);
}

export type { HistData };

/**
 * Histograms with named axes, as Python's hist and boost-histogram have them: the same bins, storages, indexing and UHI serialisation.
 * A histogram is made with `Hist.new`, filled by axis name with plain values or array expressions, and read as numbers, added, projected and sliced.
 * Fills with expressions are queued; the first read runs them, so that all histograms of the same events share one pass.
 *
 * @example
 * ```ts
 * import { Hist } from "coffea-ts/hist";
 * const h = Hist.new.strCat(["signal", "background"], { name: "process" }).reg(4, 0, 100, { name: "mass" }).double();
 * h.fill({ process: "signal", mass: [20, 91, 92] });
 * h.values().toList(); // [[1, 0, 0, 2], [0, 0, 0, 0]]
 * ```
 *
 * @module
 */
export { createHist, fillStaged, fromUhi, stagedOf, toUhi, unstage } from "./hist.ts";
export { toHist } from "./construct/to-hist.ts";
export type { StoredAxis, StoredHist } from "./construct/to-hist.ts";
export type { StagedFill, StagedHist } from "./staged/staged-fill.ts";
export { copyOf as copyOfHist, emptyLike as emptyHistLike } from "./staged/empty-like.ts";
export { withBins, withoutBins } from "./staged/without-bins.ts";
export type { StartingHist } from "./staged/without-bins.ts";
export { Hist } from "./construct/hist-constructor.ts";
export type { FilledBy, HistConstructor } from "./construct/hist-constructor.ts";
export type { FlowChoice } from "./reading.ts";
export type { HistText } from "./hist-state.ts";
export { NdArray } from "./nd-array.ts";
export type { ArrayInput, NestedNumbers } from "./nd-array.ts";
export { Stack } from "./stack.ts";
export { efficiency, ratio } from "./efficiency.ts";
export type { BinRatio, EfficiencyOptions, RatioOptions } from "./efficiency.ts";
export type { AxesList } from "./axes-list.ts";
export type { AxisName } from "./hist-operations.ts";
export type { ClosenessOptions } from "./is-close.ts";
export type { SortOptions } from "./sort-categories.ts";
export type { Columns } from "./from-columns.ts";
export type { ShowOptions } from "./text/show.ts";
export type { HistAssignment } from "./assignment/assignment-types.ts";
export { clopperPearsonInterval } from "./intervals/clopper-pearson-interval.ts";
export { poissonInterval } from "./intervals/poisson-interval.ts";
export { ratioUncertainty } from "./intervals/ratio-uncertainty.ts";
export type { UncertaintyType } from "./intervals/ratio-uncertainty.ts";
export type { Interval } from "./intervals/interval.ts";
export type { FunctionPair, HistBuilder, HistTextOptions } from "./builder.ts";
export type { Axis, AxisKind } from "./axis/axis.ts";
export { regularAxis, RegularAxis } from "./axis/regular.ts";
export type { RegularRange } from "./axis/regular.ts";
export { variableAxis, VariableAxis } from "./axis/variable.ts";
export { integerAxis, IntegerAxis } from "./axis/integer.ts";
export { BooleanAxis } from "./axis/boolean.ts";
export { strCategoryAxis, StrCategoryAxis } from "./axis/str-category.ts";
export { intCategoryAxis, IntCategoryAxis } from "./axis/int-category.ts";
export type { AxisTextOptions, AxisTraits, Bin, Fills, FlowTraits } from "./axis/axis-base.ts";
export type { CategoryOptions, FlowOptions } from "./axis/flow-options.ts";
export * as axis from "./axis/namespace.ts";
export type { RegularOptions } from "./axis/regular.ts";
export type { HistOptions } from "./construct/hist-parts.ts";
export type { BinNumbers, HistData } from "./construct/storage-from.ts";
export type { FunctionTransform, Transform, TransformKind } from "./axis/transform.ts";
export type { StorageKind } from "./storage/storage.ts";
export type {
  Fillable,
  FillExtras,
  FillRest,
  FillValue,
  FillValues,
  FlattenedRest,
  NumberArray,
  NumberFill,
  PositionalFill,
  PositionalFlattened,
} from "./fill-types.ts";
export type { HistView } from "./storage/hist-view.ts";
export type { BinContent, MeanContent, WeightedMeanContent, WeightedSum } from "./storage/bin-content.ts";
export { at, loc, overflow, rebin, slice, sum, underflow } from "./selection/tags.ts";
export type { Locator, Rebin, RebinOptions, Slice, Sum } from "./selection/tags.ts";
export type { BinPicks, CategoryPattern, Picked, PickOf, RemainingAxes, Selection } from "./selection/selection-types.ts";
export { fromUhiZip, toUhiZip } from "./uhi/zip.ts";
export type { UhiAxis, UhiHistogram, UhiStorage, UhiWriterInfo } from "./uhi/schema.ts";
export { drawHistogramsWith } from "./text/display.ts";
export type { HistDrawing } from "./text/display.ts";

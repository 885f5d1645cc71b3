/**
 * Columnar arrays with lists of different length per event, as expressions: operations build a graph, and values are computed when they are needed.
 * The per-event value is a plain TypeScript type, so a wrong axis or a mistyped field is a compile error; the form tells the same at run time.
 * Names and meaning follow Python's awkward; what differs is listed in `docs/awkward.md`.
 *
 * @example
 * import * as ak from "coffea-ts/awkward";
 *
 * const pt = ak.fromIter([[52.1, 42.9], [5.2], []]);
 * const ht = ak.sum(pt.filter(pt.gt(10)), { axis: 1 });
 * console.log(String(ht)); // <Array [95, 0, 0] type='3 * float64'>
 *
 * @module
 */
export type { Dtype, Form, ListForm, NumericForm, OptionForm, RecordForm, RegularForm, StringForm, UnionForm } from "./form.ts";
export type {
  Layout,
  ListLayout,
  NumericLayout,
  OptionLayout,
  RecordLayout,
  RegularLayout,
  StringLayout,
  UnionLayout,
  Values,
  ValuesByDtype,
} from "./layout.ts";
export type { EventSource } from "./event-source.ts";

export type { Expr, Scalar, Untyped } from "./types/expression.ts";
export type { Behaviors, Named } from "./types/behaviors.ts";
export type {
  Array,
  BooleanMethods,
  Core,
  Dynamic,
  EqMethods,
  Fields,
  ListMethods,
  NumberMethods,
  OrderMethods,
  Reserved,
} from "./types/array.ts";
export type { Axis, Broadcast, Filled, Item, Leaf, Lift, List, Mask, Nested, Operand, Value } from "./types/structure.ts";
export type { Reduced } from "./types/reduced.ts";
export type { AnyAxis, InnerAxis } from "./types/axes.ts";
export type { Dress, FieldsFor, Items, Plain, Positions, RecordOf, Zip, ZipTo } from "./types/records.ts";

export { all } from "./operations/all.ts";
export { any } from "./operations/any.ts";
export { argmax } from "./operations/argmax.ts";
export { argmin } from "./operations/argmin.ts";
export { count } from "./operations/count.ts";
export { countNonzero } from "./operations/count-nonzero.ts";
export { max } from "./operations/max.ts";
export { min } from "./operations/min.ts";
export { nanargmax } from "./operations/nanargmax.ts";
export { nanargmin } from "./operations/nanargmin.ts";
export { nanmax } from "./operations/nanmax.ts";
export { nanmin } from "./operations/nanmin.ts";
export { nanprod } from "./operations/nanprod.ts";
export { nansum } from "./operations/nansum.ts";
export { prod } from "./operations/prod.ts";
export { sum } from "./operations/sum.ts";
export { argsort } from "./operations/argsort.ts";
export { sort, type Ordered, type SortOptions } from "./operations/sort.ts";
export { corr } from "./operations/corr.ts";
export { covar } from "./operations/covar.ts";
export { linearFit, type LinearFit } from "./operations/linear-fit.ts";
export { mean } from "./operations/mean.ts";
export { moment } from "./operations/moment.ts";
export { ptp } from "./operations/ptp.ts";
export { softmax } from "./operations/softmax.ts";
export type { Numbers, StatisticOptions } from "./operations/statistics.ts";
export { nanmean } from "./operations/nanmean.ts";
export { nanstd } from "./operations/nanstd.ts";
export { nanToNone } from "./operations/nan-to-none.ts";
export { nanvar } from "./operations/nanvar.ts";
export { std } from "./operations/std.ts";
export { var, type VarianceOptions } from "./operations/var.ts";
export type { ExtremeOptions, Initial, Masked, ReducerOptions, Total, ValueOf } from "./operations/reduce.ts";
export { argCartesian } from "./operations/arg-cartesian.ts";
export { argCombinations } from "./operations/arg-combinations.ts";
export { cartesian } from "./operations/cartesian.ts";
export { combinations } from "./operations/combinations.ts";
export { concatenate } from "./operations/concatenate.ts";
export { dropNone } from "./operations/drop-none.ts";
export { fillNone } from "./operations/fill-none.ts";
export { firsts } from "./operations/firsts.ts";
export { flatten } from "./operations/flatten.ts";
export { fromRegular } from "./operations/from-regular.ts";
export { isNone } from "./operations/is-none.ts";
export { localIndex } from "./operations/local-index.ts";
export { mask } from "./operations/mask.ts";
export { num } from "./operations/num.ts";
export { newaxis } from "./operations/newaxis.ts";
export { padNone } from "./operations/pad-none.ts";
export { ravel } from "./operations/ravel.ts";
export { runLengths } from "./operations/run-lengths.ts";
export { singletons } from "./operations/singletons.ts";
export { toPacked } from "./operations/to-packed.ts";
export { toRegular } from "./operations/to-regular.ts";
export { unflatten } from "./operations/unflatten.ts";
export { almostEqual } from "./operations/almost-equal.ts";
export { arrayEqual } from "./operations/array-equal.ts";
export { isValid, validityError } from "./operations/is-valid.ts";
export { broadcastArrays } from "./operations/broadcast-arrays.ts";
export type { Broadcasted } from "./operations/broadcast-arrays.ts";
export { fullLike } from "./operations/full-like.ts";
export type { Like, LikeOptions, OfDtype } from "./operations/full-like.ts";
export { isClose } from "./operations/is-close.ts";
export { mergeOptionOfRecords } from "./operations/merge-option-of-records.ts";
export { mergeUnionOfRecords } from "./operations/merge-union-of-records.ts";
export { nanToNum } from "./operations/nan-to-num.ts";
export { onesLike } from "./operations/ones-like.ts";
export { round } from "./operations/round.ts";
export { zerosLike } from "./operations/zeros-like.ts";
export { enforceType } from "./operations/enforce-type.ts";
export { fields } from "./operations/fields.ts";
export { isTuple } from "./operations/is-tuple.ts";
export { unzip } from "./operations/unzip.ts";
export { withField } from "./operations/with-field.ts";
export { withName } from "./operations/with-name.ts";
export { withoutField } from "./operations/without-field.ts";
export { zip } from "./operations/zip.ts";
export { zipNoBroadcast } from "./operations/zip-no-broadcast.ts";
export { cast, valuesAstype, where } from "./operations/options.ts";
export {
  abs,
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cbrt,
  ceil,
  copysign,
  cos,
  cosh,
  degrees,
  exp,
  exp2,
  expm1,
  floor,
  floorDivide,
  fmax,
  fmin,
  fmod,
  heaviside,
  hypot,
  isfinite,
  isinf,
  isnan,
  isneginf,
  isposinf,
  log,
  log10,
  log1p,
  log2,
  logaddexp,
  maximum,
  minimum,
  power,
  radians,
  reciprocal,
  remainder,
  sign,
  signbit,
  sin,
  sinh,
  sqrt,
  square,
  tan,
  tanh,
  trunc,
} from "./operations/math.ts";
export type { Binary, ExactBinary, ExactUnary, Test, Unary } from "./operations/math.ts";
export { as, describe, formOf, recordFormOf, sourceOf, toList, typeOf } from "./operations/inspect.ts";
export { toBuffers } from "./operations/to-buffers.ts";
export { fromBuffers } from "./operations/from-buffers.ts";
export type { BufferContainer } from "./operations/from-buffers.ts";
export type { AwkwardForm, Buffers } from "./buffers/awkward-form.ts";
export { formFromAwkward, formToAwkward } from "./buffers/form-json.ts";
export { toJson } from "./operations/to-json.ts";
export type { ToJsonOptions } from "./operations/to-json.ts";
export { fromJson } from "./operations/from-json.ts";
export type { FromJsonOptions } from "./operations/from-json.ts";
export { toLayout } from "./operations/to-layout.ts";
export { get } from "./operations/get.ts";
export { map } from "./operations/map.ts";
export type { MapOptions } from "./operations/map.ts";
export { fromTypedArray } from "./operations/from-typed-array.ts";
export type { FromTypedArrayOptions } from "./operations/from-typed-array.ts";
export { toNumpy } from "./operations/to-numpy.ts";
export type { NumpyArray } from "./operations/to-numpy.ts";
export { toTypedArray } from "./operations/to-typed-array.ts";
export type { NumberArray } from "./from-typed-array.ts";
export * as str from "./operations/str/index.ts";
export { categories, fromCategorical, isCategorical } from "./operations/categorical.ts";
export { stringsAstype } from "./operations/strings-astype.ts";
export { columnOf, eventsOf, fromIter, fromLayout } from "./make-array.ts";
export type { FromIterOptions } from "./make-array.ts";
export { parseForm } from "./parse-form.ts";
export { isArray } from "./node-of.ts";
export { bindExpression, reservedNames } from "./handle.ts";
export type { Behavior } from "./behavior.ts";
export { inheritsBehavior, registerBehavior } from "./behavior.ts";
export { extendBehavior } from "./operations/extend-behavior.ts";
export type { BehaviorAdditions } from "./operations/extend-behavior.ts";
export { builtAt } from "./graph/built-at.ts";
export { calledMember } from "./graph/called-member.ts";
export type { CalledMember } from "./graph/called-member.ts";
export { evaluate } from "./evaluate.ts";
export * as graph from "./graph/index.ts";
export { formToString } from "./form-text.ts";
export { formToTypeScript, typescriptName } from "./form-typescript.ts";
export { unifyForms } from "./graph/merge-forms.ts";
export { formOfLayout } from "./layouts/form-of.ts";
export { carry as pickEntries, CategoricalString as CategoricalLayout } from "./layouts/carry.ts";
export { joinLayouts, mixLayouts } from "./layouts/join.ts";
export { valuesConstructors, valuesOf } from "./layouts/make.ts";
export { layoutToList } from "./to-list.ts";
export { printValue } from "./print-value.ts";

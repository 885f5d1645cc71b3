import type { NestedNumbers } from "../nd-array.ts";

/** Facts that only some libraries read, by library name. */
export type UhiWriterInfo = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface UhiAxisCommon {
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly writer_info?: UhiWriterInfo;
}
interface UhiFlow {
  readonly underflow: boolean;
  readonly overflow: boolean;
  readonly circular: boolean;
}
export interface UhiRegularAxis extends UhiAxisCommon, UhiFlow {
  readonly type: "regular";
  readonly lower: number;
  readonly upper: number;
  readonly bins: number;
}
export interface UhiVariableAxis extends UhiAxisCommon, UhiFlow {
  readonly type: "variable";
  readonly edges: readonly number[];
}
export interface UhiStrCategoryAxis extends UhiAxisCommon {
  readonly type: "category_str";
  readonly categories: readonly string[];
  readonly flow: boolean;
}
export interface UhiIntCategoryAxis extends UhiAxisCommon {
  readonly type: "category_int";
  readonly categories: readonly number[];
  readonly flow: boolean;
}
export interface UhiBooleanAxis extends UhiAxisCommon {
  readonly type: "boolean";
}
/** An axis in the UHI form. Transformed and integer axes carry what restores them in `writer_info["boost-histogram"]`, as boost-histogram writes it. */
export type UhiAxis = UhiRegularAxis | UhiVariableAxis | UhiStrCategoryAxis | UhiIntCategoryAxis | UhiBooleanAxis;

/** Contents in the UHI form: dense with flow bins, or sparse with `index` (one row per axis), or none. */
export interface UhiStorage {
  readonly type: "int" | "double" | "weighted" | "mean" | "weighted_mean";
  readonly index?: readonly (readonly number[])[];
  readonly values?: NestedNumbers;
  /** Of `weighted` the variance of the value, of the means that of the samples. */
  readonly variances?: NestedNumbers;
  /** Of `mean`. */
  readonly counts?: NestedNumbers;
  /** Of `weighted_mean`. */
  readonly sum_of_weights?: NestedNumbers;
  readonly sum_of_weights_squared?: NestedNumbers;
}

/** A histogram in the UHI serialisation schema, version 1 (https://uhi.readthedocs.io/en/latest/serialization.html): plain JSON values. */
export interface UhiHistogram {
  readonly uhi_schema: 1;
  readonly writer_info?: UhiWriterInfo;
  readonly axes: readonly UhiAxis[];
  readonly storage: UhiStorage;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

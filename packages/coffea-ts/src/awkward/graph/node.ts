import type { EventSource } from "../event-source.ts";
import type { Dtype, Form } from "../form.ts";
import type { Layout } from "../layout.ts";
import type { MathName } from "../math/names.ts";
import type { StrOperation, StrOptions } from "../strings/operations.ts";

/** What every node of the expression graph has. Nodes are immutable plain data: forms, parameters, and the source they read from. */
interface NodeBase {
  /** Unique in the process. Nodes that mean the same are the same object, so this identifies the value too. */
  readonly id: number;
  /** Structure of the value of one entry. */
  readonly form: Form;
  /** The events that this is computed from, or null for arrays made from values. */
  readonly source: EventSource | null;
  /** Nodes that this is computed from, in the order of evaluation by default. */
  readonly inputs: readonly Node[];
}

/** The record of all columns of a source. */
export interface EventsNode extends NodeBase {
  readonly kind: "events";
  readonly source: EventSource;
}
/** One column of a source. */
export interface ColumnNode extends NodeBase {
  readonly kind: "column";
  readonly source: EventSource;
  readonly column: string;
}
/** An array that is there already. */
export interface ConstantNode extends NodeBase {
  readonly kind: "constant";
  readonly layout: Layout;
}
/** A plain value as an operand. Evaluators treat it as a parameter: graphs that differ only in literals have the same structure. */
export interface LiteralNode extends NodeBase {
  readonly kind: "literal";
  readonly value: LiteralValue;
}
export type LiteralValue = number | bigint | boolean | string;
/** An element-wise function of one, two or three operands, with broadcasting. */
export interface MathNode extends NodeBase {
  readonly kind: "math";
  readonly op: MathName;
}
/** `inputs[0] ? inputs[1] : inputs[2]`, element by element, with broadcasting. */
export interface WhereNode extends NodeBase {
  readonly kind: "where";
}
/** The structure of `inputs[0]`, every value replaced by the literal `inputs[1]`, of the dtype given or the array's own. */
export interface FullLikeNode extends NodeBase {
  readonly kind: "fullLike";
  readonly dtype: Dtype | null;
}
/** The values as the node's own form; `type` is its text. */
export interface EnforceTypeNode extends NodeBase {
  readonly kind: "enforceType";
  readonly type: string;
}
/** A union of records as one record with all their fields, missing where a record does not have them. */
export interface MergeUnionNode extends NodeBase {
  readonly kind: "mergeUnion";
}
/** Numbers or booleans as another dtype. */
export interface CastNode extends NodeBase {
  readonly kind: "cast";
  readonly dtype: Dtype;
}
/** `squares` is the sum of the squared distances from the mean. */
export type ReduceOp = "sum" | "prod" | "any" | "all" | "min" | "max" | "argmin" | "argmax" | "count" | "countNonzero" | "mean" | "squares";
/**
 * A reduction over one axis (0 is events), or over everything (null). Axis 0 of flat data and null give one entry, whatever the number of events.
 * `inputs[1]`, if there is one, is the literal that a minimum or maximum starts from.
 */
export interface ReduceNode extends NodeBase {
  readonly kind: "reduce";
  readonly op: ReduceOp;
  readonly axis: number | null;
  readonly keepdims: boolean;
  /** Whether nothing gives a missing value instead of the operation's identity. */
  readonly maskIdentity: boolean;
}
/** Lengths of the lists at an axis; axis 0 gives one entry. */
export interface NumNode extends NodeBase {
  readonly kind: "num";
  readonly axis: number;
}
/** Entries of `inputs[0]` where the mask `inputs[1]` is true: events for a flat mask, items for a mask of lists. */
export interface FilterNode extends NodeBase {
  readonly kind: "filter";
  /** Whether a missing value of the mask gives a missing value; otherwise the mask has none. */
  readonly keepMissing: boolean;
}
/** Item `index` of each list at `axis` (1 or more). */
export interface AtNode extends NodeBase {
  readonly kind: "at";
  readonly index: number;
  readonly axis: number;
}
/** Every `step`-th item from `start` to before `stop` of each list at `axis`, or of the events; null bounds are the ends, as in Python. */
export interface SliceNode extends NodeBase {
  readonly kind: "slice";
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
  readonly axis: number;
}
/** Items of `inputs[0]` at the positions `inputs[1]`: list by list, or with axis 0 events by a flat array of positions. */
export interface TakeNode extends NodeBase {
  readonly kind: "take";
  readonly axis: 0 | null;
}
/** First item of each list at `axis` (1 or more), missing where the list is empty. */
export interface FirstsNode extends NodeBase {
  readonly kind: "firsts";
  readonly axis: number;
}
/** Options at `axis` as lists of none or one item. */
export interface SingletonsNode extends NodeBase {
  readonly kind: "singletons";
  readonly axis: number;
}
/** A record of the inputs, broadcast against each other. */
export interface ZipNode extends NodeBase {
  readonly kind: "zip";
  readonly names: readonly string[];
  /** Whether the names are positions. */
  readonly isTuple: boolean;
  readonly withName: string | null;
  /** The level at which the records are, 1 for one per event; null for the innermost. */
  readonly depthLimit: number | null;
  /** Whether a record is missing where a field is; see `zipRule`. */
  readonly optionsOutside: boolean | "beforeLimit";
}
/** One field of a record. */
export interface FieldNode extends NodeBase {
  readonly kind: "field";
  readonly name: string;
}
/** A record with some of its fields only, in this order. */
export interface ProjectNode extends NodeBase {
  readonly kind: "project";
  readonly names: readonly string[];
  readonly keepsName: boolean;
}
/** The record `inputs[0]` with a field added or replaced by `inputs[1]`. */
export interface WithFieldNode extends NodeBase {
  readonly kind: "withField";
  readonly name: string;
}
/** The record with another behaviour name, or none. */
export interface WithNameNode extends NodeBase {
  readonly kind: "withName";
  readonly name: string | null;
}
/** Lists at `axis` joined into their parents; null removes every list and every missing value. Axis 0 removes missing events. */
export interface FlattenNode extends NodeBase {
  readonly kind: "flatten";
  readonly axis: number | null;
  /** With axis null: whether missing values that are no lists or records are kept (`ravel`). */
  readonly keepMissing: boolean;
}
/** Values in lists of given lengths: the numbers `inputs[1]`, or all of `size`. */
export interface UnflattenNode extends NodeBase {
  readonly kind: "unflatten";
  readonly axis: number;
  readonly size: number | null;
}
/** Lengths of the runs of equal values in innermost lists. */
export interface RunLengthsNode extends NodeBase {
  readonly kind: "runLengths";
}
/** Lists at `axis` filled up with missing values to `target` items; with `clip` longer ones are cut. */
export interface PadNoneNode extends NodeBase {
  readonly kind: "padNone";
  readonly target: number;
  readonly axis: number;
  readonly clip: boolean;
}
/** `inputs[0]` where the mask `inputs[1]` is `validWhen`, elsewhere missing. */
export interface MaskNode extends NodeBase {
  readonly kind: "mask";
  readonly validWhen: boolean;
}
/** Lists at `axis` (null: all) as lists of the fixed size `size`, or with null as lists of any length. */
export interface RegularNode extends NodeBase {
  readonly kind: "regular";
  readonly axis: number | null;
  readonly size: number | null;
}
/** The same values, stored without gaps and without what earlier selections left out. */
export interface PackedNode extends NodeBase {
  readonly kind: "packed";
}
/** All n-tuples of items of each list at `axis` in increasing order of position, as records: of the items, or of their positions. */
export interface CombinationsNode extends NodeBase {
  readonly kind: "combinations";
  readonly n: number;
  readonly axis: number;
  readonly replacement: boolean;
  readonly names: readonly string[];
  /** Whether the names are positions. */
  readonly isTuple: boolean;
  readonly positions: boolean;
  readonly withName: string | null;
}
/** All tuples of one item of each input's list at `axis`, as records; the last input varies fastest. */
export interface CartesianNode extends NodeBase {
  readonly kind: "cartesian";
  readonly axis: number;
  readonly names: readonly string[];
  /** Whether the names are positions. */
  readonly isTuple: boolean;
  /** For each input whether the tuples of one of its items are a list of their own; false for the last. */
  readonly nested: readonly boolean[];
  readonly positions: boolean;
  readonly withName: string | null;
}
/** Position of each item within its list at `axis`. */
export interface LocalIndexNode extends NodeBase {
  readonly kind: "localIndex";
  readonly axis: number;
}
/** Whether the value at `axis` is missing. */
export interface IsNoneNode extends NodeBase {
  readonly kind: "isNone";
  readonly axis: number;
}
/** Missing values at `axis` replaced by `inputs[1]`, a literal or an array of one entry; axis null: at every axis, "leaf": innermost values. */
export interface FillNoneNode extends NodeBase {
  readonly kind: "fillNone";
  readonly axis: number | "leaf" | null;
}
/** NaN as missing values. */
export interface NanToNoneNode extends NodeBase {
  readonly kind: "nanToNone";
}
/** Missing values at `axis` removed; null removes them at every axis. */
export interface DropNoneNode extends NodeBase {
  readonly kind: "dropNone";
  readonly axis: number | null;
}
/** Values in order along an axis, or the positions that put them in order; stable, NaN first, missing values last. */
export interface SortNode extends NodeBase {
  readonly kind: "sort";
  readonly axis: number;
  readonly positions: boolean;
  readonly ascending: boolean;
}
/** The lists of the inputs at `axis` one after the other, or with axis 0 the entries. */
export interface ConcatenateNode extends NodeBase {
  readonly kind: "concatenate";
  readonly axis: number;
}
/** An operation on text, with broadcasting where there are several inputs. */
export interface StrNode extends NodeBase {
  readonly kind: "str";
  readonly op: StrOperation;
  readonly options: StrOptions;
}
/**
 * A user's function of each value at `axis`, which holds what `form` says. `function` is in no text of the node, so `id` tells functions apart.
 * Evaluators other than this module's cannot run it.
 */
export interface MapNode extends NodeBase {
  readonly kind: "map";
  readonly function: (...values: readonly never[]) => unknown;
  readonly functionId: number;
  readonly axis: number;
  /** Form of one value of the function. */
  readonly returns: Form;
}

/** A node of the expression graph: a closed union on `kind`. */
export type Node =
  | EventsNode
  | ColumnNode
  | ConstantNode
  | LiteralNode
  | MathNode
  | WhereNode
  | CastNode
  | FullLikeNode
  | MergeUnionNode
  | EnforceTypeNode
  | ReduceNode
  | NumNode
  | FilterNode
  | AtNode
  | SliceNode
  | TakeNode
  | FirstsNode
  | SingletonsNode
  | ZipNode
  | FieldNode
  | ProjectNode
  | WithFieldNode
  | WithNameNode
  | FlattenNode
  | UnflattenNode
  | RunLengthsNode
  | PadNoneNode
  | MaskNode
  | RegularNode
  | PackedNode
  | CombinationsNode
  | CartesianNode
  | LocalIndexNode
  | IsNoneNode
  | FillNoneNode
  | NanToNoneNode
  | DropNoneNode
  | SortNode
  | ConcatenateNode
  | StrNode
  | MapNode;

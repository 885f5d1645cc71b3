/** Storage types of numbers and booleans. int64 and uint64 are `bigint` to the user, bool is `boolean`, all others are `number`. */
export type Dtype = "bool" | "int8" | "uint8" | "int16" | "uint16" | "int32" | "uint32" | "int64" | "uint64" | "float32" | "float64";

/** Structure of an array without its data: what a value of one entry looks like. A closed union on `kind`. */
export type Form = NumericForm | StringForm | ListForm | RegularForm | RecordForm | OptionForm | UnionForm;

export interface NumericForm {
  readonly kind: "numeric";
  readonly dtype: Dtype;
}
/** UTF-8 text. */
export interface StringForm {
  readonly kind: "string";
  /** Stored as positions in a list of the different texts. It means the same text. */
  readonly categorical?: true;
}
/** Lists of any length. */
export interface ListForm {
  readonly kind: "list";
  readonly content: Form;
}
/** Lists that all have `size` items, as a fixed array `[n]` in ROOT. */
export interface RegularForm {
  readonly kind: "regular";
  readonly size: number;
  readonly content: Form;
}
/**
 * Named fields; `name` is the behaviour (`"PtEtaPhiMCandidate"`), or null. Field order is kept.
 * Fields of a tuple are its positions, named "0", "1", and so on.
 */
export interface RecordForm {
  readonly kind: "record";
  readonly name: string | null;
  readonly fields: ReadonlyMap<string, Form>;
  /** Whether the fields have positions and no names of their own. */
  readonly isTuple?: boolean;
}
/** Values that may be missing. Options do not nest. */
export interface OptionForm {
  readonly kind: "option";
  readonly content: Form;
}
/**
 * Values of two or more kinds that no other form holds: numbers and text, numbers and lists, records of different fields.
 * At most one member is lists, none is an option (a missing value is outside the union) or a union.
 */
export interface UnionForm {
  readonly kind: "union";
  readonly contents: readonly Form[];
}

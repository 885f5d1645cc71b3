import type { Dtype } from "../../awkward/index.ts";

/** The types of local variables: bool and positions are i32. */
export type LocalType = "i32" | "i64" | "f64";

/** A local variable of a loop function. */
export interface Local {
  readonly type: LocalType;
  /** For readers: `muonPt`, `i3`. Unique in its function. */
  readonly name: string;
}
/** Memory that a loop function works on: a column, scratch, or the entries of a sink. Its address is known when the function starts. */
export interface Region {
  readonly name: string;
  readonly dtype: Dtype;
}

/** A value. Evaluating it has no effect. */
export type Code =
  | { readonly kind: "get"; readonly local: Local }
  | { readonly kind: "constant"; readonly type: LocalType; readonly value: number | bigint }
  /** A literal of the user, a float64 (or i32 for truths, i64 for big integers), by its slot. */
  | { readonly kind: "literal"; readonly type: LocalType; readonly slot: number }
  /** The element `index` of a region; small integers and float32 are widened to the type that `Operation` wants by a conversion of their own. */
  | { readonly kind: "load"; readonly region: Region; readonly index: Code }
  | { readonly kind: "operation"; readonly op: string; readonly inputs: readonly Code[] }
  /** A function of numbers that has no instruction: sin, exp, floorMod … */
  | { readonly kind: "call"; readonly name: string; readonly inputs: readonly Code[] }
  /** Both are evaluated. */
  | { readonly kind: "choose"; readonly condition: Code; readonly yes: Code; readonly no: Code };

/** A step. */
export type Statement =
  | { readonly kind: "set"; readonly local: Local; readonly value: Code }
  | { readonly kind: "store"; readonly region: Region; readonly index: Code; readonly value: Code }
  | { readonly kind: "if"; readonly condition: Code; readonly yes: readonly Statement[]; readonly no: readonly Statement[] }
  /** For `local` from `start` while it is below `stop`; both are evaluated once. */
  | {
      readonly kind: "for";
      readonly label: Label;
      readonly local: Local;
      readonly start: Code;
      readonly stop: Code;
      readonly body: readonly Statement[];
    }
  | { readonly kind: "while"; readonly label: Label; readonly condition: Code; readonly body: readonly Statement[] }
  /** Goes on with the next turn of a loop, or leaves it. */
  | { readonly kind: "next"; readonly label: Label }
  | { readonly kind: "leave"; readonly label: Label }
  /** Appends an entry to a sink. */
  | { readonly kind: "emit"; readonly sink: number; readonly values: readonly Code[] }
  /** Makes sure that a scratch region has room for `count` elements. */
  | { readonly kind: "reserve"; readonly region: Region; readonly count: Code }
  /** Ends everything: assertion number `sink` does not hold. */
  | { readonly kind: "fail"; readonly sink: number };

/** Names a loop. */
export interface Label {
  readonly name: string;
}

/** A function over the rows `first` to before `stop`. */
export interface LoopFunction {
  readonly first: Local;
  readonly stop: Local;
  readonly columns: readonly { readonly region: Region; readonly column: number }[];
  readonly scratch: readonly Region[];
  readonly body: readonly Statement[];
}

import type { Dtype } from "../../awkward/index.ts";
import type { Column } from "./column.ts";
import { type CallName, type Operation, operations, type PairName } from "./operations.ts";

/** The types of local variables: truths, counts and positions are i32. */
export type LocalType = "i32" | "i64" | "f64";

/** A local variable of a loop function. It is 0 until it is set. */
export interface Local {
  readonly type: LocalType;
  /** For readers: `muonPt`, `i3`. Unique in its function. */
  readonly name: string;
}
/** Memory that a loop function works on: a column or scratch. Its address is known when the function starts; `reserve` may move scratch. */
export interface Region {
  readonly name: string;
  /** Scratch is float64, int64, int32 or bool. */
  readonly dtype: Dtype;
}

/** A value. Evaluating it has no effect. */
export type Code =
  | { readonly kind: "get"; readonly local: Local }
  | { readonly kind: "constant"; readonly type: LocalType; readonly value: number | bigint }
  /** A literal of the user, a float64 (or i32 for truths, i64 for big integers), by its slot. */
  | { readonly kind: "literal"; readonly type: LocalType; readonly slot: number }
  /**
   * The element `index` (an i32) of a region, as `type`. Every dtype gives f64 (as JavaScript's numbers; 64-bit integers are rounded to the nearest);
   * bool, int8 to int32, uint8 and uint16 give i32 too, and int64 and uint64 give i64. Elements of columns are counted from the start of the whole column.
   */
  | { readonly kind: "load"; readonly region: Region; readonly index: Code; readonly type: LocalType }
  | { readonly kind: "operation"; readonly op: Operation; readonly inputs: readonly Code[] }
  /** A function of float64 that has no instruction; the bits are those of the interpreter's function of this name. */
  | { readonly kind: "call"; readonly name: CallName; readonly inputs: readonly Code[] }
  /** Both are evaluated. `type` is theirs. */
  | { readonly kind: "choose"; readonly type: LocalType; readonly condition: Code; readonly yes: Code; readonly no: Code };

/** A step. */
export type Statement =
  | { readonly kind: "set"; readonly local: Local; readonly value: Code }
  /** Both values of a pair of functions of one number, in the order of their pair; neither local is set elsewhere. */
  | { readonly kind: "both"; readonly name: PairName; readonly input: Code; readonly locals: readonly [Local, Local] }
  /** The value is of the type that {@link storedType} says. */
  | { readonly kind: "store"; readonly region: Region; readonly index: Code; readonly value: Code }
  | { readonly kind: "if"; readonly condition: Code; readonly yes: readonly Statement[]; readonly no: readonly Statement[] }
  /** For `local` (an i32) from `start` while it is below `stop`; both are evaluated once. The body does not set `local`. */
  | {
      readonly kind: "for";
      readonly label: Label;
      readonly local: Local;
      readonly start: Code;
      readonly stop: Code;
      readonly body: readonly Statement[];
    }
  | { readonly kind: "while"; readonly label: Label; readonly condition: Code; readonly body: readonly Statement[] }
  /** Steps that can be left. */
  | { readonly kind: "block"; readonly label: Label; readonly body: readonly Statement[] }
  /** Goes on with the next turn of an enclosing `for` or `while`. */
  | { readonly kind: "next"; readonly label: Label }
  /** Leaves an enclosing `for`, `while` or `block`. */
  | { readonly kind: "leave"; readonly label: Label }
  /** Appends an entry to a sink: a float64 for each of its values. */
  | { readonly kind: "emit"; readonly sink: number; readonly values: readonly Code[] }
  /** Makes sure that a scratch region has room for `count` elements (an i32). What is in it stays. */
  | { readonly kind: "reserve"; readonly region: Region; readonly count: Code }
  /** Ends everything: assertion number `sink` does not hold. */
  | { readonly kind: "fail"; readonly sink: number };

/** Names a loop or a block. */
export interface Label {
  readonly name: string;
}

/** Which elements of a column a loop over the rows `first` to before `stop` reads. */
export type Extent =
  /** Those of the rows. */
  | { readonly kind: "rows" }
  /** Those from `offsets[low]` to before `offsets[high]`, where `of` is from `low` to before `high` and `offsets` is the number of a column. */
  | { readonly kind: "items"; readonly of: Extent; readonly offsets: number }
  /** Those from `low * size` to before `high * size`. */
  | { readonly kind: "regular"; readonly of: Extent; readonly size: number }
  /** Any. */
  | { readonly kind: "all" };

/** A column as a region of a loop function. */
export interface BoundColumn {
  readonly region: Region;
  /** Position in {@link LoopProgram.columns}. */
  readonly column: number;
  readonly extent: Extent;
  /** Whether the element after the extent is read too: the last offset. */
  readonly isOffsets: boolean;
}

/** What is assembled: every function runs over each block of its rows. */
export interface LoopProgram {
  /** What the functions read, in the order in which the batch names them first. */
  readonly columns: readonly Column[];
  readonly functions: readonly LoopFunction[];
}

/** A function over the rows `first` to before `stop` of one rows axis. */
export interface LoopFunction {
  /** Which rows; see `RowsAxis`. */
  readonly root: number;
  /** Parameters, i32. */
  readonly first: Local;
  readonly stop: Local;
  readonly columns: readonly BoundColumn[];
  readonly scratch: readonly Region[];
  /** Sinks that it emits to or that it asserts. */
  readonly sinks: readonly number[];
  readonly body: readonly Statement[];
}

/** The type of the values that are stored into a region. */
export function storedType(dtype: Dtype): LocalType {
  if (dtype === "float64" || dtype === "float32") return "f64";
  return dtype === "int64" || dtype === "uint64" ? "i64" : "i32";
}

/** The type of a value. */
export function typeOfCode(code: Code): LocalType {
  switch (code.kind) {
    case "get":
      return code.local.type;
    case "operation":
      return operations[code.op][0];
    case "call":
      return "f64";
    case "constant":
    case "literal":
    case "load":
    case "choose":
      return code.type;
    default:
      code satisfies never;
      throw new Error("unreachable");
  }
}

import type { Axis } from "../ir/axis.ts";
import type { Code } from "../ir/code.ts";
import type { Expression } from "../ir/expression.ts";
import type { Block } from "./block.ts";
import type { Position } from "./position.ts";
import type { Value } from "./scope.ts";

/** The items of one list, with random access: item `i` has the index `start + i`. */
export interface ItemList {
  /** Unique in its function, with the position that it is in. */
  readonly key: string;
  readonly axis: Axis;
  readonly parent: Position;
  /** The block from which on it is known. */
  readonly block: Block;
  /** How many items there are. */
  readonly count: () => Value;
  /** Indices from `start` to before `stop`. */
  readonly start: Code;
  readonly stop: Code;
  at(index: Value, isRepeated: boolean): Position;
}

/** What a block knows by that a value is written down for the items of a list. */
export function writtenKey(value: Expression, list: ItemList): string {
  return `written:${value.id}@${list.key}`;
}

import type { Axis } from "../ir/axis.ts";
import type { Code } from "../ir/code.ts";
import type { Block } from "./block.ts";
import type { ItemList } from "./item-list.ts";
import type { Value } from "./scope.ts";

/** One position of an axis, as local variables of the function. */
export interface Position {
  /** Unique in its function. */
  readonly id: number;
  readonly axis: Axis;
  /** The position that the list is in. */
  readonly parent: Position | null;
  /** The block from which on the position is known. */
  readonly block: Block;
  /** The number in columns, for rows and the items of lists. */
  readonly number: Code | null;
  /** The positions that this one comes from; those that are not asked for are not computed. */
  readonly parts: readonly (() => Position)[];
  /** Where the position was picked from a list with random access. */
  readonly slot: Slot | null;
  /** The position in its list, from 0. */
  readonly ordinal: (() => Value) | null;
}

export interface Slot {
  readonly list: ItemList;
  /** See {@link ItemList}. */
  readonly index: Code;
  /** Whether the same item is looked at again and again. */
  readonly isRepeated: boolean;
}

/** Makes positions. */
export class Positions {
  #count = 0;

  make(axis: Axis, parts: Pick<Position, "parent" | "block"> & Partial<Position>): Position {
    return { number: null, parts: [], slot: null, ordinal: null, ...parts, axis, id: this.#count++ };
  }

  /** A position of an axis that is made of another one's. */
  over(axis: Axis, parent: Position | null, part: Position, ordinal = part.ordinal): Position {
    return this.make(axis, { parent, block: part.block, parts: [() => part], ordinal });
  }
}

/** The position of `axis` that `position` is at or in. */
export function ascend(position: Position, axis: Axis): Position {
  for (let at: Position | null = position; at !== null; at = at.parent) if (at.axis === axis) return at;
  throw new Error(`a ${position.axis.kind} axis is not below the ${axis.kind} axis`);
}

/** The number of a position in columns: that of the item that it comes from. */
export function numberOf(position: Position): Code {
  if (position.number !== null) return position.number;
  const { kind } = position.axis;
  if (kind === "optional") return numberOf(position.parent!);
  if (position.parts.length === 0 || kind === "combinations" || kind === "cartesian") throw new Error(`a ${kind} axis has no numbers`);
  return numberOf(partOf(position, 0));
}

/** A position that another one comes from. */
export function partOf(position: Position, part: number): Position {
  const found = position.parts[part];
  if (found === undefined) throw new Error(`a ${position.axis.kind} axis has no part ${part}`);
  return found();
}

/** The position that the lists of a within axis are in. */
export function baseOf(axis: Axis & { kind: "within" }, parent: Position): Position {
  return axis.part === null ? ascend(parent, axis.of.parent!) : partOf(parent, axis.part);
}

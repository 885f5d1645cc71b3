import type { Code } from "../ir/code.ts";
import type { Emitter } from "./emitter.ts";
import { baseOf, partOf, type Position } from "./position.ts";
import type { Value } from "./scope.ts";

/** A position as numbers that can be kept, and how to come back to it. */
export interface Snapshot {
  readonly codes: readonly Code[];
  /** For each number one that may be used where there is no position. */
  readonly substitutes: readonly Code[];
  /** The position of numbers that were kept, at a position of the axis's parent. */
  readonly restore: (numbers: readonly Value[], parent: Position, isRepeated?: boolean) => Position;
}

/** Takes down where a loop is. */
export function snapshot(emitter: Emitter, position: Position): Snapshot {
  const { axis, slot, ordinal } = position;
  if (slot !== null) {
    const restore = ([number]: readonly Value[], parent: Position, isRepeated = false): Position =>
      emitter.lists.at(axis, parent).at(number!, isRepeated);
    return { codes: [slot.index], substitutes: [slot.list.start], restore };
  }
  const parts = snapshotOfParts(emitter, position);
  if (ordinal === null || axis.kind === "optional" || !emitter.numbered.has(axis)) return parts;
  return {
    codes: [ordinal().code, ...parts.codes],
    substitutes: [ZERO, ...parts.substitutes],
    restore: ([number, ...numbers], parent) => ({ ...parts.restore(numbers, parent), ordinal: () => number! }),
  };
}

function snapshotOfParts(emitter: Emitter, position: Position): Snapshot {
  const { axis } = position;
  switch (axis.kind) {
    case "filter":
      return through(emitter, position, [0]);
    case "chosen":
      return through(emitter, position, [0, 1]);
    case "within": {
      const of = snapshot(emitter, partOf(position, 0));
      return {
        ...of,
        restore: (numbers, parent) => {
          const item = of.restore(numbers, baseOf(axis, parent));
          return emitter.positions.make(axis, { parent, block: item.block, parts: [() => item] });
        },
      };
    }
    case "combinations":
      return through(
        emitter,
        position,
        Array.from({ length: axis.n }, (_, k) => k),
      );
    case "cartesian":
      return through(
        emitter,
        position,
        axis.parts.map((_, k) => k),
      );
    case "optional":
      return { codes: [], substitutes: [], restore: (_, parent) => emitter.streams.optional(axis, parent) };
    case "flat":
      return flat(emitter, position);
    default:
      throw new Error(`positions of a ${axis.kind} axis cannot be kept`);
  }
}

/** A position made of others that are in the same list. */
function through(emitter: Emitter, position: Position, parts: readonly number[]): Snapshot {
  const snapshots = parts.map((k) => snapshot(emitter, partOf(position, k)));
  return {
    codes: snapshots.flatMap(({ codes }) => codes),
    substitutes: snapshots.flatMap(({ substitutes }) => substitutes),
    restore: (numbers, parent) => {
      let from = 0;
      // One item may be in several tuples.
      const isRepeated = parts.length > 1 && position.axis.kind !== "chosen" && emitter.scope.isRepeated(parent.block);
      const items = snapshots.map(({ codes, restore }) => restore(numbers.slice(from, (from += codes.length)), parent, isRepeated));
      const block = emitter.scope.deepest([...items, parent]);
      return emitter.positions.make(position.axis, { parent, block, parts: items.map((item) => () => item) });
    },
  };
}

function flat(emitter: Emitter, position: Position): Snapshot {
  const [inner, outer] = [0, 1].map((k) => snapshot(emitter, partOf(position, k))) as [Snapshot, Snapshot];
  return {
    codes: [...outer.codes, ...inner.codes],
    substitutes: [...outer.substitutes, ...inner.codes.map(() => ZERO)],
    restore: (numbers, parent) => {
      const from = outer.restore(numbers.slice(0, outer.codes.length), parent);
      const item = inner.restore(numbers.slice(outer.codes.length), from);
      return emitter.positions.make(position.axis, { parent, block: item.block, parts: [() => item, () => from] });
    },
  };
}

const ZERO: Code = { kind: "constant", type: "i32", value: 0 };

import type { Axis } from "../ir/axis.ts";
import type { Region } from "../ir/code.ts";
import { get, int, load, plus } from "./codes.ts";
import type { Emitter } from "./emitter.ts";
import type { ItemList } from "./item-list.ts";
import type { Position } from "./position.ts";
import type { Value } from "./scope.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";

/** Writes down the positions of an axis, one after the other, in the block that is the innermost: the list then has random access. */
export function fillBuffer(emitter: Emitter, axis: Axis, { parent, key }: { parent: Position; key: string }): ItemList {
  const { scope, streams, names, regions } = emitter;
  const place = scope.current;
  const name = names.axis(axis);
  const count = scope.local("i32", `n${name[0]!.toUpperCase()}${name.slice(1)}`);
  const bound = emitter.lists.bound(axis, parent);
  let kept: Snapshot | undefined;
  let buffers: Region[] = [];
  const body = (position: Position): void => {
    const one = snapshot(emitter, position);
    if (kept === undefined) {
      kept = one;
      buffers = one.codes.map(() => regions.add("int32", name));
      scope.at(place, () =>
        buffers.forEach((region, k) => {
          scope.add({ kind: "reserve", region, count: bound === null ? int(1) : plus(bound.code, int(1)) });
          scope.add({ kind: "store", region, index: int(0), value: one.substitutes[k]! });
        }),
      );
    }
    one.codes.forEach((value, k) => {
      if (bound === null) scope.add({ kind: "reserve", region: buffers[k]!, count: plus(get(count), int(1)) });
      scope.add({ kind: "store", region: buffers[k]!, index: get(count), value });
    });
    scope.set(count, plus(get(count), int(1)));
  };
  const begin = (): void => scope.set(count, int(0));
  // A filter's own loop, not the list that is being made.
  streams.unwritten(axis, parent, { begin, body });
  const list: ItemList = {
    key,
    axis,
    parent,
    block: parent.block,
    start: int(0),
    stop: get(count),
    count: () => ({ code: get(count), block: parent.block }),
    at: (index, isRepeated) => {
      emitter.lists.knowIndex(index.code, index.block);
      const block = scope.deepest([index, parent]);
      const numbers = buffers.map((region): Value => scope.define(load(region, index.code, "i32"), block, name));
      const slot = { list, index: index.code, isRepeated };
      if (kept === undefined) throw new Error("a list was filled by nothing");
      const item = kept.restore(numbers, parent);
      // Nothing may be written down of an item, and still its place in the list is known only where the index is.
      return { ...item, block: scope.deepest([index, item]), slot, ordinal: () => emitter.lists.ordinal(slot) };
    },
  };
  return list;
}

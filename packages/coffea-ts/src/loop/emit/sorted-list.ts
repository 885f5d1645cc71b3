import type { SortAxis } from "../ir/axis.ts";
import type { Code, Region } from "../ir/code.ts";
import { apply, big, choose, float, get, int, load, minus, plus, times } from "./codes.ts";
import type { Emitter } from "./emitter.ts";
import { Block } from "./block.ts";
import type { ItemList } from "./item-list.ts";
import type { Position } from "./position.ts";

/** Lists up to this length are sorted by insertion alone. */
const SHORT = 24;

/**
 * Puts the items of a list in order, in the block that is the innermost: their indices by the keys, NaN first, equal ones in their order.
 * Keys are compared as 64-bit integers that are ordered as the numbers are.
 */
export function sortedList(emitter: Emitter, axis: SortAxis, { parent, key }: { parent: Position; key: string }): ItemList {
  const { scope, streams, regions, names, values, lists } = emitter;
  const of = lists.at(axis.of, parent);
  const name = names.axis(axis);
  const keys = regions.add("int64", `${name}Key`);
  const order = regions.add("int32", `${name}Order`);
  const count = of.count();
  const begin = (): void => {
    for (const region of [keys, order]) scope.add({ kind: "reserve", region, count: plus(count.code, int(1)) });
    scope.add({ kind: "store", region: order, index: int(0), value: of.start });
  };
  streams.each(of, {
    begin,
    body: (item) => {
      const index = lists.ordinal(item.slot!).code;
      const value = values.of(axis.key, item);
      const sortable = keyOf(value.code, axis, (code) => scope.define(code, value.block, "key").code);
      scope.add({ kind: "store", region: keys, index, value: sortable });
      scope.add({ kind: "store", region: order, index, value: item.slot!.index });
    },
  });
  sort(emitter, { keys, order, count: count.code });
  const list: ItemList = {
    key,
    axis,
    parent,
    block: parent.block,
    start: int(0),
    stop: count.code,
    count: () => count,
    at: (index, isRepeated) => {
      const place = scope.define(load(order, index.code, "i32"), scope.deepest([index, parent]), name);
      return lists.listed(list, { index, isRepeated }, of.at(place, false));
    },
  };
  return list;
}

/** The 64-bit integer for a key: of float64 the bits, turned over for negative numbers. −0 is 0. */
function keyOf(code: Code, { key, ascending }: SortAxis, bind: (code: Code) => Code): Code {
  switch (key.type) {
    case "f64": {
      const number = bind(ascending ? code : apply("f64.neg", code));
      const bits = bind(apply("i64.reinterpret_f64", apply("f64.add", number, float(0))));
      const turned = apply("i64.xor", bits, apply("i64.shr_u", apply("i64.shr_s", bits, big(63n)), big(1n)));
      return choose(apply("f64.eq", number, number), turned, big(-(2n ** 63n)));
    }
    case "bool":
    case "i32": {
      const number = apply("i64.extend_i32_s", code);
      return ascending ? number : apply("i64.sub", big(0n), number);
    }
    case "i64":
      return ascending ? code : apply("i64.xor", code, big(-1n));
    case "u64":
      return apply("i64.xor", code, big(ascending ? -(2n ** 63n) : 2n ** 63n - 1n));
    default:
      key.type satisfies never;
      throw new Error("unreachable");
  }
}

interface Sorting {
  readonly keys: Region;
  readonly order: Region;
  readonly count: Code;
}

/** Insertion with gaps (Shell's sort), by key and then by index, so that equal keys keep their order whatever the gap. */
function sort(emitter: Emitter, sorting: Sorting): void {
  const { scope } = emitter;
  const gap = scope.local("i32", "gap");
  scope.set(gap, int(1));
  const widen = loop(emitter, apply("i32.lt_s", times(get(gap), int(SHORT)), sorting.count));
  scope.inside(widen, () => scope.set(gap, plus(times(get(gap), int(3)), int(1))));
  const pass = loop(emitter, apply("i32.gt_s", get(gap), int(0)));
  scope.inside(pass, () => {
    insert(emitter, sorting, get(gap));
    scope.set(gap, apply("i32.div_s", get(gap), int(3)));
  });
}

function loop(emitter: Emitter, condition: Code): Block {
  const { scope } = emitter;
  const label = scope.label("sortLoop");
  const block = new Block(scope.current, (body) => ({ kind: "while", label, condition, body }), true);
  scope.current.add(block);
  return block;
}

function insert(emitter: Emitter, { keys, order, count }: Sorting, gap: Code): void {
  const { scope } = emitter;
  const item = scope.local("i32", "sorting");
  const each = scope.forLoop({ local: item, start: gap, stop: count, label: scope.label("insertLoop") });
  scope.inside(each, () => {
    const [key, place, at, isMoving] = [
      scope.local("i64", "movingKey"),
      scope.local("i32", "moving"),
      scope.local("i32", "hole"),
      scope.local("i32", "isMoving"),
    ];
    scope.set(key, load(keys, get(item), "i64"));
    scope.set(place, load(order, get(item), "i32"));
    scope.set(at, get(item));
    scope.set(isMoving, apply("i32.ge_s", get(at), gap));
    const move = loop(emitter, get(isMoving));
    scope.inside(move, () => {
      const [before, beforeKey, beforePlace] = [
        scope.local("i32", "before"),
        scope.local("i64", "beforeKey"),
        scope.local("i32", "beforePlace"),
      ];
      scope.set(before, minus(get(at), gap));
      scope.set(beforeKey, load(keys, get(before), "i64"));
      scope.set(beforePlace, load(order, get(before), "i32"));
      const isEqual = apply("i64.eq", get(beforeKey), get(key));
      const isLarger = apply("i64.gt_s", get(beforeKey), get(key));
      scope.set(isMoving, apply("i32.or", isLarger, apply("i32.and", isEqual, apply("i32.gt_s", get(beforePlace), get(place)))));
      const shift = scope.condition(get(isMoving));
      scope.inside(shift, () => {
        scope.add({ kind: "store", region: keys, index: get(at), value: get(beforeKey) });
        scope.add({ kind: "store", region: order, index: get(at), value: get(beforePlace) });
        scope.set(at, get(before));
        scope.set(isMoving, apply("i32.ge_s", get(at), gap));
      });
    });
    scope.add({ kind: "store", region: keys, index: get(at), value: get(key) });
    scope.add({ kind: "store", region: order, index: get(at), value: get(place) });
  });
}

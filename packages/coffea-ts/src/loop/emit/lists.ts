import type { Axis, ConcatenatedAxis, ListAxis, RegularAxis, SliceAxis } from "../ir/axis.ts";
import type { Code, Region } from "../ir/code.ts";
import type { Expression } from "../ir/expression.ts";
import type { Block } from "./block.ts";
import { fillBuffer } from "./buffers.ts";
import { apply, big, choose, int, load, minus, plus, times } from "./codes.ts";
import type { Emitter } from "./emitter.ts";
import { type ItemList, writtenKey } from "./item-list.ts";
import { ascend, baseOf, numberOf, partOf, type Position, type Slot } from "./position.ts";
import type { Value } from "./scope.ts";
import { sliceBounds } from "./slice-bounds.ts";
import { sortedList } from "./sorted-list.ts";
import { localType } from "./values.ts";

/** A position of an item, and where it is computed. */
export interface PickedBy {
  readonly position: Expression;
  readonly at: Position;
}

/** Positions so far from the start of a list may be looked at although they are not there. */
const NEAR = 16;

/** Lists with random access, their lengths, and what is written down for their items. */
export class Lists {
  readonly #emitter: Emitter;

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  /** Whether the items of an axis have random access here already, or without work. */
  isAtHand(axis: Axis, parent: Position): boolean {
    switch (axis.kind) {
      case "list":
      case "regular":
        return true;
      case "slice":
        return this.isAtHand(axis.of, parent);
      case "within":
        return this.isAtHand(axis.of, baseOf(axis, parent));
      case "concatenated":
        return axis.parts.every((part) => this.isAtHand(part, parent));
      default:
        return this.#emitter.scope.find(listKey(axis, parent)) !== undefined;
    }
  }

  /** The items of an axis at a position of its parent. */
  at(axis: Axis, parent: Position): ItemList {
    const { scope } = this.#emitter;
    const key = listKey(axis, parent);
    if (axis.kind === "list" || axis.kind === "regular") {
      return scope.once(key, this.#blockOfNumber(axis, parent), () => this.#stored(axis, parent, key));
    }
    if (axis.kind === "within") return this.#within(axis, parent, key);
    return scope.once(key, parent.block, () => this.#derived(axis, parent, key));
  }

  /** How many items an axis has at a position of its parent. */
  count(axis: Axis, parent: Position): Value {
    const { scope, reductions } = this.#emitter;
    switch (axis.kind) {
      case "sort":
        return this.count(axis.of, parent);
      case "chosen":
        return this.count(axis.by, parent);
      case "within":
        return this.count(axis.of, baseOf(axis, parent));
      case "optional":
        return this.#emitter.values.of(axis.present, parent);
      case "cartesian":
        return this.#combined(
          axis.parts.map((part) => this.count(part, parent)),
          times,
        );
      case "concatenated":
        return this.#combined(
          axis.parts.map((part) => this.count(part, parent)),
          plus,
        );
      case "combinations":
        return this.#choices(this.count(axis.of, parent), axis.n, axis.replacement);
      case "filter":
      case "flat":
        // What is written down sometime is so now: then it is gone through once.
        if (this.#emitter.written.has(axis)) return this.at(axis, parent).count();
        return scope.find<ItemList>(listKey(axis, parent))?.count() ?? reductions.countOf(axis, parent);
      case "list":
      case "regular":
      case "slice":
        return this.at(axis, parent).count();
      case "rows":
        throw new Error("rows are not counted in a loop");
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }

  /** At most this many items, where that is known before they are counted. */
  bound(axis: Axis, parent: Position): Value | null {
    switch (axis.kind) {
      case "filter":
        return this.bound(axis.of, parent);
      case "within":
        return this.bound(axis.of, baseOf(axis, parent));
      case "chosen":
        return this.bound(axis.by, parent);
      case "list":
      case "regular":
        return this.count(axis, parent);
      case "slice":
      case "sort":
        return this.bound(axis.of, parent);
      default:
        return null;
    }
  }

  /** One item of a list. Where there is no such item it is any, or the memory beside them. */
  pick(axis: Axis, parent: Position, by: PickedBy): Position {
    const { values, reductions, positions } = this.#emitter;
    if (axis.kind === "within") {
      const item = this.pick(axis.of, baseOf(axis, parent), by);
      return this.#emitter.scope.once(`within:${axis.id}@${parent.id}:${item.id}`, item.block, () => positions.over(axis, parent, item));
    }
    let { position, at } = by;
    while (position.kind === "through") {
      at = partOf(ascend(at, position.axis), position.part);
      position = position.input;
    }
    if (position.kind === "extreme" && position.over === axis && ascend(at, position.axis!) === parent) {
      return reductions.extreme(position, parent).position();
    }
    const same = position.kind === "position" ? itemBehind(ascend(at, position.axis), axis) : null;
    if (same?.parent === parent) return same;
    const index = values.of(position, at);
    const list = this.at(axis, parent);
    const isRepeated = this.#emitter.scope.isRepeated(list.block);
    if (index.code.kind === "constant" && (list.axis.kind === "list" || list.axis.kind === "regular")) {
      const { value } = index.code;
      if (value >= 0 && value < NEAR) return list.at(this.#shifted(list, index), isRepeated);
    }
    const count = list.count();
    const block = this.#emitter.scope.deepest([index, count]);
    const inside = choose(apply("i32.lt_u", index.code, count.code), index.code, int(0));
    const clamped = this.#emitter.scope.define(inside, block, "place");
    return list.at(this.#shifted(list, clamped), isRepeated);
  }

  /** The value for an item of a list from scratch memory, to which those of all items are written once. */
  writtenDown(value: Expression, { list, index }: Slot, block: Block): Value {
    const { scope, regions, names, streams, values } = this.#emitter;
    const region = scope.once(writtenKey(value, list), list.block, () => {
      const type = localType(value.type);
      const region = regions.add(
        value.type === "bool" ? "bool" : type === "f64" ? "float64" : type === "i32" ? "int32" : "int64",
        names.of(value),
      );
      const begin = (): void => scope.add({ kind: "reserve", region, count: list.count().code });
      if (value.kind === "joined") this.#writeParts(value.inputs, list, { region, begin });
      else
        streams.each(list, {
          begin,
          uses: [value],
          body: (item) => {
            scope.add({ kind: "store", region, index: this.ordinal(item.slot!).code, value: values.of(value, item).code });
          },
        });
      return region;
    });
    const at = this.ordinal({ list, index, isRepeated: true });
    return { code: load(region, at.code, localType(value.type)), block };
  }

  /** The position of an item in its list. */
  ordinal({ list, index }: Pick<Slot, "list" | "index" | "isRepeated">): Value {
    const { scope } = this.#emitter;
    const block = index.kind === "get" ? (this.#blocks.get(index.local) ?? list.block) : list.block;
    return scope.define(minus(index, list.start), block, `${this.#emitter.names.axis(list.axis)}Index`);
  }

  /** Where local variables that are indices of lists are known. */
  readonly #blocks = new Map<unknown, Block>();

  /** Remembers in which block an index is known. */
  knowIndex(index: Code, block: Block): void {
    if (index.kind === "get") this.#blocks.set(index.local, block);
  }

  /** In a concatenated list the index after the last item of a part. */
  endOfPart(at: Position, part: number): Code {
    const { parts } = at.axis as ConcatenatedAxis;
    return this.#combined(
      parts.slice(0, part + 1).map((axis) => this.count(axis, at.parent!)),
      plus,
    ).code;
  }

  #writeParts(inputs: readonly Expression[], list: ItemList, { region, begin }: { region: Region; begin: () => void }): void {
    const { scope, streams, values } = this.#emitter;
    const { parts } = list.axis as ConcatenatedAxis;
    parts.forEach((axis, k) => {
      streams.each(this.at(axis, list.parent), {
        begin,
        uses: [inputs[k]!],
        joins: `${list.key}.${k}`,
        body: (item) => {
          const ordinal = this.ordinal(item.slot!);
          const before =
            k === 0
              ? int(0)
              : this.#combined(
                  parts.slice(0, k).map((part) => this.count(part, list.parent)),
                  plus,
                ).code;
          scope.add({ kind: "store", region, index: plus(before, ordinal.code), value: values.of(inputs[k]!, item).code });
        },
      });
    });
  }

  /** The index of the item with a position. Both the list and the position have to be there. */
  #shifted(list: ItemList, ordinal: Value): Value {
    const { scope } = this.#emitter;
    const block = scope.deepest([list, ordinal]);
    return { code: scope.define(plus(list.start, ordinal.code), block, "at").code, block };
  }

  #blockOfNumber(axis: ListAxis | RegularAxis, parent: Position): Block {
    return axis.at === null ? parent.block : this.#emitter.values.of(axis.at, parent).block;
  }

  #stored(axis: ListAxis | RegularAxis, parent: Position, key: string): ItemList {
    const { scope, values, regions, names, positions } = this.#emitter;
    const number = axis.at === null ? { code: numberOf(parent), block: parent.block } : values.of(axis.at, parent);
    const { block } = number;
    const name = names.axis(axis);
    const define = (code: Code, end: string): Code => scope.define(code, block, `${name}${end}`).code;
    // A list with a negative number is empty.
    const isThere = axis.at === null ? null : apply("i32.ge_s", number.code, int(0));
    const index = isThere === null ? number.code : define(choose(isThere, number.code, int(0)), "Place");
    const bounds = (): [Code, Code] => {
      if (axis.kind === "regular") {
        const start = define(times(index, int(axis.size)), "Start");
        return [start, plus(start, int(axis.size))];
      }
      const region = regions.column(axis.offsets, axis.at === null ? axis.parent : null, true);
      return [define(load(region, index, "i32"), "Start"), load(region, plus(index, int(1)), "i32")];
    };
    const [start, end] = bounds();
    const stop = define(isThere === null ? end : choose(isThere, end, start), "Stop");
    const list: ItemList = {
      key,
      axis,
      parent,
      block,
      start,
      stop,
      count: () =>
        axis.kind === "regular" && isThere === null
          ? { code: int(axis.size), block: scope.root }
          : scope.define(minus(stop, start), block, `n${name[0]!.toUpperCase()}${name.slice(1)}`),
      at: (index, isRepeated) => {
        this.knowIndex(index.code, index.block);
        const slot = { list, index: index.code, isRepeated };
        return positions.make(axis, {
          parent,
          block: scope.deepest([index, list]),
          number: index.code,
          slot,
          ordinal: () => this.ordinal(slot),
        });
      },
    };
    return this.#remembering(list);
  }

  /** The same index gives the same position. */
  #remembering(list: ItemList): ItemList {
    const { scope } = this.#emitter;
    return {
      ...list,
      at: (index, isRepeated) => {
        const { code } = index;
        const name = code.kind === "get" ? code.local.name : code.kind === "constant" ? String(code.value) : null;
        if (name === null) return list.at(index, isRepeated);
        return scope.once(`at:${list.key}:${name}${isRepeated ? "*" : ""}`, scope.deepest([index, list]), () => list.at(index, isRepeated));
      },
    };
  }

  #derived(axis: Exclude<Axis, { kind: "list" | "regular" | "within" }>, parent: Position, key: string): ItemList {
    switch (axis.kind) {
      case "slice":
        return this.#remembering(this.#slice(axis, parent, key));
      case "concatenated":
        return this.#remembering(this.#concatenated(axis, parent, key));
      case "sort":
        return this.#remembering(sortedList(this.#emitter, axis, { parent, key }));
      case "filter":
      case "chosen":
      case "combinations":
      case "cartesian":
      case "optional":
      case "flat":
        return this.#remembering(fillBuffer(this.#emitter, axis, { parent, key }));
      case "rows":
        throw new Error("rows have no random access in a loop");
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }

  #within(axis: Axis & { kind: "within" }, parent: Position, key: string): ItemList {
    const { positions, scope } = this.#emitter;
    const of = this.at(axis.of, baseOf(axis, parent));
    const list: ItemList = {
      ...of,
      key,
      axis,
      parent,
      at: (index, isRepeated) => {
        const item = of.at(index, isRepeated);
        return scope.once(`within:${axis.id}@${parent.id}:${item.id}`, item.block, () =>
          positions.make(axis, {
            parent,
            block: scope.deepest([item, parent]),
            parts: [() => item],
            slot: item.slot,
            ordinal: item.ordinal,
          }),
        );
      },
    };
    return list;
  }

  #slice(axis: SliceAxis, parent: Position, key: string): ItemList {
    const { scope } = this.#emitter;
    const of = this.at(axis.of, parent);
    const block = scope.deepest([of, of.count()]);
    const define = (code: Code, name: string): Code => scope.define(code, block, name).code;
    const { first, count } = sliceBounds(axis, of.count().code, define);
    const list: ItemList = {
      key,
      axis,
      parent,
      block,
      start: int(0),
      stop: count,
      count: () => ({ code: count, block }),
      at: (index, isRepeated) => {
        const inner = plus(plus(of.start, first), times(index.code, int(axis.step)));
        const item = of.at(scope.define(inner, scope.deepest([index, { block }]), "at"), false);
        return this.listed(list, { index, isRepeated }, item);
      },
    };
    return list;
  }

  /** A position of a derived list that comes from one item. */
  listed(list: ItemList, { index, isRepeated }: { index: Value; isRepeated: boolean }, item: Position): Position {
    const slot = { list, index: index.code, isRepeated };
    this.knowIndex(index.code, index.block);
    return this.#emitter.positions.make(list.axis, {
      parent: list.parent,
      block: this.#emitter.scope.deepest([index, item]),
      parts: [() => item],
      slot,
      ordinal: () => this.ordinal(slot),
    });
  }

  #concatenated(axis: ConcatenatedAxis, parent: Position, key: string): ItemList {
    const { scope, positions } = this.#emitter;
    const counts = axis.parts.map((part) => this.count(part, parent));
    const count = this.#combined(counts, plus);
    const list: ItemList = {
      key,
      axis,
      parent,
      block: parent.block,
      start: int(0),
      stop: count.code,
      count: () => count,
      at: (index, isRepeated) => {
        const slot = { list, index: index.code, isRepeated };
        this.knowIndex(index.code, index.block);
        const block = scope.deepest([index, list]);
        const parts = axis.parts.map((_, k) => () => this.#partOfConcatenated(axis, parent, { index, k, counts }));
        return positions.make(axis, { parent, block, slot, parts, ordinal: () => index });
      },
    };
    return list;
  }

  #partOfConcatenated(
    axis: ConcatenatedAxis,
    parent: Position,
    { index, k, counts }: { index: Value; k: number; counts: readonly Value[] },
  ): Position {
    const list = this.at(axis.parts[k]!, parent);
    const before = k === 0 ? int(0) : this.#combined(counts.slice(0, k), plus).code;
    const block = this.#emitter.scope.deepest([index, list, ...counts]);
    return list.at(this.#emitter.scope.define(plus(list.start, minus(index.code, before)), block, "at"), false);
  }

  #combined(values: readonly Value[], combine: (x: Code, y: Code) => Code): Value {
    const { scope } = this.#emitter;
    const block = scope.deepest(values);
    const codes = values.map(({ code }) => code);
    return scope.define(
      codes.slice(1).reduce((all, code) => scope.define(combine(all, code), block, "n").code, codes[0]!),
      block,
      "n",
    );
  }

  /** The number of choices of `n` of some items. */
  #choices({ code, block }: Value, n: number, replacement: boolean): Value {
    const { scope } = this.#emitter;
    const define = (name: Code): Code => scope.define(name, block, "choices").code;
    let choices = define(apply("i64.extend_i32_s", code));
    for (let k = 1; k < n; k++) {
      const factor = apply("i64.extend_i32_s", replacement ? plus(code, int(k)) : minus(code, int(k)));
      choices = define(apply("i64.div_s", apply("i64.mul", choices, factor), big(BigInt(k + 1))));
    }
    return { code: define(apply("i32.wrap_i64", choices)), block };
  }
}

/** The item of `axis` that has the position of an item, if it is known without looking for it. */
function itemBehind(item: Position, axis: Axis): Position | null {
  if (item.axis === axis) return item;
  if (item.axis.kind === "chosen") return itemBehind(partOf(item, 1), axis);
  return item.axis.kind === "within" ? itemBehind(partOf(item, 0), axis) : null;
}

/** What a block knows a list by. */
function listKey(axis: Axis, parent: Position): string {
  return `list:${axis.id}@${parent.id}`;
}

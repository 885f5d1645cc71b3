import type { Axis, CartesianAxis, ChosenAxis, CombinationsAxis } from "../ir/axis.ts";
import type { Code } from "../ir/code.ts";
import type { Expression } from "../ir/expression.ts";
import type { Block } from "./block.ts";
import { apply, get, int, minus, plus } from "./codes.ts";
import { conjuncts } from "./costs.ts";
import type { Emitter } from "./emitter.ts";
import type { ItemList } from "./item-list.ts";
import { ascend, baseOf, type Position } from "./position.ts";
import type { Value } from "./scope.ts";
import { valueKey } from "./values.ts";

/** What is done in a loop. */
export interface Going {
  /** Done before the loop. */
  readonly begin?: () => void;
  readonly body: (position: Position) => void;
  /** What the body computes: then it may go into a loop over the same items that is there already. */
  readonly uses?: readonly Expression[];
  /** Which loops are meant, if not all over the same list. */
  readonly joins?: string;
}

/** Loops over the items of lists. */
export class Streams {
  readonly #emitter: Emitter;
  /** The item of a loop over a whole list. */
  readonly #items = new Map<Block, { readonly key: string; readonly item: Position }>();

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  /** Goes through the items of an axis at a position of its parent, in order, if possible without writing anything down. */
  over(axis: Axis, parent: Position, going: Going): void {
    const { scope, lists } = this.#emitter;
    // Nothing is asked of an item twice: lists that are gone through again and again are written down.
    const isDerived = axis.kind === "filter" || axis.kind === "chosen" || axis.kind === "flat";
    if (isDerived && (scope.isRepeated(parent.block) || lists.isAtHand(axis, parent))) return this.each(lists.at(axis, parent), going);
    this.unwritten(axis, parent, going);
  }

  /** As `over`, whatever is written down already. */
  unwritten(axis: Axis, parent: Position, going: Going): void {
    const { lists, positions } = this.#emitter;
    switch (axis.kind) {
      case "filter":
        return this.#counted(going, (begin, position) => {
          const uses = going.uses && [...going.uses, axis.mask];
          const body = (of: Position): void =>
            this.guards([[axis.mask, of]], () => position((ordinal) => positions.over(axis, parent, of, ordinal)));
          this.over(axis.of, parent, { begin, body, ...(uses && { uses }) });
        });
      case "within": {
        const body = (of: Position): void =>
          going.body(
            positions.make(axis, {
              parent,
              block: this.#emitter.scope.deepest([of, parent]),
              parts: [() => of],
              slot: of.slot,
              ordinal: of.ordinal,
            }),
          );
        return this.over(axis.of, baseOf(axis, parent), { ...going, body });
      }
      case "chosen":
        return this.#chosen(axis, parent, going);
      case "combinations":
        return this.#combinations(axis, parent, going);
      case "cartesian":
        return this.#cartesian(axis, parent, going);
      case "optional":
        going.begin?.();
        return this.guards([[axis.present, parent]], () => going.body(this.optional(axis, parent)));
      case "flat":
        return this.#counted(going, (begin, position) => {
          const inner = (outer: Position): void =>
            this.over(axis.inner, outer, {
              body: (item) =>
                position((ordinal) => positions.make(axis, { parent, block: item.block, parts: [() => item, () => outer], ordinal })),
            });
          this.over(axis.outer, parent, { begin, body: inner });
        });
      case "list":
      case "regular":
      case "slice":
      case "sort":
      case "concatenated":
        return this.each(lists.at(axis, parent), going);
      case "rows":
        throw new Error("rows are no items");
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }

  /** The one item of an optional axis. */
  optional(axis: Axis, parent: Position): Position {
    const { positions, scope } = this.#emitter;
    return positions.make(axis, { parent, block: parent.block, ordinal: () => ({ code: int(0), block: scope.root }) });
  }

  /** A loop over the items of a list, or the body of one that is there. */
  each(list: ItemList, { begin, body, uses, joins = list.key }: Going): void {
    const { scope } = this.#emitter;
    const other = uses === undefined ? undefined : this.#loopToJoin(list, uses, joins);
    if (other !== undefined) {
      const outer = scope.current;
      scope.inside(other, () => {
        if (begin !== undefined) scope.at(outer, begin);
        body(this.#items.get(other)!.item);
      });
      return;
    }
    begin?.();
    const item = this.#loop(list, { start: list.start, stop: list.stop }, body, false);
    if (uses !== undefined) this.#items.set(item.block, { key: joins, item });
  }

  /** Goes on where all conditions hold: the cheapest is asked first. */
  guards(conditions: readonly (readonly [Expression, Position | null])[], body: () => void): void {
    const { costs, scope, values } = this.#emitter;
    const all = conditions.flatMap(([truth, at]) => conjuncts(truth).map((one) => [one, at] as const));
    const [first, ...others] = all.toSorted(([a], [b]) => costs.of(a) - costs.of(b));
    if (first === undefined) return body();
    const [truth, at] = first;
    const holds = `holds:${truth.id}@${truth.axis === null ? "" : ascend(at!, truth.axis).id}`;
    if (scope.find(holds) !== undefined) return this.guards(others, body);
    const { code } = values.of(truth, at);
    // What never holds is a condition as any other: who wants the positions inside finds some.
    if (code.kind === "constant" && code.value !== 0) return this.guards(others, body);
    const last = scope.current.last();
    // Loops that became one ask the same.
    const block = last !== null && last.otherwise === null && last.known(holds) === true ? last : scope.condition(code);
    block.know(holds, true);
    scope.inside(block, () => this.guards(others, body));
  }

  #loop(list: ItemList, { start, stop }: { start: Code; stop: Code }, body: (item: Position) => void, isRepeated: boolean): Position {
    const { scope, names } = this.#emitter;
    const isRepeatedHere = isRepeated || scope.isRepeated(list.block);
    const local = scope.local("i32", names.axis(list.axis));
    const block = scope.forLoop({ local, start, stop, label: scope.label(`${local.name}Loop`) });
    let item: Position | undefined;
    scope.inside(block, () => {
      item = list.at({ code: get(local), block }, isRepeatedHere);
      body(item);
    });
    return item!;
  }

  /** A loop over the same list, in the same block, before which everything is known that is used. */
  #loopToJoin(list: ItemList, uses: readonly Expression[], key: string): Block | undefined {
    const { current } = this.#emitter.scope;
    for (const block of current.closed()) {
      if (this.#items.get(block)?.key !== key) continue;
      return uses.some((value) => this.#isKnownAfter(value, list.parent, { block, current })) ? undefined : block;
    }
    return undefined;
  }

  #isKnownAfter(value: Expression, parent: Position, where: { readonly block: Block; readonly current: Block }): boolean {
    const pending = [value];
    const seen = new Set<Expression>();
    for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      const at = positionOf(one, parent);
      if (at !== undefined && where.current.isKnownAfter(valueKey(one, at), where.block)) return true;
      pending.push(...inputsOf(one));
    }
    return false;
  }

  /** Numbers the positions that a loop comes to. */
  #counted(going: Going, loop: (begin: () => void, position: (make: (ordinal: () => Value) => Position) => void) => void): void {
    const { scope } = this.#emitter;
    const counter = scope.local("i32", "count");
    const begin = (): void => {
      going.begin?.();
      scope.set(counter, int(0));
    };
    loop(begin, (make) => {
      const { current } = scope;
      going.body(make(() => ({ code: get(counter), block: current })));
      scope.set(counter, plus(get(counter), int(1)));
    });
  }

  #chosen(axis: ChosenAxis, parent: Position, going: Going): void {
    const { lists, positions, scope } = this.#emitter;
    const body = (by: Position): void => {
      const of = (): Position => lists.pick(axis.of, parent, { position: axis.position, at: by });
      going.body(positions.make(axis, { parent, block: scope.deepest([by, of()]), parts: [of, () => by], ordinal: by.ordinal }));
    };
    this.over(axis.by, parent, { ...(going.begin && { begin: going.begin }), body });
  }

  #combinations(axis: CombinationsAxis, parent: Position, going: Going): void {
    const { lists, positions, scope } = this.#emitter;
    this.#counted(going, (begin, position) => {
      const list = lists.at(axis.of, parent);
      begin();
      const enough = axis.replacement ? 1 : axis.n;
      const choose = (items: readonly Position[]): void => {
        const left = axis.n - 1 - items.length;
        if (left < 0) {
          const parts = items.map((item) => () => item);
          return position((ordinal) => positions.make(axis, { parent, block: scope.deepest(items), parts, ordinal }));
        }
        const before = items.at(-1)?.slot!.index;
        const start = before === undefined ? list.start : axis.replacement ? before : plus(before, int(1));
        const stop = axis.replacement ? list.stop : minus(list.stop, int(left));
        this.#loop(list, { start, stop }, (item) => choose([...items, item]), true);
      };
      // What is written down for the items is so only where there are enough; under a condition there mostly are.
      if (scope.isConditional(list.block)) return choose([]);
      scope.inside(scope.condition(apply("i32.ge_s", minus(list.stop, list.start), int(enough))), () => choose([]));
    });
  }

  #cartesian(axis: CartesianAxis, parent: Position, going: Going): void {
    const { positions, scope } = this.#emitter;
    this.#counted(going, (begin, position) => {
      const choose = (items: readonly Position[]): void => {
        const part = axis.parts[items.length];
        if (part === undefined) {
          const parts = items.map((item) => () => item);
          return position((ordinal) => positions.make(axis, { parent, block: scope.deepest(items), parts, ordinal }));
        }
        this.over(part, parent, { ...(items.length === 0 && { begin }), body: (item) => choose([...items, item]) });
      };
      choose([]);
    });
  }
}

/** The position at which a value is computed that is not below an item, if it is one of those around. */
function positionOf(value: Expression, parent: Position): Position | null | undefined {
  if (value.axis === null) return null;
  for (let at: Position | null = parent; at !== null; at = at.parent) if (at.axis === value.axis) return at;
  return undefined;
}

function inputsOf(value: Expression): readonly Expression[] {
  switch (value.kind) {
    case "math":
    case "select":
    case "joined":
      return value.inputs;
    case "cast":
    case "through":
      return [value.input];
    case "reduced":
    case "extreme":
      return [value.input, value.present].filter((input) => input !== null);
    case "item":
      return [value.position, value.input];
    case "column":
      return value.at === null ? [] : [value.at];
    case "constant":
    case "literal":
    case "count":
    case "position":
    case "number":
      return [];
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}

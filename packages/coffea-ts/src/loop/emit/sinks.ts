import type { Axis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";
import type { Sink } from "../ir/program.ts";
import { apply } from "./codes.ts";
import { conjuncts } from "./costs.ts";
import type { Emitter } from "./emitter.ts";
import { ascend, baseOf, type Position } from "./position.ts";
import { asFloat } from "./values.ts";

/** The way of a sink to its entries: conditions, loops, and what is done at the end. */
type Step =
  | { readonly kind: "test"; readonly conditions: readonly Condition[]; readonly next: () => Step }
  | { readonly kind: "loop"; readonly axis: Axis; readonly parent: Position; readonly next: (item: Position) => Step }
  | { readonly kind: "done"; readonly run: () => void };

interface Condition {
  readonly key: string;
  readonly truth: Expression;
  readonly at: Position | null;
}

/** Sinks of one function. Those that have conditions or loops in common share them. */
export class Sinks {
  readonly #emitter: Emitter;

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  /** All sinks at one row. */
  run(sinks: readonly (readonly [Sink, number])[], row: Position): void {
    this.#merge(sinks.map(([sink, number]) => this.#enterAll(sink.axis, row, (at) => this.#end(sink, number, at))));
  }

  #end(sink: Sink, number: number, at: Position): Step {
    const { scope, values } = this.#emitter;
    if (sink.kind === "assert") {
      const run = (): void => {
        const { code } = values.of(sink.ok, at);
        if (code.kind === "constant" && code.value !== 0) return;
        const block = scope.condition(apply("i32.eqz", code));
        scope.inside(block, () => scope.add({ kind: "fail", sink: number }));
      };
      return { kind: "done", run };
    }
    const done: Step = {
      kind: "done",
      run: () => scope.add({ kind: "emit", sink: number, values: sink.values.map((value) => asFloat(values.of(value, at).code)) }),
    };
    return sink.present === null ? done : this.#test([[sink.present, at]], () => done);
  }

  #enterAll(axis: Axis, row: Position, next: (at: Position) => Step): Step {
    if (axis === row.axis) return next(row);
    if (axis.parent === null) return this.#enter(axis, row, next);
    return this.#enterAll(axis.parent, row, (parent) => this.#enter(axis, parent, next));
  }

  /** The way to the positions of an axis. `parent` is the row where the axis is in nothing. */
  #enter(axis: Axis, parent: Position, next: (at: Position) => Step): Step {
    const { positions, streams } = this.#emitter;
    const outer = axis.parent === null ? null : parent;
    const isNumbered = this.#emitter.numbered.has(axis);
    if (axis === parent.axis) return next(parent);
    switch (axis.kind) {
      case "filter":
        if (isNumbered && outer !== null) break;
        return this.#enter(axis.of, parent, (of) => this.#test([[axis.mask, of]], () => next(positions.over(axis, outer, of, null))));
      case "within":
        return this.#enter(axis.of, baseOf(axis, parent), (of) =>
          next(
            positions.make(axis, {
              parent,
              block: this.#emitter.scope.deepest([of, parent]),
              parts: [() => of],
              slot: of.slot,
              ordinal: of.ordinal,
            }),
          ),
        );
      case "optional":
        return this.#test([[axis.present, parent]], () => next(streams.optional(axis, parent)));
      case "flat":
        if (isNumbered && outer !== null) break;
        return this.#enter(axis.outer, parent, (from) =>
          this.#enter(axis.inner, from, (item) =>
            next(positions.make(axis, { parent: outer, block: item.block, parts: [() => item, () => from] })),
          ),
        );
      default:
    }
    if (outer === null) throw new Error(`a ${axis.kind} axis of rows cannot be gone through`);
    return { kind: "loop", axis, parent, next };
  }

  #test(truths: readonly (readonly [Expression, Position | null])[], next: () => Step): Step {
    const conditions = truths.flatMap(([truth, at]) => conjuncts(truth).map((one) => this.#condition(one, at)));
    return { kind: "test", conditions, next };
  }

  /** A condition of an item that comes from another one is a condition of that one, which others may have too. */
  #condition(truth: Expression, at: Position | null): Condition {
    let [value, position] = [truth, at];
    while (value.kind === "through") {
      position = ascend(position!, value.axis).parts[value.part]!();
      value = value.input;
    }
    return { key: `${value.id}@${value.axis === null ? "" : ascend(position!, value.axis).id}`, truth: value, at: position };
  }

  #merge(steps: readonly Step[]): void {
    const ready = steps.filter((step) => step.kind === "done");
    for (const { run } of ready) run();
    this.#tests(steps.filter((step) => step.kind === "test"));
    const loops = Map.groupBy(
      steps.filter((step) => step.kind === "loop"),
      ({ axis, parent }) => `${axis.id}@${parent.id}`,
    );
    for (const same of loops.values()) {
      const { axis, parent } = same[0]!;
      this.#emitter.streams.over(axis, parent, { body: (item) => this.#merge(same.map(({ next }) => next(item))) });
    }
  }

  /** Conditions that most have in common come first, and among those the cheapest. */
  #tests(tests: readonly (Step & { kind: "test" })[]): void {
    let left = tests.map(({ conditions, next }) => ({ conditions: this.#open(conditions), next }));
    const free = left.filter(({ conditions }) => conditions.length === 0);
    if (free.length > 0) {
      left = left.filter(({ conditions }) => conditions.length > 0);
      this.#merge(free.map(({ next }) => next()));
    }
    while (left.length > 0) {
      const first = this.#mostCommon(left.map(({ conditions }) => conditions));
      const [same, others] = [true, false].map((has) =>
        left.filter(({ conditions }) => conditions.some(({ key }) => key === first.key) === has),
      );
      this.#emitter.streams.guards([[first.truth, first.at]], () =>
        this.#merge(
          same!.map(({ conditions, next }) => ({ kind: "test", conditions: conditions.filter(({ key }) => key !== first.key), next })),
        ),
      );
      left = others!;
    }
  }

  /** Conditions that are not known to hold. */
  #open(conditions: readonly Condition[]): readonly Condition[] {
    const known = new Set<string>();
    return conditions.filter(({ key }) => !known.has(key) && known.add(key) && this.#emitter.scope.find(`holds:${key}`) === undefined);
  }

  #mostCommon(all: readonly (readonly Condition[])[]): Condition {
    const counts = new Map<string, number>();
    const cost = ({ truth }: Condition): number => this.#emitter.costs.of(truth);
    for (const { key } of all.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
    // Of the first sink, so that the order of what is left stays.
    return all[0]!.toSorted((a, b) => counts.get(b.key)! - counts.get(a.key)! || cost(a) - cost(b))[0]!;
  }
}

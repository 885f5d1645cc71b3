import type { Axis } from "../ir/axis.ts";
import type { Code, Label, Local, LocalType } from "../ir/code.ts";
import type { Expression, ExtremePosition, ReducedValue } from "../ir/expression.ts";
import type { Operation } from "../ir/operations.ts";
import { Block } from "./block.ts";
import { apply, big, choose, float, get, int, plus } from "./codes.ts";
import { alternatives, conjuncts } from "./costs.ts";
import type { Emitter } from "./emitter.ts";
import type { Position } from "./position.ts";
import type { Value } from "./scope.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";
import { localType } from "./values.ts";

/** The best item of a list. */
export interface Extreme {
  /** Its position in the list, −1 if there is none. */
  readonly at: Value;
  /** Whether there is one. */
  readonly found: Value;
  /** The item, or any where there is none. */
  readonly position: () => Position;
}

interface Accumulating {
  readonly result: Local;
  readonly start: Code | (() => Code);
  readonly step: (item: Position) => void;
  /** Whether it needs a loop of its own. */
  readonly isAlone?: boolean;
}

/** One value of all items of a list. */
export class Reductions {
  readonly #emitter: Emitter;

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  reduced(value: ReducedValue, at: Position): Value {
    switch (value.op) {
      case "any":
      case "all":
        return this.#decision(value, at);
      case "sum":
      case "prod":
        return this.#fold(value, at);
      case "min":
      case "max":
        return this.#limit(value, at);
      case "count":
      case "countNonzero":
        return this.#count(
          value.over,
          at,
          [value.present, value.input].filter((truth) => truth !== null),
        );
      case "mean":
        return this.#mean(value, at);
      case "squares":
        return this.#squares(value, at);
      default:
        value.op satisfies never;
        throw new Error("unreachable");
    }
  }

  /** How many items a list has, by going through them. */
  countOf(axis: Axis, at: Position): Value {
    return this.#emitter.scope.once(`count:${axis.id}@${at.id}`, at.block, () => this.#count(axis, at, []));
  }

  extreme(value: ExtremePosition, at: Position): Extreme {
    return this.#emitter.scope.once(`extreme:${value.id}@${at.id}`, at.block, () => this.#search(value, at));
  }

  /** Adds to `result` for each item that counts. */
  #accumulate(
    value: { readonly over: Axis; readonly input: Expression | null; readonly present: Expression | null },
    at: Position,
    { result, start, step, isAlone = false }: Accumulating,
  ): Value {
    const { scope, streams } = this.#emitter;
    return scope.at(scope.place(at.block), () => {
      const uses = [value.input, value.present].filter((input) => input !== null);
      streams.over(value.over, at, {
        begin: () => scope.set(result, typeof start === "function" ? start() : start),
        ...(!isAlone && { uses }),
        body: (item) => streams.guards(value.present === null ? [] : [[value.present, item]], () => step(item)),
      });
      return { code: get(result), block: at.block };
    });
  }

  #fold(value: ReducedValue, at: Position): Value {
    const { scope, values } = this.#emitter;
    const type = localType(value.type);
    const result = scope.local(type, value.op);
    const isSum = value.op === "sum";
    const start = type === "f64" ? float(isSum ? 0 : 1) : type === "i64" ? big(isSum ? 0n : 1n) : int(isSum ? 0 : 1);
    const op: Operation = `${type}.${isSum ? "add" : "mul"}`;
    return this.#accumulate(value, at, {
      result,
      start,
      step: (item) => scope.set(result, apply(op, get(result), values.of(value.input!, item).code)),
    });
  }

  #limit(value: ReducedValue, at: Position): Value {
    const { scope, values } = this.#emitter;
    const result = scope.local(localType(value.type), value.op);
    return this.#accumulate(value, at, {
      result,
      start: () => values.of(value.initial!, at).code,
      step: (item) => {
        const { code } = values.of(value.input!, item);
        scope.set(result, choose(isBetter(value.op === "max", value.type, [code, get(result)]), code, get(result)));
      },
    });
  }

  #count(over: Axis, at: Position, truths: readonly Expression[]): Value {
    const { scope, streams } = this.#emitter;
    const result = scope.local("i32", "count");
    const present = truths.filter(({ type }) => type === "bool");
    return this.#accumulate({ over, input: truths.find(({ type }) => type !== "bool") ?? null, present: null }, at, {
      result,
      start: int(0),
      step: (item) =>
        streams.guards(
          present.map((truth) => [truth, item]),
          () => this.#countNonzero(truths, item, result),
        ),
    });
  }

  #countNonzero(truths: readonly Expression[], item: Position, result: Local): void {
    const { scope, values } = this.#emitter;
    const number = truths.find(({ type }) => type !== "bool");
    const counted = (): void => scope.set(result, plus(get(result), int(1)));
    if (number === undefined) return counted();
    const { code } = values.of(number, item);
    const type = localType(number.type);
    scope.inside(scope.condition(apply(`${type}.ne`, code, zeroOf(type))), counted);
  }

  #mean(value: ReducedValue, at: Position): Value {
    const { scope } = this.#emitter;
    const sum = this.#sumOf(value, at, value.input!);
    const { lists } = this.#emitter;
    const count = value.present === null ? lists.count(value.over, at) : this.#countOfPresent(value, at);
    return { code: apply("f64.div", sum.code, apply("f64.convert_i32_s", count.code)), block: scope.deepest([sum, count]) };
  }

  #sumOf(value: ReducedValue, at: Position, input: Expression): Value {
    const key = `sum:${value.over.id},${input.id},${value.present?.id}@${at.id}`;
    return this.#emitter.scope.once(key, at.block, () => this.#fold({ ...value, op: "sum", type: "f64", input }, at));
  }

  #countOfPresent({ over, present }: ReducedValue, at: Position): Value {
    return this.#emitter.scope.once(`count:${over.id},${present!.id}@${at.id}`, at.block, () => this.#count(over, at, [present!]));
  }

  /** Around the mean, so in a second loop. */
  #squares(value: ReducedValue, at: Position): Value {
    const { scope, values } = this.#emitter;
    const mean = this.#mean(value, at);
    const centre = scope.define(mean.code, mean.block, "mean");
    const result = scope.local("f64", "squares");
    return this.#accumulate({ ...value, input: null }, at, {
      result,
      start: float(0),
      isAlone: true,
      step: (item) => {
        const input = values.of(value.input!, item);
        const distance = scope.define(apply("f64.sub", input.code, centre.code), scope.deepest([input, mean]), "distance").code;
        scope.set(result, apply("f64.add", get(result), apply("f64.mul", distance, distance)));
      },
    });
  }

  /** Stops at the first item that decides. */
  #decision(value: ReducedValue, at: Position): Value {
    const { scope, streams } = this.#emitter;
    const result = scope.local("i32", value.op);
    const label = scope.label(`${result.name}Found`);
    return scope.at(scope.place(at.block), () => {
      scope.set(result, int(value.op === "any" ? 0 : 1));
      const block = new Block(scope.current, (body) => ({ kind: "block", label, body }), false, true);
      scope.current.add(block);
      scope.inside(block, () =>
        streams.over(value.over, at, {
          body: (item) =>
            streams.guards(value.present === null ? [] : [[value.present, item]], () => this.#decide(value, item, { result, label })),
        }),
      );
      return { code: get(result), block: at.block };
    });
  }

  #decide({ op, input }: ReducedValue, item: Position, { result, label }: { result: Local; label: Label }): void {
    const { scope, streams, values, costs } = this.#emitter;
    const stop = (): void => {
      scope.set(result, int(op === "any" ? 1 : 0));
      scope.add({ kind: "leave", label });
    };
    const truths = (op === "any" ? alternatives : conjuncts)(input!).toSorted((a, b) => costs.of(a) - costs.of(b));
    for (const truth of truths) {
      if (op === "any") streams.guards([[truth, item]], stop);
      else scope.inside(scope.condition(apply("i32.eqz", values.of(truth, item).code)), stop);
    }
  }

  #search(value: ExtremePosition, at: Position): Extreme {
    const { scope, values, streams } = this.#emitter;
    const place = scope.current;
    const [position, found] = [scope.local("i32", value.op), scope.local("i32", `${value.op}Found`)];
    const best = scope.local(localType(value.input.type), `${value.op}Best`);
    let kept: { readonly snapshot: Snapshot; readonly locals: readonly Local[] } | undefined;
    streams.over(value.over, at, {
      uses: [value.input, ...(value.present === null ? [] : [value.present])],
      begin: () => {
        scope.set(position, int(-1));
        scope.set(found, int(0));
        scope.set(best, zeroOf(best.type));
      },
      body: (item) =>
        streams.guards(value.present === null ? [] : [[value.present, item]], () => {
          const { code } = values.of(value.input, item);
          const one = snapshot(this.#emitter, item);
          const locals = one.codes.map((_, k) => scope.local("i32", `${value.op}Item${k === 0 ? "" : k + 1}`));
          kept = { snapshot: one, locals };
          // What may be looked at where nothing is found.
          scope.at(place, () => locals.forEach((local, k) => scope.set(local, one.substitutes[k]!)));
          const isFirst = apply("i32.eqz", get(found));
          const better = isBetter(value.op === "argmax", value.input.type, [code, get(best)]);
          const ordinal = item.ordinal!();
          scope.inside(scope.condition(apply("i32.or", better, isFirst)), () => {
            scope.set(best, code);
            scope.set(found, int(1));
            scope.set(position, ordinal.code);
            locals.forEach((local, k) => scope.set(local, one.codes[k]!));
          });
        }),
    });
    const { block } = at;
    let restored: Position | undefined;
    return {
      at: { code: get(position), block },
      found: { code: get(found), block },
      position: () => {
        if (kept === undefined) throw new Error("nothing was searched");
        restored ??= {
          ...kept.snapshot.restore(
            kept.locals.map((local) => ({ code: get(local), block })),
            at,
          ),
          ordinal: () => ({ code: get(position), block }),
        };
        return restored;
      },
    };
  }
}

function zeroOf(type: LocalType): Code {
  return type === "f64" ? float(0) : type === "i32" ? int(0) : big(0n);
}

/** Whether a value is larger or smaller; nothing is beside NaN. */
function isBetter(isMax: boolean, type: Expression["type"], [value, than]: readonly [Code, Code]): Code {
  const question = isMax ? "gt" : "lt";
  const op: Operation =
    type === "f64" ? `f64.${question}` : type === "u64" ? `i64.${question}_u` : type === "i64" ? `i64.${question}_s` : `i32.${question}_s`;
  return apply(op, value, than);
}

import { type Code, type LocalType, typeOfCode } from "../ir/code.ts";
import type { ColumnValue, Expression, ItemValue, JoinedValue, MathValue, SelectValue, ValueType } from "../ir/expression.ts";
import type { Block } from "./block.ts";
import { castCode } from "./cast-code.ts";
import { apply, choose, get, load } from "./codes.ts";
import type { Emitter } from "./emitter.ts";
import { writtenKey } from "./item-list.ts";
import { mathCode } from "./math-code.ts";
import { ascend, numberOf, partOf, type Position } from "./position.ts";
import type { Value } from "./scope.ts";

/** From this cost on a value that is needed again and again is written down once for each item. */
const WORTH_WRITING_DOWN = 3;
/** Up to this cost both values of a choice are computed. */
const CHEAP = 8;

/** Computes expressions at positions. */
export class Values {
  readonly #emitter: Emitter;

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  /** The value of an expression at a position of its axis or below it; null for what is the same for all rows. */
  of(value: Expression, position: Position | null): Value {
    const { scope, names } = this.#emitter;
    if (value.kind === "constant")
      return { code: { kind: "constant", type: localType(value.type), value: value.value }, block: scope.root };
    if (value.kind === "literal") return { code: { kind: "literal", type: localType(value.type), slot: value.slot }, block: scope.root };
    const at = value.axis === null ? null : ascend(position!, value.axis);
    if (value.kind === "through" && !this.#isWrittenDown(value, at!)) return this.of(value.input, partOf(at!, value.part));
    const key = valueKey(value, at);
    const found = scope.find<Value>(key);
    if (found !== undefined) return found;
    const natural = at?.block ?? scope.root;
    const made =
      at !== null && this.#isWrittenDown(value, at)
        ? this.#emitter.lists.writtenDown(value, at.slot!, at.block)
        : this.#compute(value, at, natural);
    const defined = scope.define(made.code, made.block, names.of(value));
    scope.place(defined.block).know(key, defined);
    return defined;
  }

  /** Whether the value is computed for all items of the list once, because it is needed again and again. */
  #isWrittenDown(value: Expression, { slot, axis }: Position): boolean {
    if (slot === null || slot.list.axis !== axis || value.axis !== axis) return false;
    if (value.kind === "joined") return true;
    const { costs, scope } = this.#emitter;
    if (costs.of(value) < WORTH_WRITING_DOWN) return false;
    return slot.isRepeated || scope.find(writtenKey(value, slot.list)) !== undefined;
  }

  #compute(value: Exclude<Expression, { kind: "constant" | "literal" }>, at: Position | null, natural: Block): Value {
    const { lists, reductions, scope } = this.#emitter;
    switch (value.kind) {
      case "column":
        return this.#column(value, at!);
      case "math":
        return this.#math(value, at, natural);
      case "select":
        return this.#select(value, at, natural);
      case "cast": {
        const input = this.of(value.input, at);
        const casting = { dtype: value.dtype, from: value.input.type, to: value.type };
        return { code: castCode(input.code, casting, (code) => scope.define(code, input.block, "part").code), block: input.block };
      }
      case "reduced":
        return reductions.reduced(value, at!);
      case "extreme":
        return reductions.extreme(value, at!).at;
      case "count":
        return lists.count(value.over, at!);
      case "through":
        return this.of(value.input, partOf(at!, value.part));
      case "joined":
        return this.#joined(value, at!);
      case "item":
        return this.#item(value, at!);
      case "position":
        if (at!.ordinal === null) throw new Error(`the positions of a ${at!.axis.kind} axis are not counted here`);
        return at!.ordinal();
      case "number":
        return { code: numberOf(at!), block: at!.block };
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }

  #column({ column, at: number, type, axis }: ColumnValue, at: Position): Value {
    const { regions } = this.#emitter;
    const index = number === null ? { code: numberOf(at), block: at.block } : this.of(number, at);
    const region = regions.column(column, number === null ? axis : null);
    return { code: load(region, index.code, localType(type)), block: index.block };
  }

  #math(value: MathValue, at: Position | null, natural: Block): Value {
    const { scope } = this.#emitter;
    const { name, inputs } = value;
    if ((name === "and" || name === "or") && inputs.some((input) => this.#costHere(input, at) > CHEAP))
      return this.#inTurn(value, at, natural);
    const found = this.#isFound(value, at);
    if (found !== null) return found;
    const operands = inputs.map((input) => this.of(input, at));
    const block = scope.deepest(operands);
    const codes = operands.map(({ code }) => code);
    return { code: mathCode(name, inputs[0]!.type, codes, (code) => scope.define(code, block, "part").code), block };
  }

  /** The cost of a value here, where much may be known already. */
  #costHere(value: Expression, at: Position | null): number {
    const { costs, scope } = this.#emitter;
    const cost = costs.of(value);
    if (cost <= CHEAP || value.kind === "literal" || value.kind === "constant") return cost;
    if (value.kind === "through") return this.#costHere(value.input, partOf(ascend(at!, value.axis), value.part));
    const place = value.axis === null ? null : ascend(at!, value.axis);
    if (scope.find(valueKey(value, place)) !== undefined) return 0;
    if (value.kind === "extreme") return scope.find(`extreme:${valueKey(value, place)}`) === undefined ? cost : 0;
    if (value.kind !== "math") return cost;
    return value.inputs.reduce((sum, input) => sum + this.#costHere(input, place), 1);
  }

  /** Whether the position of an extreme is there is known without the position. */
  #isFound({ name, inputs: [position, zero] }: MathValue, at: Position | null): Value | null {
    if (zero?.kind !== "constant" || zero.value !== 0 || (name !== "ge" && name !== "lt")) return null;
    let value = position!;
    let place = at;
    while (value.kind === "through") {
      place = partOf(ascend(place!, value.axis), value.part);
      value = value.input;
    }
    if (value.kind !== "extreme") return null;
    const { found } = this.#emitter.reductions.extreme(value, ascend(place!, value.axis!));
    return name === "ge" ? found : { code: apply("i32.eqz", found.code), block: found.block };
  }

  /** The cheapest truth first; the others only where it does not decide. */
  #inTurn(value: MathValue, at: Position | null, natural: Block): Value {
    const { costs, scope } = this.#emitter;
    const [first, ...others] = value.inputs.toSorted((a, b) => costs.of(a) - costs.of(b));
    return scope.at(scope.place(natural), () => {
      const local = scope.local("i32", value.name);
      scope.set(local, this.of(first!, at).code);
      for (const other of others) {
        const undecided = scope.condition(value.name === "and" ? get(local) : apply("i32.eqz", get(local)));
        scope.inside(undecided, () => scope.set(local, this.of(other, at).code));
      }
      return { code: get(local), block: natural };
    });
  }

  #select({ inputs: [condition, yes, no], type }: SelectValue, at: Position | null, natural: Block): Value {
    const { costs, scope } = this.#emitter;
    if (costs.of(yes) + costs.of(no) <= CHEAP) {
      const operands = [condition, yes, no].map((input) => this.of(input, at));
      return { code: choose(operands[0]!.code, operands[1]!.code, operands[2]!.code), block: scope.deepest(operands) };
    }
    return scope.at(scope.place(natural), () => {
      const local = scope.local(localType(type), "chosen");
      const block = scope.condition(this.of(condition, at).code);
      scope.inside(block, () => scope.set(local, this.of(yes, at).code));
      scope.inside(scope.otherwise(block), () => scope.set(local, this.of(no, at).code), block);
      return { code: get(local), block: natural };
    });
  }

  /** Where lists of several kinds are one after the other and nothing is written down. */
  #joined({ inputs, type }: JoinedValue, at: Position): Value {
    const { scope } = this.#emitter;
    const index = at.ordinal!();
    return scope.at(scope.place(at.block), () => {
      const local = scope.local(localType(type), "joined");
      const choice = (k: number): void => {
        if (k === inputs.length - 1) return scope.set(local, this.of(inputs[k]!, partOf(at, k)).code);
        const end = this.#emitter.lists.endOfPart(at, k);
        const block = scope.condition(apply("i32.lt_s", index.code, end));
        scope.inside(block, () => scope.set(local, this.of(inputs[k]!, partOf(at, k)).code));
        scope.inside(scope.otherwise(block), () => choice(k + 1), block);
      };
      choice(0);
      return { code: get(local), block: at.block };
    });
  }

  #item({ over, position, input }: ItemValue, at: Position): Value {
    const parent = over.parent === null ? at : ascend(at, over.parent);
    return this.of(input, this.#emitter.lists.pick(over, parent, { position, at }));
  }
}

/** The type of the local variables that hold values of a type. */
export function localType(of: ValueType): LocalType {
  switch (of) {
    case "f64":
      return "f64";
    case "bool":
    case "i32":
      return "i32";
    case "i64":
    case "u64":
      return "i64";
    default:
      of satisfies never;
      throw new Error("unreachable");
  }
}

/** A value as a float64, for entries. */
export function asFloat(value: Code): Code {
  const type = typeOfCode(value);
  if (type === "f64") return value;
  return apply(type === "i32" ? "f64.convert_i32_s" : "f64.convert_i64_s", value);
}

/** What a block knows a value by. */
export function valueKey(value: Expression, at: Position | null): string {
  return `${value.id}@${at?.id ?? ""}`;
}

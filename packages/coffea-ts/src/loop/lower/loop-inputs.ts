import type { Form, graph } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Column, Step } from "../ir/column.ts";
import type { Expression, ValueType } from "../ir/expression.ts";
import { typeOf } from "../ir/make-expression.ts";
import type { Fallback, LoopInput, Parameter } from "./lowered.ts";
import { lazyList, recordLike, type Value } from "./lowered-value.ts";
import type { NormalExpressions } from "./normal-expressions.ts";
import type { Structure } from "./structure.ts";

/** What the loop gets from outside: columns and parameters, noted as the lowering asks for them. */
export class LoopInputs {
  readonly inputs: LoopInput[] = [];
  readonly columns: Column[] = [];
  readonly parameters: Parameter[] = [];
  readonly fallbacks: Fallback[] = [];
  readonly equalOffsets: (readonly [Column, Column])[] = [];
  readonly #of: NormalExpressions;
  readonly #structure: Structure;
  readonly #known: Map<string, number> = new Map();
  readonly #sameAs: ReadonlyMap<Column, Column>;

  /** `sameAs`: offsets that are taken for others, which is checked in each chunk. */
  constructor(expressions: NormalExpressions, structure: Structure, sameAs: ReadonlyMap<Column, Column>) {
    this.#of = expressions;
    this.#structure = structure;
    this.#sameAs = sameAs;
  }

  /** A column of the events. */
  column(name: string, form: Form, rows: Axis): Value {
    const input = this.#once(`column ${name}`, this.inputs, { kind: "column", name });
    return this.#parts({ input, path: [], form }, rows, null);
  }

  /** A node whose layout is there, or is made before the loop runs. */
  node(node: graph.Node, rows: Axis, reason: string | null): Value {
    const place = this.#structure.placeOf(node);
    const input = this.#once(`node ${place}`, this.inputs, { kind: "node", node: place });
    if (reason !== null && !this.fallbacks.some((one) => one.node === place)) this.fallbacks.push({ node: place, reason });
    return this.#parts({ input, path: [], form: node.form }, rows, null);
  }

  literal(node: graph.LiteralNode, type: ValueType): Expression {
    const literal = this.#structure.placeOf(node);
    return this.#of.raw.literal(this.#once(`literal ${literal} ${type}`, this.parameters, { kind: "literal", literal, type }), type);
  }

  /** A number that is one for all events. */
  scalar(node: graph.Node, dtype: graph.CastNode["dtype"]): Expression {
    const type = typeOf(dtype);
    const place = this.#structure.placeOf(node);
    const slot = this.#once(`scalar ${place}`, this.parameters, { kind: "scalar", node: place, part: "value", type });
    return this.#of.raw.literal(slot, type);
  }

  /** Whether a value that is one for all events is there. */
  scalarPresent(node: graph.Node): Expression {
    const place = this.#structure.placeOf(node);
    const slot = this.#once(`present ${place}`, this.parameters, { kind: "scalar", node: place, part: "present", type: "bool" });
    return this.#of.raw.literal(slot, "bool");
  }

  #once<T>(key: string, list: T[], one: T): number {
    let at = this.#known.get(key);
    if (at === undefined) this.#known.set(key, (at = list.push(one) - 1));
    return at;
  }

  #read(input: number, path: readonly Step[], dtype: Column["dtype"]): Column {
    const column = this.#of.axes.column(input, path, dtype);
    this.#once(`read ${column.id}`, this.columns, column);
    return column;
  }

  /** Offsets, or those that they are equal to. */
  #offsets(input: number, path: readonly Step[]): Column {
    const own = this.#of.axes.column(input, path, "int32");
    let same = this.#sameAs.get(own);
    for (let next = same; next !== undefined; next = this.#sameAs.get(next)) same = next;
    if (same === undefined) return this.#read(input, path, "int32");
    if (this.#known.get(`equal ${own.id}`) === undefined) {
      this.#known.set(`equal ${own.id}`, this.equalOffsets.push([same, own]));
      this.#once(`read ${same.id}`, this.columns, same);
    }
    return same;
  }

  /** `at`: the number in the layout, where it is not that of the position on `axis`. */
  #parts({ input, path, form }: Part, axis: Axis, at: Expression | null): Value {
    const { raw, axes } = this.#of;
    switch (form.kind) {
      case "numeric":
        return { kind: "number", dtype: form.dtype, value: raw.column(this.#read(input, path, form.dtype), axis, { at }) };
      case "list": {
        const lists = axes.list(axis, this.#offsets(input, [...path, "offsets"]), at);
        return this.#list(lists, { input, path: [...path, "content"], form: form.content }, null);
      }
      case "regular": {
        const lists = axes.regular(axis, form.size, at);
        return this.#list(lists, { input, path: [...path, "content"], form: form.content }, form.size);
      }
      case "option": {
        const index = raw.column(this.#read(input, [...path, "index"], "int32"), axis, { at, type: "i32" });
        const present = this.#of.math("ge", index, this.#of.constant(0, "i32"));
        return { kind: "option", present, content: this.#parts({ input, path: [...path, "content"], form: form.content }, axis, index) };
      }
      case "record":
        return recordLike(
          { kind: "record", names: [...form.fields.keys()], isTuple: form.isTuple === true, name: form.name, field: () => missing() },
          (name) => this.#parts({ input, path: [...path, { field: name }], form: form.fields.get(name)! }, axis, at),
        );
      case "string":
        return { kind: "other", what: "text" };
      case "union":
        return { kind: "other", what: "a union of kinds" };
      default:
        form satisfies never;
        throw new Error("unreachable");
    }
  }

  /** Lists, of which the content is read when it is asked for. */
  #list(axis: Axis, part: Part, size: number | null): Value {
    return lazyList(axis, size, () => this.#parts(part, axis, null));
  }
}

interface Part {
  readonly input: number;
  readonly path: readonly Step[];
  readonly form: Form;
}

function missing(): never {
  throw new Error("a record without fields");
}

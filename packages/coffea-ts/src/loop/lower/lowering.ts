import { graph } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Column } from "../ir/column.ts";
import type { Expression, ValueType } from "../ir/expression.ts";
import { typeOf } from "../ir/make-expression.ts";
import type { AssertSink } from "../ir/program.ts";
import type { Part, Place } from "./broadcast-values.ts";
import { DerivedAxes } from "./derived-axes.ts";
import { LoopInputs } from "./loop-inputs.ts";
import { lowerNode } from "./lower-node.ts";
import { NotLowered, recordLike, type ArrayValue, type ListValue, type NumberValue, type Value } from "./lowered-value.ts";
import { isAtOrAbove, type NormalExpressions } from "./normal-expressions.ts";
import type { Structure } from "./structure.ts";

/** One lowering of the graphs of a structure: what each node is in the loop. */
export class Lowering {
  readonly of: NormalExpressions;
  readonly derived: DerivedAxes;
  readonly inputs: LoopInputs;
  readonly structure: Structure;
  /** All events. */
  readonly rows: Axis;
  readonly asserts: AssertSink[] = [];
  readonly #done = new Map<graph.Node, ArrayValue | NotLowered>();

  constructor(structure: Structure, expressions: NormalExpressions, sameAs: ReadonlyMap<Column, Column>) {
    this.structure = structure;
    this.of = expressions;
    this.derived = new DerivedAxes(expressions);
    this.inputs = new LoopInputs(expressions, structure, sameAs);
    this.rows = expressions.axes.rows();
  }

  /** What a node is in the loop, computed there or by the interpreter before. Throws `NotLowered` where neither can be. */
  lower(node: graph.Node): ArrayValue {
    const done = this.#done.get(node);
    if (done instanceof NotLowered) throw done;
    if (done !== undefined) return done;
    try {
      const value = this.#lower(node);
      this.#done.set(node, value);
      return value;
    } catch (error) {
      if (error instanceof NotLowered) this.#done.set(node, error);
      throw error;
    }
  }

  #lower(node: graph.Node): ArrayValue {
    if (graph.isScalar(node)) return { rows: null, value: this.#scalar(node) };
    try {
      return lowerNode(node, this);
    } catch (error) {
      if (!(error instanceof NotLowered) || !isPerEvent(node)) throw error;
      return { rows: this.rows, value: this.inputs.node(node, this.rows, error.message) };
    }
  }

  #scalar(node: graph.Node): Value {
    const { form } = node;
    const content = form.kind === "option" ? form.content : form;
    if (content.kind !== "numeric") throw new NotLowered(`a ${content.kind} for all events is not compiled`);
    const value: Value = { kind: "number", dtype: content.dtype, value: this.inputs.scalar(node, content.dtype) };
    return form.kind === "option" ? { kind: "option", present: this.inputs.scalarPresent(node), content: value } : value;
  }

  /** The inputs of an element-wise operation as operands, and the axis of their entries. */
  parts(nodes: readonly graph.Node[]): { readonly parts: readonly Part[]; readonly place: Place } {
    const parts = nodes.map((node): Part => {
      if (node.kind === "literal") return { form: null, literal: node, get: () => this.literal(node) };
      if (graph.isScalar(node) && node.form.kind !== "option") return { form: null, get: () => this.lower(node).value };
      return { form: node.form, get: () => this.lower(node).value };
    });
    return { parts, place: { at: this.rowsOf(nodes), depth: 1, guard: null } };
  }

  /** The rows that arrays have in common. */
  rowsOf(nodes: readonly graph.Node[]): Axis {
    let common: Axis | null = null;
    for (const node of nodes) {
      const rows = node.kind === "literal" ? null : this.lower(node).rows;
      if (rows === null || rows === common) continue;
      if (common !== null) throw new NotLowered("arrays of different selections of events are combined");
      common = rows;
    }
    if (common === null) throw new NotLowered("there is no array of events");
    return common;
  }

  literal(node: graph.LiteralNode): NumberValue {
    const { value } = node;
    if (typeof value === "string") throw new NotLowered("text is not compiled");
    const dtype = typeof value === "bigint" ? "int64" : typeof value === "boolean" ? "bool" : "float64";
    return { kind: "number", dtype, value: this.inputs.literal(node, typeOf(dtype)) };
  }

  /** A number as an expression of some type. */
  number(value: NumberValue, type: ValueType): Expression {
    const from = value.value.type;
    if (from === type) return value.value;
    if (value.value.kind === "constant" && type === "f64") return this.of.constant(Number(value.value.value), "f64");
    if (type === "f64") return this.of.cast("float64", value.value);
    if (type === "i32") return this.of.cast("int32", value.value, "i32");
    if (type === "bool") return this.of.cast("bool", value.value);
    if (from === "f64" && value.dtype.startsWith("float"))
      throw new NotLowered("numbers with fractions as 64-bit integers are not compiled");
    return this.of.cast(type === "u64" ? "uint64" : "int64", value.value);
  }

  /** What is at one position of each list, counted from 0; it means nothing where there is none. */
  itemOf(list: ListValue, position: Expression): Value {
    return this.#itemIn(list.content, list.axis, position);
  }

  #itemIn(value: Value, over: Axis, position: Expression): Value {
    switch (value.kind) {
      case "number":
        return { ...value, value: this.of.item(over, position, value.value) };
      case "option":
        return {
          kind: "option",
          present: this.of.item(over, position, value.present),
          content: this.#itemIn(value.content, over, position),
        };
      case "record":
        return recordLike(value, (name) => this.#itemIn(value.field(name), over, position));
      case "list": {
        if (value.axis.parent !== over) return value;
        if (!isAtOrAbove(position.axis, over.parent)) throw new NotLowered("lists of lists that pair by position are not compiled");
        // The lists in the one item that is at the position.
        const one = this.derived.filter(over, this.of.math("eq", this.of.position(over), position));
        const inner = one.carry(value) as ListValue;
        const flat = this.derived.flat(one.axis, inner.axis);
        return { ...inner, axis: flat.axis, content: flat.carry(inner.content) };
      }
      case "other":
        return value;
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }

  /** Where this does not hold, the interpreter throws. */
  assertAt({ at, guard }: Place, ok: Expression): void {
    if (ok.kind === "constant" && ok.value === 1) return;
    const holds = guard === null ? ok : this.of.math("or", this.of.not(guard), ok);
    if (!this.asserts.some((known) => known.axis === at && known.ok === holds)) this.asserts.push({ kind: "assert", axis: at, ok: holds });
  }
}

/** Whether a node has one entry for each event of its source, or of arrays that have as many. */
function isPerEvent(node: graph.Node): boolean {
  if (node.kind === "events" || node.kind === "column" || node.kind === "constant") return true;
  if (graph.changesLength(node)) return false;
  const inputs = node.inputs.filter((input) => input.kind !== "literal" && !graph.isScalar(input));
  return inputs.length > 0 && inputs.every(isPerEvent);
}

import { describeNode } from "../graph/describe.ts";
import type { Form, RecordForm } from "../form.ts";
import { recordOf } from "../graph/record-of.ts";
import { formToString } from "../form-text.ts";
import { knownLength } from "../length.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import type { EventSource } from "../event-source.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";

/** The values as plain JavaScript data: one entry per event. Computes. `ak.to_list`. */
export function toList<T>(x: Expr<T>): T[] {
  return layoutToList(new Interpreter().get(nodeOf(x))) as T[];
}

/** The type with its length, as awkward writes it: `40 * var * float32`; `??` where the length is not known without data. */
export function typeOf(x: Expr<unknown>): string {
  const node = nodeOf(x);
  return `${knownLength(node) ?? "??"} * ${formToString(node.form)}`;
}

/** The structure of the value of one event. */
export function formOf(x: Expr<unknown>): Form {
  return nodeOf(x).form;
}

/** The record at the leaf, under lists and options, or null; of a union of records the fields that all of them have. */
export function recordFormOf(x: Expr<unknown>): RecordForm | null {
  return recordOf(nodeOf(x).form);
}

/** The events that an array is computed from, or null for arrays made from values. */
export function sourceOf(x: Expr<unknown>): EventSource | null {
  return nodeOf(x).source;
}

/** Short source-like text of an expression, for messages: `ak.num(Muon_pt).eq(2)`. */
export function describe(x: Expr<unknown>): string {
  return describeNode(nodeOf(x));
}

/** The same array under another type, unchecked: `ak.as<Muon[]>(events.Muon)`. For untyped events. */
export function as<T>(x: Expr<unknown>): Array<T> {
  return handleOf(nodeOf(x));
}

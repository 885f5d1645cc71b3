import { noField } from "./build/check.ts";
import type { EventSource } from "./event-source.ts";
import type { Form } from "./form.ts";
import { layoutFromIter } from "./from-iter.ts";
import { columnNode, eventsNode, intern } from "./graph/intern.ts";
import { handleOf } from "./handle.ts";
import type { Layout } from "./layout.ts";
import { formOfLayout } from "./layouts/form-of.ts";
import type { Array } from "./types/array.ts";
import type { Untyped } from "./types/expression.ts";

/** An array of plain JavaScript values, one entry each; the form is inferred (see `layoutFromIter`). `ak.from_iter`. */
export function fromIter<T>(values: Iterable<T>): Array<T> {
  return fromLayout<T>(layoutFromIter(values));
}

/** An array of data that is there already. The form may be given where reading it from the layout would be too early or too wide. */
export function fromLayout<T = Untyped>(layout: Layout, form: Form = formOfLayout(layout)): Array<T> {
  return handleOf(intern({ kind: "constant", layout, inputs: [], form }));
}

/** One column of a source; throws `FieldNotFound` with the nearest names. */
export function columnOf<T = Untyped>(source: EventSource, name: string): Array<T> {
  if (!source.columns.has(name)) throw noField(eventsNode(source), name);
  return handleOf(columnNode(source, name));
}

/** The events of a source: a record of all its columns. */
export function eventsOf<T = Untyped>(source: EventSource): Array<T> {
  return handleOf(eventsNode(source));
}

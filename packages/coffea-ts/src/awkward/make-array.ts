import { CoffeaError, registerPackable } from "../base/index.ts";
import type { Buffers } from "./buffers/awkward-form.ts";
import { putTogether } from "./buffers/put-together.ts";
import { takeApart } from "./buffers/take-apart.ts";
import { checkOptions } from "./build/check-options.ts";
import { noField } from "./build/check.ts";
import { describeValue } from "./describe-value.ts";
import type { EventSource } from "./event-source.ts";
import type { Form } from "./form.ts";
import { layoutFromIter } from "./from-iter.ts";
import { columnNode, eventsNode, intern } from "./graph/intern.ts";
import { handleOf } from "./handle.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { formOfLayout } from "./layouts/form-of.ts";
import { isArray, nodeOf, scalarNodes } from "./node-of.ts";
import { readForm } from "./parse-form.ts";
import { scalarValue } from "./scalar.ts";
import { typedLayout } from "./typed-layout.ts";
import type { Array } from "./types/array.ts";
import type { Expr, Untyped } from "./types/expression.ts";

/** How `fromIter` reads its values. */
export interface FromIterOptions {
  /** The type of one entry, as text (`"var * ?int32"`, see `parseForm`) or as a form. Default: inferred from the values. */
  readonly type?: string | Form;
}

/**
 * An array of plain JavaScript values, one entry each. The form is inferred (see `layoutFromIter`) unless a type is given, which empty lists,
 * integers and float32 need. `ak.from_iter`, with `ak.enforce_type`. Throws `BadArgument` for values of different kinds or that do not fit the type.
 */
export function fromIter<T>(values: Iterable<T>, options: FromIterOptions = {}): Array<T> {
  checkOptions("ak.fromIter", options, { type: "any" });
  checkIterable(values);
  const { type } = options;
  if (type === undefined) return fromLayout<T>(layoutFromIter(values));
  const form = readForm(type, "ak.fromIter");
  return fromLayout<T>(typedLayout(values, form), form);
}

function checkIterable(values: unknown): void {
  if (typeof values === "object" && values !== null && Symbol.iterator in values) return;
  throw new CoffeaError(
    "BadArgument",
    `ak.fromIter takes a list with one entry for each event, and was given ${describeValue(values)}. For one event, put brackets around it: ak.fromIter([value]).`,
  );
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

// Arrays travel computed, as awkward's form and buffers; a value for all events as the plain value that it is.
registerPackable<Expr<Untyped>, Buffers>({
  tag: "Array",
  is: isArray,
  pack: (array) => takeApart(new Interpreter().get(nodeOf(array))),
  unpack: ({ form, length, container }) =>
    fromLayout(
      putTogether(form, length, {
        container: (name) => container[name],
        names: Object.keys(container),
        bufferKey: "{form_key}-{attribute}",
      }),
    ),
});
registerPackable<object, unknown>({
  tag: "Scalar",
  is: (value): value is object => scalarNodes.has(value),
  pack: (scalar) => scalarValue(scalarNodes.get(scalar)!),
});

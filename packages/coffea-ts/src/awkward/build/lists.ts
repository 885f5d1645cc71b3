import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { int32, leafOf, leafType, listForm, listOf, mapContent, mapLeaf, optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { membersOf, unifyAll } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { checkLeaf, checkLists, typed } from "./check.ts";

export interface CombinationOptions {
  readonly names: readonly string[] | undefined;
  readonly replacement: boolean;
  readonly positions: boolean;
}

/** All n-tuples of items of each list. */
export function buildCombinations(input: Node, n: number, { names, replacement, positions }: CombinationOptions): Node {
  const operation = positions ? "ak.argCombinations" : "ak.combinations";
  checkLists(input, operation);
  if (!Number.isInteger(n) || n < 1)
    throw new CoffeaError(
      "BadArgument",
      `${operation} needs a whole number of items per combination, at least 1, and ${String(n)} is none.`,
    );
  const fields = names ?? Array.from({ length: n }, (_, i) => String(i));
  if (fields.length !== n || new Set(fields).size !== n)
    throw new CoffeaError(
      "BadArgument",
      `${operation} of ${n} items needs ${n} different field names, but fields are ${fields.map((name) => `"${name}"`).join(", ")}.`,
    );
  const item = positions ? int32 : listOf(input.form)!.content;
  const isTuple = names === undefined;
  const made = listForm({ kind: "record", name: null, isTuple, fields: new Map(fields.map((name) => [name, item])) });
  const form = input.form.kind === "option" ? optionForm(made) : made;
  return intern({ kind: "combinations", n, replacement, names: fields, isTuple, positions, inputs: [input], form });
}

/** All tuples of one item of each list. */
export function buildCartesian(lists: Readonly<Record<string, Node>>, positions: boolean): Node {
  const names = Object.keys(lists);
  const inputs = Object.values(lists);
  if (names.length === 0)
    throw new CoffeaError("BadArgument", "ak.cartesian needs at least one list, as in ak.cartesian({ mu: muons, jet: jets }).");
  for (const input of inputs) checkPresentLists(input, "ak.cartesian");
  const fields = new Map(names.map((name, i): [string, Form] => [name, positions ? int32 : listOf(inputs[i]!.form)!.content]));
  return intern({ kind: "cartesian", names, positions, inputs, form: listForm({ kind: "record", name: null, fields }) });
}

function checkPresentLists(input: Node, operation: string): void {
  checkLists(input, operation);
  if (input.form.kind === "option")
    throw new CoffeaError(
      "NotSupported",
      `${operation} cannot use ${typed(input)}, where lists may be missing. Remove those events first, with ak.dropNone(x, { axis: 0 }).`,
    );
}

/** Positions within lists. */
export function buildLocalIndex(input: Node, axis: number): Node {
  const form =
    axis === 0
      ? int32
      : mapContent(input.form, axis - 1, (lists) => (lists.kind === "option" ? optionForm(listForm(int32)) : listForm(int32)));
  return intern({ kind: "localIndex", axis, inputs: [input], form });
}

/** Lists one after the other. */
export function buildConcatenate(inputs: readonly Node[]): Node {
  if (inputs.length === 0) throw new CoffeaError("BadArgument", "ak.concatenate needs at least one array.");
  for (const input of inputs) checkPresentLists(input, "ak.concatenate");
  const content = unifyAll(inputs.map((input) => listOf(input.form)!.content));
  return intern({ kind: "concatenate", axis: 1, inputs, form: listForm(content) });
}

/** Which values are missing. */
export function buildIsNone(input: Node, axis: number): Node {
  const bool: Form = { kind: "numeric", dtype: "bool" };
  const form =
    axis === 0
      ? bool
      : mapContent(input.form, axis - 1, (lists) => (lists.kind === "option" ? optionForm(listForm(bool)) : listForm(bool)));
  return intern({ kind: "isNone", axis, inputs: [input], form });
}

/** Missing innermost values replaced. */
export function buildFillNone(input: Node, value: Node): Node {
  const type = leafType(input.form);
  if (value.kind !== "literal" || typeof value.value !== type)
    throw new CoffeaError(
      "BadArgument",
      `ak.fillNone puts one plain ${type} into ${typed(input)}, and ${value.kind === "literal" ? String(value.value) : "an array"} is none.`,
    );
  if (!hasLeafOption(input.form)) return input;
  const leaf = leafOf(input.form);
  const filled: Form = type === "number" ? { kind: "numeric", dtype: "float64" } : leaf;
  return intern({ kind: "fillNone", inputs: [input, value], form: filledForm(input.form, filled) });
}

function hasLeafOption(form: Form): boolean {
  if (form.kind === "list" || form.kind === "regular") return hasLeafOption(form.content);
  return form.kind === "option" && (listOf(form) === null || hasLeafOption(form.content));
}

function filledForm(form: Form, leaf: Form): Form {
  if (form.kind === "list" || form.kind === "regular") return listForm(filledForm(form.content, leaf));
  return form.kind === "option" && listOf(form) !== null ? optionForm(filledForm(form.content, leaf)) : leaf;
}

/** Missing values removed. */
export function buildDropNone(input: Node, axis: number | null): Node {
  return intern({ kind: "dropNone", axis, inputs: [input], form: droppedForm(input.form, axis) });
}

function droppedForm(form: Form, axis: number | null): Form {
  const here = form.kind === "option" && (axis === null || axis === 0) ? form.content : form;
  if (axis === 0) return here;
  if (here.kind === "option") return listOf(here) === null ? here : optionForm(droppedForm(here.content, axis));
  if (here.kind !== "list" && here.kind !== "regular") return here;
  return listForm(droppedForm(here.content, axis === null ? null : axis - 1));
}

/** Numbers as another dtype. */
export function buildCast(input: Node, dtype: (Form & { kind: "numeric" })["dtype"]): Node {
  if (!membersOf(leafOf(input.form)).every(({ kind }) => kind === "numeric")) checkLeaf(input, ["number", "bigint", "boolean"], "ak.cast");
  return intern({ kind: "cast", dtype, inputs: [input], form: mapLeaf(input.form, () => ({ kind: "numeric", dtype })) });
}

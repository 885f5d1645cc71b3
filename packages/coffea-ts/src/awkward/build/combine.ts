import { CoffeaError } from "../../base/index.ts";
import { checkBehavior } from "../behavior.ts";
import { describeValue } from "../describe-value.ts";
import { fieldPath } from "../field-path.ts";
import type { Form } from "../form.ts";
import { axisRule } from "../graph/axis-rule.ts";
import { broadcastForms } from "../graph/broadcast-forms.ts";
import { int32, listForm, listOf, optionForm, withoutOption } from "../graph/forms.ts";
import { choices } from "../graph/choices.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { checkAxis, typed } from "./check.ts";
import { replaceLists } from "./select.ts";

export interface CombinationOptions {
  readonly names: readonly string[] | undefined;
  readonly replacement: boolean;
  readonly positions: boolean;
  /** Default: 1. */
  readonly axis?: number;
  readonly withName?: string | null;
}

/** All n-tuples of items of each list, or with axis 0 of the events. */
export function buildCombinations(input: Node, n: number, given: CombinationOptions): Node {
  const { names, replacement, positions, withName = null } = given;
  const operation = positions ? "argCombinations" : "combinations";
  if (!Number.isInteger(n) || n < 1)
    throw new CoffeaError(
      "BadArgument",
      `ak.${operation} needs a whole number of items per combination, at least 1, and ${describeValue(n)} is none.`,
    );
  const axis = checkAxis(input, given.axis === undefined ? 1 : given.axis, operation)!;
  const fields =
    names === undefined ? Array.from({ length: n }, (_, i) => String(i)) : fieldPath(names, `The option fields of ak.${operation}`);
  if (fields.length !== n || new Set(fields).size !== n)
    throw new CoffeaError(
      "BadArgument",
      `ak.${operation} of ${n} items needs ${n} different field names, but fields are ${fields.map((name) => `"${name}"`).join(", ")}.`,
    );
  const isTuple = names === undefined;
  if (withName !== null) checkBehavior(withName, fields);
  const record = (item: Form): Form => ({
    kind: "record",
    name: withName,
    isTuple,
    fields: new Map(fields.map((name) => [name, positions ? int32 : item])),
  });
  const form =
    axis === 0
      ? record(input.form)
      : replaceLists(input.form, axis, (lists) =>
          lists.kind === "regular"
            ? { kind: "regular", size: choices(lists.size, n, replacement), content: record(lists.content) }
            : listForm(record(lists.content)),
        );
  return intern({ kind: "combinations", n, axis, replacement, names: fields, isTuple, positions, withName, inputs: [input], form });
}

export interface CartesianOptions {
  readonly positions: boolean;
  /** Default: 1. */
  readonly axis?: number;
  /** True for all but the last, or the names (or places) of the inputs of which each item starts a list. Default: none. */
  readonly nested?: boolean | readonly (string | number)[];
  readonly withName?: string | null;
}

/** All tuples of one item of each list. */
export function buildCartesian(lists: Readonly<Record<string, Node>> | readonly Node[], given: boolean | CartesianOptions): Node {
  const { positions, withName = null, ...rest }: CartesianOptions = typeof given === "boolean" ? { positions: given } : given;
  const operation = positions ? "argCartesian" : "cartesian";
  const names = Object.keys(lists);
  const isTuple = Array.isArray(lists);
  const inputs: readonly Node[] = Object.values(lists);
  if (names.length === 0)
    throw new CoffeaError("BadArgument", `ak.${operation} needs at least one list, as in ak.${operation}({ mu: muons, jet: jets }).`);
  if (withName !== null) checkBehavior(withName, names);
  const axis = axisOfAll(inputs, rest.axis === undefined ? 1 : rest.axis, operation);
  // The position of a value that is in no list would mean nothing.
  if (positions) checkDeepEnough(inputs, axis, "ak.argCartesian");
  const nested = nestedInputs(names, rest.nested ?? false, operation);
  const forms = inputs.map(({ form }) => form);
  const item = (form: Form): Form => (axis === 0 ? form : (listOf(form)?.content ?? withoutOption(form)));
  const leaf = (leaves: readonly (Form | null)[]): Form => {
    const record: Form = {
      kind: "record",
      name: withName,
      isTuple,
      fields: new Map(names.map((name, i) => [name, positions ? int32 : item(leaves[i]!)])),
    };
    if (axis === 0) return nestedForm(record, nested, () => ({ size: null, isOption: false }));
    return nestedForm(record, nested, (i) => levelOf(leaves[i]!));
  };
  const form = axis === 0 ? unlisted(leaf(forms)) : broadcastForms(forms, leaf, axisRule(forms, axis, true));
  return intern({ kind: "cartesian", axis, names, isTuple, nested, positions, withName, inputs, form });
}

interface ListsOfLevel {
  readonly size: number | null;
  readonly isOption: boolean;
}

function levelOf(given: Form): ListsOfLevel {
  const form = withoutOption(given);
  return { size: form.kind === "list" ? null : form.kind === "regular" ? form.size : 1, isOption: given.kind === "option" };
}

/** Lists around the tuples: one for the inputs up to each nested one, and the last. It is missing where the first of them is. */
function nestedForm(record: Form, nested: readonly boolean[], lists: (input: number) => ListsOfLevel): Form {
  let form = record;
  let joined = 0;
  let isFixed = true;
  for (let i = nested.length - 1; i >= 0; i--) {
    joined++;
    if (i > 0 && !nested[i - 1]) continue;
    const { size, isOption } = lists(i);
    isFixed &&= joined === 1;
    const list: Form = size === null || !isFixed ? listForm(form) : { kind: "regular", size, content: form };
    form = isOption ? optionForm(list) : list;
    joined = 0;
  }
  return form;
}

/** The outermost lists are the events. */
function unlisted(form: Form): Form {
  return listOf(form)!.content;
}

/** The axis of the deepest input. */
export function axisOfAll(inputs: readonly Node[], wanted: number, operation: string): number {
  const axes = inputs.map((input) => {
    try {
      return checkAxis(input, wanted, operation)!;
    } catch (error) {
      return error as Error;
    }
  });
  const found = axes.filter((axis) => typeof axis === "number");
  if (found.length === 0) throw axes[0] as Error;
  return Math.max(...found);
}

function nestedInputs(names: readonly string[], nested: boolean | readonly (string | number)[], operation: string): boolean[] {
  const last = names.length - 1;
  if (typeof nested === "boolean") return names.map((_, i) => nested && i < last);
  if (!Array.isArray(nested))
    throw new CoffeaError(
      "BadArgument",
      `ak.${operation} takes true, or a list of names or places, as the option nested, and was given ${describeValue(nested)}.`,
    );
  const chosen = new Set((nested as readonly (string | number)[]).map(String));
  const wrong = [...chosen].filter((name) => !names.slice(0, last).includes(name));
  if (wrong.length > 0)
    throw new CoffeaError(
      "BadArgument",
      `ak.${operation} can nest by ${
        names
          .slice(0, last)
          .map((name) => `"${name}"`)
          .join(", ") || "nothing"
      }, all arrays but the last, and not by ${wrong.map((name) => `"${name}"`).join(", ")}.`,
    );
  return names.map((name) => chosen.has(name));
}

/** Throws unless every input has lists at the axis. */
export function checkDeepEnough(inputs: readonly Node[], axis: number, operation: string): void {
  for (const input of inputs)
    if (input.kind !== "literal" && depthBelow(input.form, axis))
      throw new CoffeaError(
        "BadAxis",
        `${operation} at axis ${axis} needs lists there, and ${typed(input)} has none. ak.singletons(x) makes a list of one of each value.`,
      );
}

function depthBelow(form: Form, axis: number): boolean {
  if (axis === 0) return false;
  const lists = listOf(form);
  return lists === null || depthBelow(lists.content, axis - 1);
}

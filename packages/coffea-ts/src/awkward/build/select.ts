import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import type { Form, ListForm, RegularForm } from "../form.ts";
import { depthOf, isBig, leafOf, listForm, listOf, mapContent, optionForm, withoutOption } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { unifyAll } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { checkAxis, checkLeaf, checkLists, typed } from "./check.ts";

/**
 * Events or items where a mask is true. Throws `BadMask` when the mask does not fit.
 * With `keepMissing` a missing value of the mask gives a missing value, otherwise masks with missing values are refused.
 */
export function buildFilter(input: Node, mask: Node, keepMissing = false): Node {
  if (leafOf(mask.form).kind !== "numeric" || !isBoolean(mask))
    throw new CoffeaError(
      "BadMask",
      `A mask must be boolean, but ${typed(mask)} is not. Compare it first, for example with .gt(0); to pick items by position, use take.`,
    );
  checkMaskLevel({ input, mask, keepMissing }, input.form, mask.form);
  return intern({ kind: "filter", keepMissing, inputs: [input, mask], form: filteredForm(input.form, mask.form) });
}

function isBoolean(mask: Node): boolean {
  const leaf = leafOf(mask.form);
  return leaf.kind === "numeric" && leaf.dtype === "bool";
}

interface Filtering {
  readonly input: Node;
  readonly mask: Node;
  readonly keepMissing: boolean;
}

function checkMaskLevel(filtering: Filtering, input: Form, mask: Form): void {
  const { keepMissing } = filtering;
  if (mask.kind === "option") {
    // A list that may be missing on both sides: the mask was computed from such lists.
    if (!keepMissing && (input.kind !== "option" || listOf(mask) === null))
      throw new CoffeaError(
        "BadMask",
        `The mask ${typed(filtering.mask)} may be missing, and a missing value is neither true nor false. ` +
          "Decide with ak.fillNone(mask, false), or keep a missing value there with { keepMissing: true }.",
      );
    checkMaskLevel(filtering, input, mask.content);
    return;
  }
  if (mask.kind === "numeric") return;
  const lists = listOf(input);
  if (lists === null)
    throw new CoffeaError(
      "BadMask",
      `The mask ${typed(filtering.mask)} has lists per event, one level more than ${typed(filtering.input)}. ` +
        "To select events by their items, reduce the mask to one boolean per event, with ak.any(mask, { axis: 1 }) or ak.all(mask, { axis: 1 }).",
    );
  checkMaskLevel(filtering, lists.content, (mask as Form & { kind: "list" }).content);
}

/** Lists that lose items are no longer of a fixed size, and neither are those around them. */
function filteredForm(input: Form, mask: Form): Form {
  if (mask.kind === "numeric") return input;
  if (mask.kind === "option") return optionForm(filteredForm(listOf(mask) === null ? input : withoutOption(input), mask.content));
  if (input.kind === "option") return optionForm(filteredForm(input.content, mask));
  return listForm(filteredForm(listOf(input)!.content, listOf(mask)!.content));
}

/** One item of each list at an axis. */
export function buildAt(input: Node, index: number, wanted = 1): Node {
  checkInteger(index, "at");
  const axis = checkInnerAxis(input, wanted, `at(${index})`);
  return intern({ kind: "at", index, axis, inputs: [input], form: replaceLists(input.form, axis, ({ content }) => content) });
}

/** Bounds of a slice, as Python's. */
export interface SliceRange {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
}

/** A range of items of each list at an axis, or of the events. */
export function buildSlice(input: Node, { start, stop, step }: SliceRange, wanted = 1): Node {
  for (const value of [start, stop, step]) if (value !== null) checkInteger(value, "slice");
  if (step === 0)
    throw new CoffeaError("BadArgument", "slice with a step of 0 never ends. Use 1 for every item, or -1 for the opposite order.");
  const axis = wanted === 0 ? 0 : checkInnerAxis(input, wanted, "slice");
  const form =
    axis === 0
      ? input.form
      : replaceLists(input.form, axis, (lists) =>
          lists.kind === "regular" ? { ...lists, size: sliceIndices({ start, stop, step }, lists.size).count } : lists,
        );
  return intern({ kind: "slice", start, stop, step, axis, inputs: [input], form });
}

/** The first position and the number of positions that a slice takes of `length` items. */
export function sliceIndices({ start, stop, step }: SliceRange, length: number): { readonly first: number; readonly count: number } {
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (position: number): number => Math.min(Math.max(position < 0 ? position + length : position, low), high);
  const first = start === null ? (step > 0 ? 0 : length - 1) : bound(start);
  const end = stop === null ? (step > 0 ? length : -1) : bound(stop);
  return { first, count: Math.max(0, Math.ceil((end - first) / step)) };
}

function checkInteger(value: number, operation: string): void {
  if (!Number.isInteger(value))
    throw new CoffeaError(
      "BadArgument",
      `${operation} takes whole numbers, and ${describeValue(value)} is none. To pick by an array of positions, use take.`,
    );
}

/** The axis of lists inside the events, counted from outside. */
export function checkInnerAxis(input: Node, wanted: number, operation: string): number {
  checkLists(input, operation);
  const axis = checkAxis(input, wanted, operation.replace(/^ak\./, ""))!;
  if (axis === 0)
    throw new CoffeaError(
      "BadAxis",
      `${operation} works inside events, so the axis of ${typed(input)} must be ${depthOf(input.form) === 2 ? 1 : `1 to ${depthOf(input.form) - 1}`}, and ${wanted} is the events themselves.`,
    );
  return axis;
}

/** The form with the lists at `axis` (1 or more) replaced; lists that may be missing stay so. */
export function replaceLists(form: Form, axis: number, replace: (lists: ListForm | RegularForm) => Form): Form {
  return mapContent(form, axis - 1, (lists) => {
    const made = replace(listOf(lists)!);
    return lists.kind === "option" ? optionForm(made) : made;
  });
}

/** Items by position, list by list; with axis 0 events by a flat array of positions. */
export function buildTake(input: Node, index: Node, axis: 0 | null = null): Node {
  checkLeaf(index, ["number"], "take");
  const leaf = leafOf(index.form);
  if (leaf.kind !== "numeric" || isBig(leaf) || leaf.dtype.startsWith("float"))
    throw new CoffeaError(
      "BadArgument",
      `take needs positions (integers), but ${typed(index)} holds other numbers. Positions come from ak.argmax, ak.argsort, ak.localIndex and the like; ` +
        'ak.cast(x, "int32") makes them of whole numbers.',
    );
  if (axis === 0) return buildTakeEvents(input, index);
  checkLists(input, "take");
  if (listOf(index.form) === null)
    throw new CoffeaError(
      "BadArgument",
      `take needs a list of positions per event, but ${typed(index)} has one per event. Keep the dimension, as in ak.argmax(x, { axis: 1, keepdims: true }); ` +
        "for the events at these positions, add { axis: 0 }.",
    );
  const form = takenForm(input.form, index.form);
  if (form === null)
    throw new CoffeaError(
      "BadAxis",
      `take cannot pair ${typed(index)} with ${typed(input)}: positions in nested lists pick from lists that are nested as deep.`,
    );
  return intern({ kind: "take", axis: null, inputs: [input, index], form });
}

function buildTakeEvents(input: Node, index: Node): Node {
  if (listOf(index.form) !== null)
    throw new CoffeaError(
      "BadAxis",
      `take with axis 0 picks events and needs a flat array of positions, but ${typed(index)} has lists. Without the axis it picks items of each event.`,
    );
  const form = index.form.kind === "option" ? optionForm(input.form) : input.form;
  return intern({ kind: "take", axis: 0, inputs: [input, index], form });
}

function takenForm(input: Form, index: Form): Form | null {
  if (input.kind === "option" || index.kind === "option") {
    const taken = takenForm(withoutOption(input), withoutOption(index));
    return taken === null ? null : optionForm(taken);
  }
  const [lists, positions] = [listOf(input), listOf(index)?.content];
  if (lists === null || positions === undefined) return null;
  if (positions.kind === "numeric") return listForm(lists.content);
  if (positions.kind === "option" && listOf(positions) === null) return listForm(optionForm(lists.content));
  const content = takenForm(lists.content, positions);
  return content === null ? null : listForm(content);
}

/** First items. */
export function buildFirsts(input: Node, wanted = 1): Node {
  const axis = checkInnerAxis(input, wanted, "ak.firsts");
  const form = mapContent(input.form, axis - 1, (lists) => optionForm(listOf(lists)!.content));
  return intern({ kind: "firsts", axis, inputs: [input], form });
}

/** Lists of none or one. */
export function buildSingletons(input: Node, wanted = 0): Node {
  const axis = checkAxis(input, wanted, "singletons")!;
  const form = mapContent(input.form, axis, (content) => listForm(withoutOption(content)));
  return intern({ kind: "singletons", axis, inputs: [input], form });
}

/** Lists joined; an axis of null joins everything. */
export function buildFlatten(input: Node, axis: number | null, keepMissing = false): Node {
  const form = axis !== null ? flattenedForm(input.form, axis) : keepMissing ? raveledForm(input.form) : innerForm(input.form);
  return intern({ kind: "flatten", axis, keepMissing, inputs: [input], form });
}

/** What is left without lists, records and missing values: the values of all fields, in their order. */
function innerForm(form: Form): Form {
  return withoutOption(raveledForm(form));
}

/** The same with the missing values that are no lists or records. */
function raveledForm(form: Form): Form {
  switch (form.kind) {
    case "list":
    case "regular":
      return raveledForm(form.content);
    case "option":
      return isNested(form.content) ? raveledForm(form.content) : optionForm(raveledForm(form.content));
    case "record":
      return form.fields.size === 0 ? form : unifyAll([...form.fields.values()].map(raveledForm));
    case "union":
      // Records beside values of other kinds stay what they are.
      return form.contents.some((member) => listOf(member) !== null)
        ? raveledForm(unifyAll(form.contents.map((member) => listOf(member)?.content ?? member)))
        : form;
    case "numeric":
    case "string":
      return form;
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function isNested({ kind }: Form): boolean {
  return kind === "list" || kind === "regular" || kind === "record";
}

function flattenedForm(form: Form, axis: number): Form {
  if (axis === 0) return withoutOption(form);
  if (axis === 1) return listOf(form)!.content;
  // Lists around have no fixed size any more, as awkward has it.
  if (form.kind === "option") return optionForm(flattenedForm(form.content, axis));
  const { content } = listOf(form)!;
  return listForm(axis === 2 ? listOf(content)!.content : flattenedForm(content, axis - 1));
}

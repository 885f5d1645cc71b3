import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { depthOf, isBig, leafOf, listForm, listOf, mapContent, optionForm, withoutOption } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { unifyAll } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { checkLeaf, checkLists, typed } from "./check.ts";

/** Events or items where a mask is true. Throws `BadMask` when the mask does not fit. */
export function buildFilter(input: Node, mask: Node): Node {
  if (leafOf(mask.form).kind !== "numeric" || !isBoolean(mask))
    throw new CoffeaError(
      "BadMask",
      `A mask must be boolean, but ${typed(mask)} is not. Compare it first, for example with .gt(0); to pick items by position, use take.`,
    );
  checkMaskLevel(input, mask, { input: input.form, mask: mask.form });
  return intern({ kind: "filter", inputs: [input, mask], form: filteredForm(input.form, depthOf(mask.form)) });
}

function isBoolean(mask: Node): boolean {
  const leaf = leafOf(mask.form);
  return leaf.kind === "numeric" && leaf.dtype === "bool";
}

function checkMaskLevel(input: Node, mask: Node, level: { input: Form; mask: Form }): void {
  if (level.mask.kind === "option")
    throw new CoffeaError(
      "BadMask",
      `The mask ${typed(mask)} may be missing, and a missing value is neither true nor false. Decide with ak.fillNone(mask, false).`,
    );
  if (level.mask.kind === "numeric") return;
  const lists = level.input.kind === "option" ? null : listOf(level.input);
  if (lists === null)
    throw new CoffeaError(
      "BadMask",
      `The mask ${typed(mask)} has lists per event, one level more than ${typed(input)}. ` +
        "To select events by their items, reduce the mask to one boolean per event, with ak.any(mask, { axis: 1 }) or ak.all(mask, { axis: 1 }).",
    );
  checkMaskLevel(input, mask, { input: lists.content, mask: (level.mask as Form & { kind: "list" }).content });
}

/** Lists that lose items are no longer of a fixed size, and neither are those around them. */
function filteredForm(form: Form, maskDepth: number): Form {
  if (maskDepth === 1) return form;
  return listForm(filteredForm(listOf(form)!.content, maskDepth - 1));
}

/** One item of each list. */
export function buildAt(input: Node, index: number): Node {
  checkLists(input, `at(${index})`);
  checkInteger(index, "at");
  return intern({ kind: "at", index, inputs: [input], form: replaceLists(input.form, (content) => content) });
}

/** A range of items of each list. */
export function buildSlice(input: Node, start: number, stop: number | undefined): Node {
  checkLists(input, "slice");
  checkInteger(start, "slice");
  if (stop !== undefined) checkInteger(stop, "slice");
  return intern({ kind: "slice", start, stop: stop ?? null, inputs: [input], form: replaceLists(input.form, listForm) });
}

function checkInteger(value: number, operation: string): void {
  if (!Number.isInteger(value))
    throw new CoffeaError(
      "BadArgument",
      `${operation} takes whole numbers, and ${String(value)} is none. To pick by an array of positions, use take.`,
    );
}

function replaceLists(form: Form, replace: (content: Form) => Form): Form {
  const made = replace(listOf(form)!.content);
  return form.kind === "option" ? optionForm(made) : made;
}

/** Items by position. */
export function buildTake(input: Node, index: Node): Node {
  checkLists(input, "take");
  checkLeaf(index, ["number"], "take");
  const leaf = leafOf(index.form);
  if (listOf(index.form) === null || index.form.kind === "option")
    throw new CoffeaError(
      "BadArgument",
      `take needs a list of positions per event, but ${typed(index)} has one per event. Keep the dimension, as in ak.argmax(x, { axis: 1, keepdims: true }).`,
    );
  if (leaf.kind !== "numeric" || isBig(leaf) || leaf.dtype.startsWith("float"))
    throw new CoffeaError(
      "BadArgument",
      `take needs positions (integers), but ${typed(index)} holds other numbers. Positions come from ak.argmax, ak.argsort, ak.localIndex and the like.`,
    );
  if (input.form.kind === "option")
    throw new CoffeaError(
      "NotSupported",
      `take cannot pick from ${typed(input)}, where lists may be missing. Remove those events first, with ak.dropNone(x, { axis: 0 }).`,
    );
  const form = takenForm(input.form, index.form);
  if (form === null)
    throw new CoffeaError(
      "BadAxis",
      `take cannot pair ${typed(index)} with ${typed(input)}: positions in nested lists pick from lists that are nested as deep.`,
    );
  return intern({ kind: "take", inputs: [input, index], form });
}

function takenForm(input: Form, index: Form): Form | null {
  const lists = input.kind === "option" ? null : listOf(input);
  if (lists === null || (index.kind !== "list" && index.kind !== "regular")) return null;
  const positions = index.content;
  if (positions.kind === "numeric") return { ...index, content: lists.content };
  if (positions.kind === "option") return listOf(positions) === null ? { ...index, content: optionForm(lists.content) } : null;
  const content = takenForm(lists.content, positions);
  return content === null ? null : { ...index, content };
}

/** First items. */
export function buildFirsts(input: Node): Node {
  checkLists(input, "ak.firsts");
  return intern({ kind: "firsts", inputs: [input], form: optionForm(listOf(input.form)!.content) });
}

/** Lists of none or one. */
export function buildSingletons(input: Node): Node {
  return intern({ kind: "singletons", inputs: [input], form: listForm(withoutOption(input.form)) });
}

/** Lists joined; an axis of null joins everything. */
export function buildFlatten(input: Node, axis: number | null): Node {
  const form = axis === null ? innerForm(input.form) : flattenedForm(input.form, axis);
  return intern({ kind: "flatten", axis, inputs: [input], form });
}

/** What is left without lists and missing values; a union that has lists loses them too. */
function innerForm(form: Form): Form {
  const leaf = leafOf(form);
  if (leaf.kind !== "union" || leaf.contents.every((member) => listOf(member) === null)) return leaf;
  return innerForm(unifyAll(leaf.contents.map((member) => listOf(member)?.content ?? member)));
}

function flattenedForm(form: Form, axis: number): Form {
  if (axis === 1) return listOf(form)!.content;
  return mapContent(form, axis - 2, (outer) => {
    const made = listForm(listOf(listOf(outer)!.content)!.content);
    return outer.kind === "option" ? optionForm(made) : made;
  });
}

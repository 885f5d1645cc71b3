import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { formToString } from "../form-text.ts";
import { optionForm } from "../graph/forms.ts";
import type { EnforceTypeNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { castLayout } from "../layouts/cast.ts";
import { LazyRecord } from "../layouts/lazy.ts";
import { identity, listLayout, optionLayout } from "../layouts/make.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { asList, countsOf, offsetsOf, present } from "../layouts/structure.ts";
import { replaceContents } from "../layouts/union.ts";
import { typedLayout } from "../typed-layout.ts";
import type { Evaluator } from "./evaluator.ts";

/** The values as another type; what depends on the data, missing values and lengths of lists, is checked now. */
export function evaluateEnforceType(node: EnforceTypeNode, evaluator: Evaluator): Layout {
  return converted(evaluator.get(node.inputs[0]!), node.form);
}

function converted(layout: Layout, form: Form): Layout {
  if (form.kind === "option") {
    if (layout.kind === "option") return optionLayout(layout.index, converted(layout.content, form.content));
    return optionLayout(identity(layout.length), converted(layout, form.content));
  }
  if (layout.kind === "option") return converted(withoutGaps(layout, form), form);
  if (layout.kind === "union" && form.kind !== "union")
    return replaceContents(
      layout,
      layout.contents.map((content) => converted(content, form)),
      form,
    );
  switch (form.kind) {
    case "numeric":
      return layout.kind === "numeric" && layout.dtype === form.dtype ? layout : castLayout(layout, form.dtype);
    case "string":
      return layout;
    case "list": {
      const lists = asList(layout);
      return listLayout(offsetsOf(lists), converted(lists.content, form.content));
    }
    case "regular":
      return fixedLists(layout, form);
    case "record":
      return record(layout as Layout & { kind: "record" }, form);
    case "union":
      return concatenateLayouts([layout], form);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function withoutGaps(layout: Layout & { kind: "option" }, form: Form): Layout {
  const row = layout.index.findIndex((item) => item < 0);
  if (row < 0) return present(layout);
  throw new CoffeaError(
    "BadArgument",
    `ak.enforceType was told to make ${formToString(form)}, which has no missing values, and entry ${row} of ${layout.length} at this level is missing. ` +
      `Write ${formToString(optionForm(form))}, or remove them first with ak.dropNone or ak.fillNone.`,
    { details: { row } },
  );
}

function fixedLists(layout: Layout, form: Form & { kind: "regular" }): Layout {
  const lists = asList(layout);
  const counts = countsOf(offsetsOf(lists));
  const row = counts.findIndex((count) => count !== form.size);
  if (row >= 0)
    throw new CoffeaError(
      "ShapeMismatch",
      `ak.enforceType was told to make lists of ${form.size} items, and list ${row} has ${counts[row]}. Write "var" in place of the size, or make the lists equal first.`,
      { details: { row } },
    );
  return { kind: "regular", length: lists.length, size: form.size, content: converted(lists.content, form.content) };
}

function record(layout: Layout & { kind: "record" }, form: Form & { kind: "record" }): Layout {
  return new LazyRecord({ ...form, length: layout.length, fields: [...form.fields.keys()] }, (name) => {
    const field = form.fields.get(name)!;
    if (layout.fields.includes(name)) return converted(layout.field(name), field);
    return typedLayout(new Array(layout.length).fill(null), field);
  });
}

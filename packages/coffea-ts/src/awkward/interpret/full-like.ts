import type { Form } from "../form.ts";
import { withoutOption } from "../graph/forms.ts";
import type { FullLikeNode, LiteralNode, LiteralValue } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { castValues } from "../layouts/cast-values.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { LazyList, LazyRecord, LazyRegular } from "../layouts/lazy.ts";
import { numericLayout, optionLayout, stringLayout, valuesOf } from "../layouts/make.ts";
import { replaceContents } from "../layouts/union.ts";
import type { Evaluator } from "./evaluator.ts";
import { literalLayout } from "./literals.ts";

/** One value everywhere; of the array only its structure is read. */
export function evaluateFullLike(node: FullLikeNode, evaluator: Evaluator): Layout {
  return filled(evaluator.get(node.inputs[0]!), node.form, (node.inputs[1] as LiteralNode).value);
}

function filled(layout: Layout, form: Form, value: LiteralValue): Layout {
  switch (layout.kind) {
    case "numeric":
      return numbers(layout.length, form as Form & { kind: "numeric" }, value);
    case "string":
      return stringLayout(Array.from({ length: layout.length }, () => textOf(value)));
    case "list": {
      const { content } = form as Form & { kind: "list" };
      return new LazyList(
        layout.length,
        () => layout.offsets,
        () => filled(layout.content, content, value),
      );
    }
    case "regular": {
      const { content } = form as Form & { kind: "regular" };
      return new LazyRegular(layout.length, layout.size, () => filled(layout.content, content, value));
    }
    case "option":
      return optionLayout(layout.index, filled(layout.content, withoutOption(form), value));
    case "record": {
      const { fields } = form as Form & { kind: "record" };
      return new LazyRecord(layout, (name) => filled(layout.field(name), fields.get(name)!, value));
    }
    case "union": {
      const contents = layout.contents.map((content, i) => filled(content, memberForm(form, i, content), value));
      return replaceContents(layout, contents, form);
    }
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

/** The form of a member after filling: members that became one kind are all of that kind. */
function memberForm(form: Form, i: number, content: Layout): Form {
  if (form.kind !== "union") return form;
  return form.contents[i] ?? formOfLayout(content);
}

function numbers(length: number, { dtype }: Form & { kind: "numeric" }, value: LiteralValue): Layout {
  const one = literalLayout(value);
  if (one.kind !== "numeric") throw new Error("a number was expected");
  const data = valuesOf(dtype, length);
  data.fill(castValues(one.data, dtype)[0] as never);
  return numericLayout(dtype, data);
}

/** Zeros are empty texts. */
function textOf(value: LiteralValue): string {
  return typeof value === "string" ? value : Number(value) === 0 ? "" : String(value);
}

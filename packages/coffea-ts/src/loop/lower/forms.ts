import type { Dtype, Form } from "../../awkward/index.ts";

/** The dtype of the numbers at the leaf; null where there are none. */
export function dtypeAt(form: Form): Dtype | null {
  let inner = form;
  while (inner.kind === "list" || inner.kind === "regular" || inner.kind === "option") inner = inner.content;
  return inner.kind === "numeric" ? inner.dtype : null;
}

/** The form inside the lists of the entries, whether they may be missing or not. */
export function innerForm(form: Form): Form {
  const lists = form.kind === "option" ? form.content : form;
  if (lists.kind !== "list" && lists.kind !== "regular") throw new Error("a list was expected");
  return lists.content;
}

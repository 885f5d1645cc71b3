import type { Form } from "../form.ts";
import type { Layout, UnionLayout } from "../layout.ts";
import { carry } from "./carry.ts";
import { concatenateLayouts } from "./merge.ts";

/**
 * The union with other contents, one for each of its own and of the same length, as a layout of `form`, which holds them all (see `unifyAll`):
 * one kind of values if the contents have become one kind.
 */
export function replaceContents(union: UnionLayout, contents: readonly Layout[], form: Form): Layout {
  const starts = startsOf(contents);
  const { tags, index } = union;
  const positions = new Int32Array(union.length);
  for (let i = 0; i < positions.length; i++) positions[i] = starts[tags[i]!]! + index[i]!;
  return carry(concatenateLayouts(contents, form), positions);
}

/** For each member, the positions of its entries, and its values there, in the same order. */
export function membersIn(union: UnionLayout): { readonly rows: Int32Array; readonly content: Layout }[] {
  const { tags, index } = union;
  const counts = union.contents.map(() => 0);
  for (let i = 0; i < union.length; i++) counts[tags[i]!]!++;
  return union.contents.map((content, tag) => {
    const rows = new Int32Array(counts[tag]!);
    const items = new Int32Array(rows.length);
    for (let i = 0, at = 0; at < rows.length; i++) {
      if (tags[i] !== tag) continue;
      rows[at] = i;
      items[at++] = index[i]!;
    }
    return { rows, content: carry(content, items) };
  });
}

/** Layouts for the entries at some rows each, put together in the order of the rows, as a layout of `form`, which holds them all. */
export function joinMembers(parts: readonly { readonly rows: Int32Array; readonly content: Layout }[], form: Form): Layout {
  const positions = new Int32Array(parts.reduce((total, { rows }) => total + rows.length, 0));
  const starts = startsOf(parts.map(({ content }) => content));
  parts.forEach(({ rows }, k) => rows.forEach((row, i) => (positions[row] = starts[k]! + i)));
  return carry(
    concatenateLayouts(
      parts.map(({ content }) => content),
      form,
    ),
    positions,
  );
}

function startsOf(contents: readonly Layout[]): number[] {
  let at = 0;
  return contents.map((content) => {
    const start = at;
    at += content.length;
    return start;
  });
}

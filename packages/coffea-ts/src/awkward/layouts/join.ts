import { unifyAll } from "../graph/merge-forms.ts";
import type { Layout } from "../layout.ts";
import { carry } from "./carry.ts";
import { formOfLayout } from "./form-of.ts";
import { concatenateLayouts } from "./merge.ts";

/** The entries of several layouts (one at least) one after the other, as a layout that holds them all: a union where nothing else does. */
export function joinLayouts(layouts: readonly Layout[]): Layout {
  return layouts.length === 1 ? layouts[0]! : concatenateLayouts(layouts, unifyAll(layouts.map(formOfLayout)));
}

/** Entry `i` is `contents[tags[i]][index[i]]`. Members that one layout can hold are merged, and missing values of members are those of the result. */
export function mixLayouts(tags: ArrayLike<number>, index: ArrayLike<number>, contents: readonly Layout[]): Layout {
  const starts: number[] = [];
  contents.reduce((start, content) => (starts.push(start), start + content.length), 0);
  return carry(
    joinLayouts(contents),
    Int32Array.from(index, (at, i) => starts[tags[i]!]! + at),
  );
}

import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { decodeSwitch } from "./decode-page.ts";
import type { VariantShape } from "./field-shape.ts";
import { type PageSource, plannedPages, readPages } from "./page-reader.ts";
import { lengthOf, type Span } from "./spans.ts";

/** Which alternative each value of a variant is. */
export interface VariantChoices {
  /** From 1; 0 where there is no value. */
  readonly tags: Int32Array;
  /** The place among the values of the alternative that {@link members} name. */
  readonly index: Int32Array;
  /** The values of each alternative. */
  readonly members: readonly (readonly Span[])[];
}

/** Reads which alternatives the values of a variant are. Throws `CorruptFile` where one does not exist. */
export function* readVariant(pages: PageSource, { choice, alternatives }: VariantShape, spans: readonly Span[]): Reading<VariantChoices> {
  const tags = new Int32Array(lengthOf(spans));
  const index = new Int32Array(tags.length);
  const planned = plannedPages(pages, choice, spans);
  yield* readPages(pages, choice, { pages: planned, take: (page, part) => decodeSwitch(part, { tags, positions: index }, page.at) });
  const wrong = tags.find((tag) => tag < 0 || tag > alternatives.length);
  if (wrong !== undefined)
    throw new CoffeaError(
      "CorruptFile",
      `A variant of ${pages.where} has the alternative ${wrong}, and there are ${alternatives.length}. The file is damaged.`,
    );
  return { tags, index, members: alternatives.map((_, i) => memberSpans(tags, index, { spans, tag: i + 1 })) };
}

/** Which values of an alternative the spans use, cluster by cluster; `index` is made to count from the first of them. */
function memberSpans(
  tags: Int32Array,
  index: Int32Array,
  { spans, tag }: { readonly spans: readonly Span[]; readonly tag: number },
): Span[] {
  const members: Span[] = [];
  let start = 0;
  let before = 0;
  for (const { cluster, from, to } of spans) {
    const stop = start + to - from;
    let [first, last] = [Infinity, -1];
    for (let i = start; i < stop; i++) {
      if (tags[i] !== tag) continue;
      first = Math.min(first, index[i]!);
      last = Math.max(last, index[i]!);
    }
    if (last >= 0) {
      for (let i = start; i < stop; i++) if (tags[i] === tag) index[i] = index[i]! - first + before;
      members.push({ cluster, from: first, to: last + 1, total: null });
      before += last + 1 - first;
    }
    start = stop;
  }
  return members;
}

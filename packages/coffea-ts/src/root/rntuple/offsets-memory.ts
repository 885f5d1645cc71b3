import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { decodeIndex } from "./decode-page.ts";
import type { StoredColumn } from "./field-shape.ts";
import { type PageSource, type PlannedPage, plannedPages, readPages } from "./page-reader.ts";
import { lengthOf, type Span } from "./spans.ts";

/** Where the lists of some spans end, and which items they have. */
export interface Offsets {
  /** One more than there are lists; the first is 0. */
  readonly offsets: Int32Array;
  /** The items, as elements of the columns of the lists' content. */
  readonly items: readonly Span[];
}

/**
 * Reads index columns, each once: fields of one collection get the same offsets and the same spans, which is how fields of nested collections find theirs.
 * Readings that run side by side may ask for the same one; all but the first wait a step.
 */
export class OffsetsMemory {
  readonly #pages: PageSource;
  readonly #known = new Map<readonly Span[], Map<StoredColumn, Offsets | null>>();

  constructor(pages: PageSource) {
    this.#pages = pages;
  }

  /** The offsets of the lists in these spans; the spans are known by their identity. */
  *read(index: StoredColumn, spans: readonly Span[]): Reading<Offsets> {
    let columns = this.#known.get(spans);
    if (columns === undefined) this.#known.set(spans, (columns = new Map()));
    for (;;) {
      const known = columns.get(index);
      if (known === undefined) break;
      if (known !== null) return known;
      yield []; // another reading has asked for it
    }
    columns.set(index, null);
    try {
      const offsets = yield* readOffsets(this.#pages, index, spans);
      columns.set(index, offsets);
      return offsets;
    } finally {
      if (columns.get(index) === null) columns.delete(index);
    }
  }
}

function* readOffsets(source: PageSource, index: StoredColumn, spans: readonly Span[]): Reading<Offsets> {
  const targets = new Map<PlannedPage, Int32Array>();
  const parts = spans.map((span) => {
    const ends = new Int32Array(span.to - span.from + 1);
    // The element before the first says where that one's list begins.
    const from = Math.max(span.from - 1, 0);
    for (const page of plannedPages(source, index, [{ ...span, from }]))
      targets.set({ ...page, at: page.at + (span.from === 0 ? 1 : 0) }, ends);
    return ends;
  });
  yield* readPages(source, index, {
    pages: [...targets.keys()],
    take: (page, part, where) => decodeIndex(page.column, part, targets.get(page)!, { at: page.at, where }),
  });
  const items = spans.map(({ cluster }, i) => ({ cluster, from: parts[i]![0]!, to: parts[i]!.at(-1)!, total: null }));
  for (const ends of parts) checkOrder(ends, source.where);
  return { offsets: concatenate(parts, lengthOf(items), source.where), items };
}

function checkOrder(ends: Int32Array, where: string): void {
  let signs = 0;
  for (let i = 1; i < ends.length; i++) signs |= ends[i]! - ends[i - 1]!;
  if (signs < 0)
    throw new CoffeaError("CorruptFile", `The ends of lists in ${where} are not in order. The file is damaged.`, { details: { where } });
}

function concatenate(parts: readonly Int32Array[], total: number, where: string): Int32Array {
  if (total > 0x7fffffff)
    throw new CoffeaError(
      "NotSupported",
      `The entries asked for hold ${total} items, more than 2^31 in one array, in ${where}. Read fewer entries at a time.`,
    );
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) {
    const base = only[0]!;
    if (base !== 0) for (let i = 0; i < only.length; i++) only[i] = only[i]! - base;
    return only;
  }
  const offsets = new Int32Array(parts.reduce((sum, part) => sum + part.length - 1, 1));
  let at = 0;
  for (const part of parts) {
    const shift = offsets[at]! - part[0]!;
    for (let i = 1; i < part.length; i++) offsets[at + i] = part[i]! + shift;
    at += part.length - 1;
  }
  return offsets;
}

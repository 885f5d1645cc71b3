import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import type { ColumnMemory } from "./column-memory.ts";
import { decodeIndex } from "./decode-page.ts";
import type { StoredColumn } from "./field-shape.ts";
import { elementsOn, type PageSource, type PlannedPage, plannedPages, readPages } from "./page-reader.ts";
import { lengthOf, type Span } from "./spans.ts";

/** Where the lists of some spans end, and which items they have. */
export interface Offsets {
  /** One more than there are lists; the first is 0. */
  readonly offsets: Int32Array;
  /** The items, as elements of the columns of the lists' content. */
  readonly items: readonly Span[];
}

/** What reading offsets takes. */
export interface OffsetsSource {
  readonly pages: PageSource;
  readonly memory: ColumnMemory;
}

/**
 * Reads index columns, each once: fields of one collection get the same offsets and the same spans, which is how fields of nested collections find theirs.
 * Readings that run side by side may ask for the same one; all but the first wait a step.
 */
export class OffsetsMemory {
  readonly #source: OffsetsSource;
  readonly #known = new Map<readonly Span[], Map<StoredColumn, Offsets | null>>();

  constructor(source: OffsetsSource) {
    this.#source = source;
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
      const offsets = yield* readOffsets(this.#source, index, spans);
      columns.set(index, offsets);
      return offsets;
    } finally {
      if (columns.get(index) === null) columns.delete(index);
    }
  }
}

function* readOffsets({ pages, memory }: OffsetsSource, index: StoredColumn, spans: readonly Span[]): Reading<Offsets> {
  const targets = new Map<PlannedPage, Int32Array>();
  const parts = spans.map((span) => {
    // The element before the first says where that one's list begins; before the first of all there is a zero.
    const planned = plannedPages(pages, index, [{ ...span, from: Math.max(span.from - 1, 0) }]);
    const length = span.to - span.from + 1;
    const before = span.from === 0 ? 1 : 0;
    const ends = memory.take("int32", { length, written: elementsOn(planned) + before }) as Int32Array;
    if (before === 1) ends[0] = 0;
    for (const page of planned) targets.set({ ...page, at: page.at + before }, ends);
    return ends;
  });
  yield* readPages(pages, index, {
    pages: [...targets.keys()],
    take: (page, part, where) => decodeIndex(page.column, part, targets.get(page)!, { at: page.at, where }),
  });
  const items = spans.map(({ cluster }, i) => ({ cluster, from: parts[i]![0]!, to: parts[i]!.at(-1)!, total: null }));
  for (const ends of parts) checkOrder(ends, pages.where);
  checkTotal(lengthOf(items), pages.where);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return { offsets: fromZero(only), items };
  const length = parts.reduce((sum, part) => sum + part.length - 1, 1);
  const offsets = memory.take("int32", { length, written: length }) as Int32Array;
  concatenate(parts, offsets);
  return { offsets, items };
}

function checkOrder(ends: Int32Array, where: string): void {
  let signs = 0;
  for (let i = 1; i < ends.length; i++) signs |= ends[i]! - ends[i - 1]!;
  if (signs < 0)
    throw new CoffeaError("CorruptFile", `The ends of lists in ${where} are not in order. The file is damaged.`, { details: { where } });
}

function checkTotal(total: number, where: string): void {
  if (total <= 0x7fffffff) return;
  throw new CoffeaError(
    "NotSupported",
    `The entries asked for hold ${total} items, more than 2^31 in one array, in ${where}. Read fewer entries at a time.`,
  );
}

function fromZero(ends: Int32Array): Int32Array {
  const base = ends[0]!;
  if (base !== 0) for (let i = 0; i < ends.length; i++) ends[i] = ends[i]! - base;
  return ends;
}

function concatenate(parts: readonly Int32Array[], offsets: Int32Array): void {
  offsets[0] = 0;
  let at = 0;
  for (const part of parts) {
    const shift = offsets[at]! - part[0]!;
    for (let i = 1; i < part.length; i++) offsets[at + i] = part[i]! + shift;
    at += part.length - 1;
  }
}

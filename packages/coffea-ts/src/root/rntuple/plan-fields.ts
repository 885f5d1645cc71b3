import { joinRanges, type PlannedBasket, type ReadPlan } from "../tree/plan.ts";
import { columnsOfShape, type FieldShape, type StoredColumn } from "./field-shape.ts";
import type { Field } from "./field.ts";
import { type PageSource, plannedPages, rangeOfPage } from "./page-reader.ts";
import { repeatSpans, type Span, spansOfEntries } from "./spans.ts";

interface PlannedRange {
  readonly entryStart: number;
  readonly entryStop: number;
  readonly isKnown: (position: number) => boolean;
}

/**
 * Plans the read of fields. Which items of lists belong to a part of a cluster is only known when their index is decoded, so their pages are estimated:
 * as if all lists had the same length, with a margin. A page that turns out to be missing is read when it is needed.
 */
export function planFields(
  source: PageSource,
  fields: readonly (Pick<Field, "name"> & { readonly shape: FieldShape })[],
  { entryStart, entryStop, isKnown }: PlannedRange,
): ReadPlan {
  const spans = spansOfEntries(source.table.clusters, entryStart, entryStop);
  const columns = fields.map(({ name, shape }) => ({
    branch: name,
    baskets: columnsOf(shape, spans).flatMap((wanted) => pagesOf(source, wanted)),
  }));
  const wanted = new Map(columns.flatMap(({ baskets }) => baskets.map(({ range }) => [range!.start, range!] as const)));
  const ranges = [...wanted.values()].filter(({ start }) => !isKnown(start) && !source.cache.has(start));
  return {
    entryStart,
    entryStop,
    columns,
    ranges: joinRanges(ranges),
    bytes: ranges.reduce((sum, { start, stop }) => sum + stop - start, 0),
  };
}

/** A column, and its elements: spans where they are known, else the entries that they belong to. */
interface WantedColumn {
  readonly column: StoredColumn;
  readonly spans: readonly Span[];
  readonly isExact: boolean;
}

/** Columns outside of lists have their elements in a known place. */
function columnsOf(shape: FieldShape, spans: readonly Span[]): WantedColumn[] {
  const below = (content: FieldShape): WantedColumn[] => columnsOfShape(content).map((column) => ({ column, spans, isExact: false }));
  switch (shape.kind) {
    case "number":
      return [{ column: shape.column, spans, isExact: true }];
    case "counts":
      return [{ column: shape.index, spans, isExact: true }];
    case "text":
      return [
        { column: shape.index, spans, isExact: true },
        { column: shape.characters, spans, isExact: false },
      ];
    case "list":
    case "option":
      return [{ column: shape.index, spans, isExact: true }, ...below(shape.content)];
    case "regular":
      return columnsOf(shape.content, repeatSpans(spans, shape.size));
    case "record":
      return [...shape.fields.values()].flatMap((field) => columnsOf(field, spans));
    case "variant":
      return [{ column: shape.choice, spans, isExact: true }, ...shape.alternatives.flatMap(below)];
    default:
      return shape satisfies never;
  }
}

const margin = 0.01;

function pagesOf(source: PageSource, { column, spans, isExact }: WantedColumn): PlannedBasket[] {
  const exact = isExact ? spans : spans.flatMap((span) => estimated(source, column, span));
  return plannedPages(source, column, exact).map((page) => {
    const { firstEntry, entries } = source.table.clusters[page.cluster]!;
    return { index: page.page, entryStart: firstEntry, entryStop: firstEntry + entries, range: rangeOfPage(page) };
  });
}

/** The part of a column's elements in a cluster that the same part of its entries probably has. */
function estimated({ table }: PageSource, { ids }: StoredColumn, { cluster, from, to, total }: Span): Span[] {
  const list = ids.map((id) => table.pages(cluster, id)).find((each) => each !== null);
  if (list === undefined || total === null || total === 0) return [];
  const stored = list.starts.at(-1)!;
  const [first, last] = [from === 0 ? 0 : from / total - margin, to === total ? 1 : to / total + margin];
  const span = { cluster, from: Math.floor(Math.max(first, 0) * stored), to: Math.ceil(Math.min(last, 1) * stored), total: null };
  return span.from < span.to ? [span] : [];
}

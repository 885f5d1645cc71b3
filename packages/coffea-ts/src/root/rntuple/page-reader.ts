import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { type FileContext, readRanges } from "../file/context.ts";
import { decompressBeginning } from "../file/payload.ts";
import { pageBytes } from "./column-type.ts";
import { checksumAt, verifyChecksum } from "./envelope.ts";
import type { StoredColumn } from "./field-shape.ts";
import type { PageCache } from "./page-cache.ts";
import { pageMemory } from "./page-memory.ts";
import type { PageList, PageTable } from "./page-table.ts";
import type { ColumnRecord } from "./schema.ts";
import type { Span } from "./spans.ts";
import type { PagePart } from "./unsplit.ts";

/** A part of a page that some elements are on, and where those stand among all that were asked for. */
export interface PlannedPage {
  readonly column: ColumnRecord;
  readonly cluster: number;
  /** Number of the page in its list. */
  readonly page: number;
  readonly list: PageList;
  readonly from: number;
  readonly to: number;
  /** Index of the first of them in the result. */
  readonly at: number;
}

/** What reading pages takes, for one RNTuple. */
export interface PageSource {
  readonly file: FileContext;
  /** For messages: `RNTuple "/Events" of nano.root`. */
  readonly where: string;
  readonly columns: readonly ColumnRecord[];
  readonly table: PageTable;
  readonly cache: PageCache;
  /** Told about each page that is decompressed; sizes in bytes. */
  onPage(column: StoredColumn, page: { readonly compressedBytes: number; readonly rawBytes: number; readonly milliseconds: number }): void;
}

/** The pages of a column that hold the elements of some spans, in order. Elements before the first page, of columns that were added later, are zeros and on none. */
export function plannedPages({ columns, table, where }: PageSource, stored: StoredColumn, spans: readonly Span[]): PlannedPage[] {
  const pages: PlannedPage[] = [];
  let before = 0;
  for (const span of spans) {
    const { column, list } = storedIn(table, columns, { stored, cluster: span.cluster });
    const missing = list === null ? span.to : missingElements(column, list, span);
    const last = list === null ? 0 : list.starts.at(-1)!;
    if (span.to > missing && span.to - missing > last) throw tooFew(where, { column, span, found: last + missing });
    const [first, stop] = [Math.max(span.from - missing, 0), span.to - missing];
    if (list !== null && first < stop)
      for (let page = pageOf(list.starts, first); page < list.seeks.length && list.starts[page]! < stop; page++) {
        const from = Math.max(first, list.starts[page]!);
        const to = Math.min(stop, list.starts[page + 1]!);
        if (from < to)
          pages.push({
            column,
            cluster: span.cluster,
            page,
            list,
            from: from - list.starts[page]!,
            to: to - list.starts[page]!,
            at: before + from + missing - span.from,
          });
      }
    before += span.to - span.from;
  }
  return pages;
}

/** Number of elements on the pages. */
export function elementsOn(pages: readonly PlannedPage[]): number {
  return pages.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The representation that has the data of a cluster. */
function storedIn(
  table: PageTable,
  columns: readonly ColumnRecord[],
  { stored, cluster }: { readonly stored: StoredColumn; readonly cluster: number },
): { column: ColumnRecord; list: PageList | null } {
  for (const id of stored.ids) {
    const list = table.pages(cluster, id);
    if (list !== null) return { column: columns[id]!, list };
  }
  return { column: columns[stored.ids[0]!]!, list: null };
}

/** How many elements at the start of the cluster are zeros that are not stored. */
function missingElements({ firstElement }: ColumnRecord, { starts, firstElement: first }: PageList, { total }: Span): number {
  if (firstElement === 0) return 0;
  return total === null ? Math.max(Math.abs(firstElement) - first, 0) : Math.max(total - starts.at(-1)!, 0);
}

/** The page that holds an element. */
function pageOf(starts: Float64Array, element: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= element) low = middle;
    else high = middle;
  }
  return low;
}

const bytesAtOnce = 64 * 1024 * 1024;

/** Takes the elements of one page to where they belong. */
export type TakePage = (page: PlannedPage, part: PagePart, where: string) => void;

/** Reads pages, each decompressed once even where a list names it several times in a row, and hands over their parts in order. */
export function* readPages(
  source: PageSource,
  stored: StoredColumn,
  { pages, take }: { pages: readonly PlannedPage[]; take: TakePage },
): Reading<void> {
  for (let start = 0, stop = 0; start < pages.length; start = stop) {
    let bytes = 0;
    while (stop < pages.length && (stop === start || bytes < bytesAtOnce)) bytes += pages[stop]!.list.sizes[pages[stop++]!.page]!;
    yield* readGroup(source, stored, { pages: pages.slice(start, stop), take });
  }
}

function* readGroup(
  source: PageSource,
  stored: StoredColumn,
  { pages, take }: { pages: readonly PlannedPage[]; take: TakePage },
): Reading<void> {
  const records = yield* recordsOf(source, pages);
  const finished: number[] = [];
  let lastSeek = -1;
  let bytes: Uint8Array = new Uint8Array(0);
  for (const page of pages) {
    const seek = page.list.seeks[page.page]!;
    const where = describePage(source, page);
    if (seek !== lastSeek) bytes = source.cache.get(seek) ?? openPage(source, stored, { page, record: records.get(seek)!, where });
    lastSeek = seek;
    const count = countOf(page);
    take(page, { bytes, count, from: page.from, to: page.to }, where);
    // What is lent (memory of pages, or bytes that were read) is another page's soon. A page that was used to its end is not needed again.
    if (page.to === count) finished.push(seek);
    else if (!source.cache.has(seek)) source.cache.set(seek, bytes);
  }
  for (const seek of finished) source.cache.delete(seek);
}

/**
 * The bytes of the pages that are not in the cache, by their position. They are only lent until more are read, and meanwhile another reading that runs beside
 * may take a page out of the cache: then all that are missing are asked for again.
 */
function* recordsOf({ file, cache }: PageSource, pages: readonly PlannedPage[]): Reading<ReadonlyMap<number, Uint8Array>> {
  let records = new Map<number, Uint8Array>();
  for (;;) {
    const missing = new Map(
      pages.map((page) => [page.list.seeks[page.page]!, rangeOfPage(page)] as const).filter(([seek]) => !cache.has(seek)),
    );
    if ([...missing.keys()].every((seek) => records.has(seek))) return records;
    const reads = yield* readRanges(file, [...missing.values()]);
    records = new Map([...missing.keys()].map((seek, i) => [seek, reads[i]!]));
  }
}

/** Where a page and its checksum stand. */
export function rangeOfPage({ list, page }: PlannedPage): { readonly start: number; readonly stop: number } {
  const start = list.seeks[page]!;
  return { start, stop: start + list.sizes[page]! + (list.checked[page] === 1 ? 8 : 0) };
}

function countOf({ list, page }: PlannedPage): number {
  return list.starts[page + 1]! - list.starts[page]!;
}

interface StoredPage {
  readonly page: PlannedPage;
  readonly record: Uint8Array;
  readonly where: string;
}

function openPage(source: PageSource, stored: StoredColumn, { page, record, where }: StoredPage): Uint8Array {
  const start = performance.now();
  const size = page.list.sizes[page.page]!;
  const payload = record.subarray(0, size);
  if (page.list.checked[page.page] === 1) verifyChecksum(payload, checksumAt(record, size), where);
  const bytes = pageMemory.page(pageBytes(page.column, countOf(page)));
  decompressBeginning(payload, bytes.length, bytes, where);
  source.onPage(stored, { compressedBytes: record.length, rawBytes: bytes.length, milliseconds: performance.now() - start });
  return bytes;
}

function describePage({ where }: PageSource, { column, cluster, page }: PlannedPage): string {
  return `page ${page} of column ${column.id} in cluster ${cluster} of ${where}`;
}

function tooFew(where: string, { column, span, found }: { column: ColumnRecord; span: Span; found: number }): CoffeaError {
  return new CoffeaError(
    "CorruptFile",
    `Column ${column.id} of ${where} has ${found} elements in cluster ${span.cluster}, and ${span.to} are needed. The file is damaged.`,
    { details: { where } },
  );
}

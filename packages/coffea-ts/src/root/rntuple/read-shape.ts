import { type Layout, type mixLayouts, type OptionLayout } from "../../awkward/index.ts";
import { inStep, type Reading } from "../../bytes/index.ts";
import type { ColumnMemory } from "./column-memory.ts";
import { decodeElements } from "./decode-page.ts";
import type { FieldShape, RecordShape, StoredColumn } from "./field-shape.ts";
import type { OffsetsMemory } from "./offsets-memory.ts";
import { elementsOn, type PageSource, plannedPages, readPages } from "./page-reader.ts";
import { readVariant, type VariantChoices } from "./read-variant.ts";
import { lengthOf, repeatSpans, type Span } from "./spans.ts";

/** What reading the fields of one range of entries takes. */
export interface ShapeSource {
  readonly pages: PageSource;
  readonly memory: ColumnMemory;
  /** Offsets of lists, which fields of a collection share. */
  readonly offsets: OffsetsMemory;
  /** Puts the values of a variant's alternatives together: value `i` is `contents[tags[i]][index[i]]`. `mixLayouts` merges alternatives that one type holds. */
  readonly mix: typeof mixLayouts;
}

/** Reads the values of a shape in some spans. */
export function* readShape(source: ShapeSource, shape: FieldShape, spans: readonly Span[]): Reading<Layout> {
  switch (shape.kind) {
    case "number":
      return yield* readNumbers(source, shape.column, spans);
    case "text": {
      const { offsets, items } = yield* source.offsets.read(shape.index, spans);
      const characters = yield* readNumbers(source, shape.characters, items);
      return { kind: "string", length: offsets.length - 1, offsets, bytes: characters.data as Uint8Array };
    }
    case "list": {
      const { offsets, items } = yield* source.offsets.read(shape.index, spans);
      return { kind: "list", length: offsets.length - 1, offsets, content: yield* readShape(source, shape.content, items) };
    }
    case "option": {
      const { offsets, items } = yield* source.offsets.read(shape.index, spans);
      return asOption(offsets, yield* readShape(source, shape.content, items));
    }
    case "counts": {
      const { offsets } = yield* source.offsets.read(shape.index, spans);
      return countsOf(offsets);
    }
    case "regular": {
      const content = yield* readShape(source, shape.content, repeatSpans(spans, shape.size));
      return { kind: "regular", length: lengthOf(spans), size: shape.size, content };
    }
    case "record":
      return yield* readRecord(source, shape, spans);
    case "variant": {
      const choices = yield* readVariant(source.pages, shape, spans);
      const contents = yield* inStep(shape.alternatives.map((alternative, i) => readShape(source, alternative, choices.members[i]!)));
      return variantLayout(source, choices, contents);
    }
    default:
      return shape satisfies never;
  }
}

function* readNumbers(
  { pages, memory }: ShapeSource,
  column: StoredColumn,
  spans: readonly Span[],
): Reading<Extract<Layout, { kind: "numeric" }>> {
  const length = lengthOf(spans);
  const planned = plannedPages(pages, column, spans);
  const data = memory.take(column.dtype, { length, written: elementsOn(planned) });
  yield* readPages(pages, column, { pages: planned, take: (page, part) => decodeElements(page.column, part, data, page.at) });
  return { kind: "numeric", dtype: column.dtype, length, data };
}

function* readRecord(source: ShapeSource, { isTuple, fields }: RecordShape, spans: readonly Span[]): Reading<Layout> {
  const names = [...fields.keys()];
  const layouts = yield* inStep([...fields.values()].map((field) => readShape(source, field, spans)));
  const byName = new Map(names.map((name, i) => [name, layouts[i]!]));
  return { kind: "record", length: lengthOf(spans), name: null, fields: names, isTuple, field: (name) => byName.get(name)! };
}

/** Lists of at most one value as values that may be missing. */
function asOption(offsets: Int32Array, content: Layout): OptionLayout {
  const index = new Int32Array(offsets.length - 1);
  for (let i = 0; i < index.length; i++) index[i] = offsets[i + 1] === offsets[i] ? -1 : offsets[i]!;
  return through(index, content);
}

/** Options do not nest: one of an option is looked through. */
function through(index: Int32Array, content: Layout): OptionLayout {
  if (content.kind !== "option") return { kind: "option", length: index.length, index, content };
  const inner = content.index;
  return { kind: "option", length: index.length, index: index.map((at) => (at < 0 ? -1 : inner[at]!)), content: content.content };
}

function countsOf(offsets: Int32Array): Layout {
  const data = new Int32Array(offsets.length - 1);
  for (let i = 0; i < data.length; i++) data[i] = offsets[i + 1]! - offsets[i]!;
  return { kind: "numeric", dtype: "int32", length: data.length, data };
}

/** A variant without a value is missing. */
function variantLayout({ mix }: ShapeSource, { tags, index }: VariantChoices, contents: readonly Layout[]): Layout {
  const present = new Int32Array(tags.length);
  let count = 0;
  for (let i = 0; i < tags.length; i++) present[i] = tags[i] === 0 ? -1 : count++;
  const [members, places] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === 0) continue;
    members[present[i]!] = tags[i]! - 1;
    places[present[i]!] = index[i]!;
  }
  return through(present, mix(members, places, contents));
}

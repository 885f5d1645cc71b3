import {
  type Batch, batchType, bool, Column, type DataType, dictionary, type Field, field, fixedSizeList, float32, float64, int16, int32, int64, int8, list, struct,
  uint16, uint32, uint64, uint8, union, UnionMode, utf8,
} from "@uwdata/flechette"; // prettier-ignore
import {
  CategoricalLayout,
  type Dtype,
  type Layout,
  pickEntries,
  type RecordLayout,
  type StringLayout,
  type UnionLayout,
  valuesOf,
} from "../awkward/index.ts";

/** A column of Arrow: its type, its buffers, and whether values may be missing. */
export interface Written {
  readonly type: DataType;
  readonly batch: Batch<unknown>;
  readonly nullable: boolean;
}

/** A bitmap of the values that are there; empty when all are. */
interface Validity {
  readonly validity: Uint8Array;
  readonly nullCount: number;
}
const allThere: Validity = { validity: new Uint8Array(0), nullCount: 0 };

/** Metadata by which `fromArrow` knows records' names and tuples again. */
export const recordNameKey = "awkward:record-name";
export const tupleKey = "awkward:is-tuple";

/** The metadata of a record, or null when there is nothing to say. */
export function recordMetadata({ name, isTuple }: RecordLayout): Map<string, string> | null {
  const entries: [string, string][] = [];
  if (name !== null) entries.push([recordNameKey, name]);
  if (isTuple === true) entries.push([tupleKey, "true"]);
  return entries.length === 0 ? null : new Map(entries);
}

/** The field of a column. */
export function arrowField(name: string, layout: Layout, { type, nullable }: Written): Field {
  const inner = layout.kind === "option" ? layout.content : layout;
  return field(name, type, nullable, inner.kind === "record" ? recordMetadata(inner) : null);
}

/** A layout as a column. Buffers are those of the layout where they can be. */
export function arrowColumn(layout: Layout, there: Validity = allThere): Written {
  const make = (type: DataType, buffers: object): Written => {
    // The constructor is typed by what every batch has; each kind takes its own buffers besides.
    const Class = batchType(type, {}) as new (options: object) => Batch<unknown>;
    return { type, nullable: false, batch: new Class({ length: layout.length, type, ...there, ...buffers }) };
  };
  switch (layout.kind) {
    case "numeric": {
      const data = layout.data.subarray(0, layout.length);
      return layout.dtype === "bool"
        ? make(bool(), { values: bitmap(layout.length, (i) => data[i] === 1) })
        : make(numberTypes[layout.dtype](), { values: data });
    }
    case "string":
      return layout.dictionary === undefined ? make(utf8(), textBuffers(layout)) : categorical(layout.dictionary, make);
    case "list": {
      const content = arrowColumn(layout.content);
      return make(list(arrowField("item", layout.content, content)), {
        offsets: layout.offsets.subarray(0, layout.length + 1),
        children: [content.batch],
      });
    }
    case "regular": {
      const content = arrowColumn(layout.content);
      return make(fixedSizeList(arrowField("item", layout.content, content), layout.size), { children: [content.batch] });
    }
    case "record": {
      const contents = layout.fields.map((name) => arrowColumn(layout.field(name)));
      const fields = layout.fields.map((name, i) => arrowField(name, layout.field(name), contents[i]!));
      return make(struct(fields), { children: contents.map(({ batch }) => batch) });
    }
    case "option": {
      if (layout.content.kind === "union") return { ...arrowUnion(layout.content, layout.index), nullable: true };
      const index = layout.index;
      const present =
        layout.content.length === 0
          ? emptyEntries(layout.content, index.length)
          : pickEntries(
              layout.content,
              index.map((at) => Math.max(at, 0)),
            );
      const nullCount = index.reduce((count, at) => count + (at < 0 ? 1 : 0), 0);
      const validity = nullCount === 0 ? allThere.validity : bitmap(index.length, (i) => index[i]! >= 0);
      return { ...arrowColumn(present, { validity, nullCount }), nullable: true };
    }
    case "union":
      return arrowUnion(layout, null);
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

const numberTypes: Readonly<Record<Exclude<Dtype, "bool">, () => DataType>> = {
  int8,
  uint8,
  int16,
  uint16,
  int32,
  uint32,
  int64,
  uint64,
  float32,
  float64,
};

function textBuffers({ offsets, bytes, length }: StringLayout): object {
  return { offsets: offsets.subarray(0, length + 1), values: bytes.subarray(0, offsets[length]) };
}

function categorical(
  { index, categories }: NonNullable<StringLayout["dictionary"]>,
  make: (type: DataType, buffers: object) => Written,
): Written {
  const words = arrowColumn({ kind: "string", length: categories.length, offsets: categories.offsets, bytes: categories.bytes });
  const written = make(dictionary(words.type, int32()), { values: index });
  (written.batch as unknown as { setDictionary(column: Column<unknown>): void }).setDictionary(new Column([words.batch], words.type));
  return written;
}

/** A dense union: entries of each member in the order in which they come. Missing values (`outer` is the option around) are in the first member. */
function arrowUnion({ tags, index, contents, length }: UnionLayout, outer: Int32Array | null): Written {
  const entries = outer?.length ?? length;
  const rows: number[][] = contents.map(() => []);
  const typeIds = new Int8Array(entries);
  const offsets = new Int32Array(entries);
  for (let i = 0; i < entries; i++) {
    const at = outer === null ? i : outer[i]!;
    typeIds[i] = at < 0 ? 0 : tags[at]!;
    offsets[i] = rows[typeIds[i]!]!.push(at < 0 ? -1 : index[at]!) - 1;
  }
  const members = contents.map((content, tag): Layout => {
    const picked = Int32Array.from(rows[tag]!);
    return tag === 0 && outer !== null ? { kind: "option", length: picked.length, index: picked, content } : pickEntries(content, picked);
  });
  const written = members.map((member) => arrowColumn(member));
  const type = union(
    UnionMode.Dense,
    members.map((member, i) => arrowField(String(i), member, written[i]!)),
    undefined,
    undefined,
  );
  const Class = batchType(type, {}) as unknown as new (options: object) => Batch<unknown>;
  return {
    type,
    nullable: false,
    batch: new Class({ length: entries, nullCount: 0, type, typeIds, offsets, children: written.map(({ batch }) => batch) }),
  };
}

/** Bits, the lowest first. */
function bitmap(length: number, isSet: (i: number) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  for (let i = 0; i < length; i++) if (isSet(i)) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}

function emptyTexts(length: number): StringLayout {
  return { kind: "string", length, offsets: new Int32Array(length + 1), bytes: new Uint8Array(0) };
}

/** Entries that stand for missing values where the content has none to stand there. */
function emptyEntries(layout: Layout, length: number): Layout {
  switch (layout.kind) {
    case "numeric":
      return { ...layout, length, dtype: layout.dtype, kind: "numeric", data: valuesOf(layout.dtype, length) };
    case "string":
      return layout.dictionary === undefined
        ? emptyTexts(length)
        : new CategoricalLayout(new Int32Array(length), emptyTexts(Math.min(length, 1)));
    case "list":
      return { kind: "list", length, offsets: new Int32Array(length + 1), content: layout.content };
    case "regular":
      return { kind: "regular", length, size: layout.size, content: emptyEntries(layout.content, length * layout.size) };
    case "record": {
      const { fields, name, isTuple } = layout;
      return {
        kind: "record",
        length,
        fields,
        name,
        ...(isTuple === undefined ? {} : { isTuple }),
        field: (key) => emptyEntries(layout.field(key), length),
      };
    }
    case "option":
      return { kind: "option", length, index: new Int32Array(length).fill(-1), content: layout.content };
    case "union":
      return {
        kind: "union",
        length,
        tags: new Uint8Array(length),
        index: new Int32Array(length),
        contents: [emptyEntries(layout.contents[0]!, 1), ...layout.contents.slice(1)],
      };
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

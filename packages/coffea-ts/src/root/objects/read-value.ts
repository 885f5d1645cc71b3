import type { Layout } from "../../awkward/index.ts";
import type { Cursor } from "../file/cursor.ts";
import type { MemberValue, RootObject } from "../streamer/root-object.ts";
import type { ObjectShape } from "./object-shape.ts";
import { ObjectSource } from "./object-source.ts";
import { makeReader } from "./readers/make-reader.ts";

/** Reads one value of a shape where the cursor stands: numbers, texts, typed arrays, arrays, objects. The keys and values of a map are pairs. */
export function readValue(cursor: Cursor, shape: ObjectShape): MemberValue {
  const source = new ObjectSource(cursor.bytes, cursor.where, cursor.displacement);
  source.begin(cursor.position, cursor.bytes.length);
  const reader = makeReader(shape, () => undefined);
  reader.read(source, 1);
  cursor.moveTo(source.position);
  return valueAt(reader.finish(), 0);
}

const decoder = new TextDecoder();

function valueAt(layout: Layout, at: number): MemberValue {
  switch (layout.kind) {
    case "numeric": {
      const value = layout.data[at]!;
      if (layout.dtype === "bool") return value !== 0;
      return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
    }
    case "string":
      return decoder.decode(layout.bytes.subarray(layout.offsets[at], layout.offsets[at + 1]));
    case "list":
      return itemsOf(layout.content, layout.offsets[at]!, layout.offsets[at + 1]!);
    case "regular":
      return itemsOf(layout.content, at * layout.size, (at + 1) * layout.size);
    case "option":
      return layout.index[at]! < 0 ? null : valueAt(layout.content, layout.index[at]!);
    case "record": {
      if (layout.isTuple === true) return layout.fields.map((name) => valueAt(layout.field(name), at));
      const members = new Map(layout.fields.map((name) => [name, valueAt(layout.field(name), at)]));
      return { className: layout.name ?? "", version: 0, members } satisfies RootObject;
    }
    case "union":
      return valueAt(layout.contents[layout.tags[at]!]!, layout.index[at]!);
    default:
      return layout satisfies never;
  }
}

function itemsOf(content: Layout, start: number, stop: number): MemberValue {
  if (content.kind === "numeric" && content.dtype !== "bool") return content.data.slice(start, stop);
  return Array.from({ length: stop - start }, (_, i) => valueAt(content, start + i));
}

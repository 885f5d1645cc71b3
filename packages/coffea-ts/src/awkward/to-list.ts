import type { Layout } from "./layout.ts";
import { asList, offsetsOf } from "./layouts/structure.ts";

/** An array as plain JavaScript values: arrays, objects, numbers, bigints, booleans, strings, null. */
export function layoutToList(layout: Layout): unknown[] {
  return valuesIn(layout, 0, layout.length);
}

function valuesIn(layout: Layout, start: number, stop: number): unknown[] {
  const out: unknown[] = [];
  switch (layout.kind) {
    case "numeric": {
      const isBoolean = layout.dtype === "bool";
      const { data } = layout;
      for (let i = start; i < stop; i++) out.push(isBoolean ? data[i] === 1 : data[i]);
      return out;
    }
    case "string": {
      const decoder = new TextDecoder();
      for (let i = start; i < stop; i++) out.push(decoder.decode(layout.bytes.subarray(layout.offsets[i], layout.offsets[i + 1])));
      return out;
    }
    case "list":
    case "regular": {
      const offsets = offsetsOf(layout);
      const items = valuesIn(asList(layout).content, offsets[start]!, offsets[stop]!);
      for (let i = start; i < stop; i++) out.push(items.slice(offsets[i]! - offsets[start]!, offsets[i + 1]! - offsets[start]!));
      return out;
    }
    case "record": {
      const columns = layout.fields.map((name) => valuesIn(layout.field(name), start, stop));
      for (let i = 0; i < stop - start; i++) out.push(Object.fromEntries(layout.fields.map((name, k) => [name, columns[k]![i]])));
      return out;
    }
    case "option": {
      const items = layoutToList(layout.content);
      for (let i = start; i < stop; i++) out.push(layout.index[i]! < 0 ? null : items[layout.index[i]!]);
      return out;
    }
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

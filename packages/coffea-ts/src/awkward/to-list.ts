import type { Layout } from "./layout.ts";
import { carry } from "./layouts/carry.ts";
import { asList, offsetsOf } from "./layouts/structure.ts";
import { textsOf } from "./strings/texts.ts";

/** What becomes of the members of a tuple. */
export type TupleMaker = (members: readonly unknown[]) => unknown;

/**
 * An array as plain JavaScript values: arrays, objects, numbers, bigints, booleans, strings, null.
 * Tuples are objects with the keys "0", "1" and so on, for an array would be a list.
 */
export function layoutToList(layout: Layout): unknown[] {
  return layoutToValues(layout, tupleObject);
}

/** The entries `[start, stop)` as plain JavaScript values; nothing else is converted. */
export function entriesOf(layout: Layout, start: number, stop: number): unknown[] {
  return valuesIn(layout, { start, stop, tuple: tupleObject });
}

function tupleObject(members: readonly unknown[]): unknown {
  return Object.fromEntries(members.entries());
}

/** {@link layoutToList}, with tuples as `tuple` makes them. */
export function layoutToValues(layout: Layout, tuple: TupleMaker): unknown[] {
  return valuesIn(layout, { start: 0, stop: layout.length, tuple });
}

interface Range {
  readonly start: number;
  readonly stop: number;
  readonly tuple: TupleMaker;
}

function valuesIn(layout: Layout, range: Range): unknown[] {
  const { start, stop, tuple } = range;
  const out: unknown[] = [];
  switch (layout.kind) {
    case "numeric": {
      const isBoolean = layout.dtype === "bool";
      const { data } = layout;
      for (let i = start; i < stop; i++) out.push(isBoolean ? data[i] === 1 : data[i]);
      return out;
    }
    case "string": {
      if (layout.dictionary !== undefined) {
        const categories = layoutToList(layout.dictionary.categories);
        for (let i = start; i < stop; i++) out.push(categories[layout.dictionary.index[i]!]);
        return out;
      }
      for (const text of textsOf(layout, start, stop)) out.push(text);
      return out;
    }
    case "list":
    case "regular": {
      const offsets = offsetsOf(layout);
      const items = valuesIn(asList(layout).content, { start: offsets[start]!, stop: offsets[stop]!, tuple });
      for (let i = start; i < stop; i++) out.push(items.slice(offsets[i]! - offsets[start]!, offsets[i + 1]! - offsets[start]!));
      return out;
    }
    case "record": {
      const columns = layout.fields.map((name) => valuesIn(layout.field(name), range));
      if (layout.isTuple === true) for (let i = 0; i < stop - start; i++) out.push(tuple(columns.map((column) => column[i])));
      else for (let i = 0; i < stop - start; i++) out.push(Object.fromEntries(layout.fields.map((name, k) => [name, columns[k]![i]])));
      return out;
    }
    case "option": {
      const index = layout.index.subarray(start, stop);
      const items = layoutToValues(carry(layout.content, index.filter(isPresent)), tuple);
      let next = 0;
      for (const at of index) out.push(at < 0 ? null : items[next++]);
      return out;
    }
    case "union": {
      const { tags, index } = layout;
      const picked = index.subarray(start, stop);
      const members = layout.contents.map((content, tag) =>
        layoutToValues(
          carry(
            content,
            picked.filter((_, i) => tags[start + i] === tag),
          ),
          tuple,
        ),
      );
      const next = members.map(() => 0);
      for (let i = start; i < stop; i++) out.push(members[tags[i]!]![next[tags[i]!]!++]);
      return out;
    }
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function isPresent(at: number): boolean {
  return at >= 0;
}

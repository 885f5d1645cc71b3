import type { Layout } from "../awkward/index.ts";

type TypedArray = Extract<Layout, { kind: "numeric" }>["data"] | Int32Array | Uint8Array;

/** Copies of arrays that are only lent. An array that several layouts share has one copy, so that they still share it. */
export class OwnArrays {
  readonly #isLent: (array: ArrayBufferView) => boolean;
  readonly #copies = new Map<TypedArray, TypedArray>();

  constructor(isLent: (array: ArrayBufferView) => boolean) {
    this.#isLent = isLent;
  }

  /** The array, or its copy in memory of its own. */
  get<A extends TypedArray>(array: A): A {
    if (!this.#isLent(array)) return array;
    let copy = this.#copies.get(array);
    if (copy === undefined) this.#copies.set(array, (copy = array.slice()));
    return copy as A;
  }

  /** Forgets all copies. */
  clear(): void {
    this.#copies.clear();
  }
}

/** A layout whose data nobody takes back: a copy of what is lent. */
export function ownLayout(layout: Layout, arrays: OwnArrays): Layout {
  switch (layout.kind) {
    case "numeric":
      return { ...layout, data: arrays.get(layout.data) };
    case "string":
      return { ...layout, offsets: arrays.get(layout.offsets), bytes: arrays.get(layout.bytes) };
    case "list":
      return { ...layout, offsets: arrays.get(layout.offsets), content: ownLayout(layout.content, arrays) };
    case "regular":
      return { ...layout, content: ownLayout(layout.content, arrays) };
    case "record": {
      const fields = new Map(layout.fields.map((name) => [name, ownLayout(layout.field(name), arrays)]));
      return { ...layout, field: (name) => fields.get(name)! };
    }
    case "option":
      return { ...layout, index: arrays.get(layout.index), content: ownLayout(layout.content, arrays) };
    case "union":
      return {
        ...layout,
        tags: arrays.get(layout.tags),
        index: arrays.get(layout.index),
        contents: layout.contents.map((content) => ownLayout(content, arrays)),
      };
    default:
      throw layout satisfies never;
  }
}

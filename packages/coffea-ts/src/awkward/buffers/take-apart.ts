import type { Layout, RecordLayout, StringLayout, UnionLayout } from "../layout.ts";
import type { AwkwardForm, Buffers } from "./awkward-form.ts";

/** A layout as awkward's form and buffers. Buffers are those of the layout, cut to what is used, without copies. */
export function takeApart(layout: Layout): Buffers {
  const container: Record<string, ArrayBufferView> = {};
  const writer = new Writer(container);
  return { form: writer.form(layout), length: layout.length, container };
}

class Writer {
  readonly #container: Record<string, ArrayBufferView>;
  #nodes = 0;

  constructor(container: Record<string, ArrayBufferView>) {
    this.#container = container;
  }

  form(layout: Layout): AwkwardForm {
    switch (layout.kind) {
      case "numeric": {
        const key = this.#key();
        this.#put(key, "data", layout.data.subarray(0, layout.length));
        return { class: "NumpyArray", primitive: layout.dtype, form_key: key };
      }
      case "string":
        return this.#string(layout);
      case "list": {
        const key = this.#key();
        this.#put(key, "offsets", layout.offsets.subarray(0, layout.length + 1));
        return { class: "ListOffsetArray", offsets: "i32", content: this.form(layout.content), form_key: key };
      }
      case "regular":
        return { class: "RegularArray", size: layout.size, form_key: this.#key(), content: this.form(layout.content) };
      case "option":
        return this.#option(layout.index, layout.content);
      case "record":
        return this.#record(layout);
      case "union":
        return this.#union(layout, null);
      default:
        layout satisfies never;
        throw new Error("unreachable");
    }
  }

  #string(layout: StringLayout): AwkwardForm {
    const { dictionary } = layout;
    const key = this.#key();
    if (dictionary !== undefined) {
      this.#put(key, "index", dictionary.index);
      return {
        class: "IndexedArray",
        index: "i32",
        content: this.#string(dictionary.categories),
        parameters: { __array__: "categorical" },
        form_key: key,
      };
    }
    const inner = this.#key();
    this.#put(key, "offsets", layout.offsets.subarray(0, layout.length + 1));
    this.#put(inner, "data", layout.bytes.subarray(0, layout.offsets[layout.length]));
    return {
      class: "ListOffsetArray",
      offsets: "i32",
      content: { class: "NumpyArray", primitive: "uint8", parameters: { __array__: "char" }, form_key: inner },
      parameters: { __array__: "string" },
      form_key: key,
    };
  }

  #option(index: Int32Array, content: Layout): AwkwardForm {
    if (content.kind === "union") return this.#union(content, index);
    const key = this.#key();
    if (content.kind === "string" && content.dictionary !== undefined) {
      const { dictionary } = content;
      this.#put(
        key,
        "index",
        index.map((at) => (at < 0 ? -1 : dictionary.index[at]!)),
      );
      return {
        class: "IndexedOptionArray",
        index: "i32",
        content: this.#string(dictionary.categories),
        parameters: { __array__: "categorical" },
        form_key: key,
      };
    }
    this.#put(key, "index", index);
    return { class: "IndexedOptionArray", index: "i32", content: this.form(content), form_key: key };
  }

  #record(layout: RecordLayout): AwkwardForm {
    return {
      class: "RecordArray",
      form_key: this.#key(),
      fields: layout.isTuple === true ? null : layout.fields,
      contents: layout.fields.map((name) => this.form(layout.field(name))),
      ...(layout.name === null ? {} : { parameters: { __record__: layout.name } }),
    };
  }

  /** Missing values of a union are in its members there: `outer` is the option around it. */
  #union({ tags, index, contents }: UnionLayout, outer: Int32Array | null): AwkwardForm {
    const key = this.#key();
    if (outer === null) {
      this.#put(key, "tags", new Int8Array(tags.buffer, tags.byteOffset, tags.length));
      this.#put(key, "index", index);
      return { class: "UnionArray", tags: "i8", index: "i32", contents: contents.map((content) => this.form(content)), form_key: key };
    }
    // The missing values are the last of the first member.
    const missing = contents[0]!.length;
    this.#put(
      key,
      "tags",
      Int8Array.from(outer, (at) => (at < 0 ? 0 : tags[at]!)),
    );
    this.#put(
      key,
      "index",
      outer.map((at) => (at < 0 ? missing : index[at]!)),
    );
    const first = Int32Array.from({ length: missing + 1 }, (_, i) => (i < missing ? i : -1));
    const members = contents.map((content, tag): AwkwardForm =>
      tag === 0 ? this.#option(first, content) : { class: "UnmaskedArray", form_key: this.#key(), content: this.form(content) },
    );
    return { class: "UnionArray", tags: "i8", index: "i32", contents: members, form_key: key };
  }

  #key(): string {
    return `node${this.#nodes++}`;
  }

  #put(key: string, attribute: string, values: ArrayBufferView): void {
    this.#container[`${key}-${attribute}`] = values;
  }
}

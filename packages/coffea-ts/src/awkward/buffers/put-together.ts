import { CoffeaError, hintFor } from "../../base/index.ts";
import type { Dtype } from "../form.ts";
import type { Layout, Values } from "../layout.ts";
import { carry, CategoricalString } from "../layouts/carry.ts";
import { identity, listLayout, numericLayout, optionLayout, valuesConstructors } from "../layouts/make.ts";
import { mixLayouts } from "../layouts/join.ts";
import type { AwkwardForm } from "./awkward-form.ts";

/** Finds a buffer by name. */
export type BufferSource = (name: string) => ArrayBufferView | ArrayBuffer | undefined;

/** How to read buffers. */
export interface PutTogether {
  readonly container: BufferSource;
  /** Names of the buffers that there are, for messages. */
  readonly names: readonly string[];
  /** `{form_key}-{attribute}` */
  readonly bufferKey: string;
}

/** A layout of awkward's form and buffers. All classes of awkward's layouts are read; offsets and indexes become int32. */
export function putTogether(form: AwkwardForm | string, length: number, how: PutTogether): Layout {
  return new Reader(how).layout(typeof form === "string" ? { class: "NumpyArray", primitive: form } : form, length);
}

class Reader {
  readonly #how: PutTogether;

  constructor(how: PutTogether) {
    this.#how = how;
  }

  layout(form: AwkwardForm, length: number): Layout {
    switch (form.class) {
      case "NumpyArray":
        return this.#numpy(form, length);
      case "EmptyArray":
        return numericLayout("float64", new Float64Array(0));
      case "ListOffsetArray": {
        const offsets = this.#indexes(form, "offsets", length + 1);
        return this.#lists(form, offsets.subarray(0, length), offsets.subarray(1));
      }
      case "ListArray":
        return this.#lists(form, this.#indexes(form, "starts", length), this.#indexes(form, "stops", length));
      case "RegularArray":
        return { kind: "regular", length, size: form.size!, content: this.#content(form, length * form.size!) };
      case "RecordArray":
        return this.#record(form, length);
      case "IndexedArray":
        return this.#indexed(form, this.#indexes(form, "index", length));
      case "IndexedOptionArray":
        return this.#option(form, this.#indexes(form, "index", length));
      case "ByteMaskedArray": {
        const mask = this.#indexes(form, "mask", length);
        return this.#masked(form, length, (i) => (mask[i] !== 0) === form.valid_when);
      }
      case "BitMaskedArray": {
        const bits = this.#values(form, "mask", "uint8", Math.ceil(length / 8)) as Uint8Array;
        return this.#masked(
          form,
          length,
          (i) => (((bits[i >> 3]! >> (form.lsb_order === true ? i & 7 : 7 - (i & 7))) & 1) === 1) === form.valid_when,
        );
      }
      case "UnmaskedArray":
        return optionLayout(identity(length), this.#content(form, length));
      case "UnionArray":
        return this.#union(form, length);
      default:
        throw bad(`ak.fromBuffers was given a form of class ${JSON.stringify(form.class)}, which is none of awkward's.`);
    }
  }

  #content(form: AwkwardForm, length: number): Layout {
    return putTogether(form.content!, length, this.#how);
  }

  #numpy(form: AwkwardForm, length: number): Layout {
    const dtype = form.primitive!;
    if (!(dtype in valuesConstructors))
      throw bad(
        `ak.fromBuffers cannot hold ${dtype}: there are ${Object.keys(valuesConstructors).join(", ")}. Convert in Python with ak.values_astype.`,
      );
    const shape = form.inner_shape ?? [];
    const each = shape.reduce((product, size) => product * size, 1);
    let layout: Layout = numericLayout(dtype as Dtype, this.#values(form, "data", dtype as Dtype, length * each));
    shape.toReversed().forEach((size, k) => {
      const outer = shape.slice(0, shape.length - 1 - k).reduce((product, n) => product * n, length);
      layout = { kind: "regular", length: outer, size, content: layout };
    });
    return layout;
  }

  /** Lists anywhere in the content; those that follow each other from 0 are taken as they are. */
  #lists(form: AwkwardForm, starts: Int32Array, stops: Int32Array): Layout {
    const isString = form.parameters?.["__array__"] === "string";
    const offsets = new Int32Array(starts.length + 1);
    let isDense = true;
    for (let i = 0; i < starts.length; i++) {
      isDense &&= starts[i] === offsets[i];
      offsets[i + 1] = offsets[i]! + stops[i]! - starts[i]!;
    }
    const content = this.#content(
      form,
      stops.reduce((most, stop) => Math.max(most, stop), 0),
    );
    const items = isDense ? content : carry(content, positions(starts, stops, offsets));
    if (!isString) return listLayout(offsets, items);
    if (items.kind !== "numeric") throw bad("ak.fromBuffers found text whose characters are no bytes.");
    return { kind: "string", length: starts.length, offsets, bytes: items.data as Uint8Array };
  }

  #record(form: AwkwardForm, length: number): Layout {
    const fields = form.fields ?? form.contents!.map((_, i) => String(i));
    const contents = new Map(fields.map((name, i) => [name, putTogether(form.contents![i]!, length, this.#how)]));
    const name = (form.parameters?.["__record__"] as string | undefined) ?? null;
    const isTuple = form.fields === null || form.fields === undefined;
    return { kind: "record", name, length, fields, ...(isTuple ? { isTuple } : {}), field: (key) => contents.get(key)! };
  }

  #indexed(form: AwkwardForm, index: Int32Array): Layout {
    const content = this.#content(
      form,
      index.reduce((most, at) => Math.max(most, at + 1), 0),
    );
    const isCategorical = form.parameters?.["__array__"] === "categorical";
    return isCategorical && content.kind === "string" ? new CategoricalString(index, content) : carry(content, index);
  }

  #option(form: AwkwardForm, index: Int32Array): Layout {
    if (form.parameters?.["__array__"] !== "categorical")
      return optionLayout(
        index,
        this.#content(
          form,
          index.reduce((most, at) => Math.max(most, at + 1), 0),
        ),
      );
    let next = 0;
    return optionLayout(
      index.map((at) => (at < 0 ? -1 : next++)),
      this.#indexed(
        form,
        index.filter((at) => at >= 0),
      ),
    );
  }

  #masked(form: AwkwardForm, length: number, isValid: (i: number) => boolean): Layout {
    return optionLayout(
      Int32Array.from({ length }, (_, i) => (isValid(i) ? i : -1)),
      this.#content(form, length),
    );
  }

  /** The members one after the other as one layout, which merges those that need no union, and from it the entries. */
  #union(form: AwkwardForm, length: number): Layout {
    const tags = this.#indexes(form, "tags", length);
    const index = this.#indexes(form, "index", length);
    const sizes = form.contents!.map(() => 0);
    for (let i = 0; i < length; i++) sizes[tags[i]!] = Math.max(sizes[tags[i]!]!, index[i]! + 1);
    const contents = form.contents!.map((content, tag) => putTogether(content, sizes[tag]!, this.#how));
    return mixLayouts(tags, index, contents);
  }

  /** Offsets, indexes, tags or a mask as int32. */
  #indexes(form: AwkwardForm, attribute: "offsets" | "starts" | "stops" | "index" | "tags" | "mask", length: number): Int32Array {
    const dtype = indexTypes[form[attribute] ?? ""];
    if (dtype === undefined)
      throw bad(
        `ak.fromBuffers found ${attribute} of type ${JSON.stringify(form[attribute])} in a ${form.class}; awkward has ${Object.keys(indexTypes).join(", ")}.`,
      );
    const values = this.#values(form, attribute, dtype, length);
    if (values instanceof Int32Array) return values;
    const out = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      out[i] = Number(values[i]);
      if (BigInt(out[i]!) !== BigInt(values[i]!))
        throw new CoffeaError(
          "NotSupported",
          `ak.fromBuffers found ${values[i]} among the ${attribute} of ${form.form_key}: arrays here have up to 2147483647 items. Read it in parts.`,
        );
    }
    return out;
  }

  #values(form: AwkwardForm, attribute: string, dtype: Dtype, length: number): Values {
    const name = this.#how.bufferKey.replace("{form_key}", form.form_key ?? "").replace("{attribute}", attribute);
    const buffer = this.#how.container(name);
    if (buffer === undefined)
      throw new CoffeaError("KeyNotFound", `ak.fromBuffers needs the buffer "${name}". ${hintFor(name, this.#how.names, "buffers")}`);
    const Class = valuesConstructors[dtype] as unknown as {
      new (buffer: ArrayBufferLike, at: number, length: number): Values;
      readonly BYTES_PER_ELEMENT: number;
    };
    const bytes = length * Class.BYTES_PER_ELEMENT;
    if (buffer.byteLength < bytes)
      throw new CoffeaError(
        "ShapeMismatch",
        `The buffer "${name}" has ${buffer.byteLength} bytes, and ${length} values of ${dtype} need ${bytes}. Are form, length and buffers of the same array?`,
      );
    const [data, at] = ArrayBuffer.isView(buffer) ? [buffer.buffer, buffer.byteOffset] : [buffer, 0];
    return at % Class.BYTES_PER_ELEMENT === 0 ? new Class(data, at, length) : new Class(data.slice(at, at + bytes), 0, length);
  }
}

const indexTypes: Readonly<Record<string, Dtype>> = { i8: "int8", u8: "uint8", i32: "int32", u32: "uint32", i64: "int64" };

function positions(starts: Int32Array, stops: Int32Array, offsets: Int32Array): Int32Array {
  const items = new Int32Array(offsets[starts.length]!);
  for (let i = 0, at = 0; i < starts.length; i++) for (let item = starts[i]!; item < stops[i]!; item++) items[at++] = item;
  return items;
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}

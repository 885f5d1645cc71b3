import { Lazy } from "../../base/index.ts";
import type { Layout, ListLayout, OptionLayout, RecordLayout, RegularLayout } from "../layout.ts";

/** Lists whose offsets and content are computed (or read) at the first touch of each. */
export class LazyList implements ListLayout {
  readonly kind = "list";
  readonly length: number;
  readonly #offsets: Lazy<Int32Array>;
  readonly #content: Lazy<Layout>;

  constructor(length: number, offsets: () => Int32Array, content: () => Layout) {
    this.length = length;
    this.#offsets = new Lazy(offsets);
    this.#content = new Lazy(content);
  }

  get offsets(): Int32Array {
    return this.#offsets.get();
  }

  get content(): Layout {
    return this.#content.get();
  }
}

/** A record whose fields are asked for one by one, each once. */
export class LazyRecord implements RecordLayout {
  readonly kind = "record";
  readonly length: number;
  readonly name: string | null;
  readonly fields: readonly string[];
  readonly isTuple: boolean;
  readonly #make: (field: string) => Layout;
  readonly #made = new Map<string, Layout>();

  constructor(
    shape: { readonly length: number; readonly name: string | null; readonly fields: readonly string[]; readonly isTuple?: boolean },
    make: (field: string) => Layout,
  ) {
    this.length = shape.length;
    this.name = shape.name;
    this.fields = shape.fields;
    this.isTuple = shape.isTuple === true;
    this.#make = make;
  }

  field(name: string): Layout {
    let layout = this.#made.get(name);
    if (layout === undefined) this.#made.set(name, (layout = this.#make(name)));
    return layout;
  }
}

/** Fixed-size lists whose content is computed (or read) at the first touch. */
export class LazyRegular implements RegularLayout {
  readonly kind = "regular";
  readonly length: number;
  readonly size: number;
  readonly #content: Lazy<Layout>;

  constructor(length: number, size: number, content: () => Layout) {
    this.length = length;
    this.size = size;
    this.#content = new Lazy(content);
  }

  get content(): Layout {
    return this.#content.get();
  }
}

/** Values of which some are missing, which is computed at the first touch. */
export class LazyOption implements OptionLayout {
  readonly kind = "option";
  readonly length: number;
  readonly content: OptionLayout["content"];
  readonly #index: Lazy<Int32Array>;

  constructor(length: number, index: () => Int32Array, content: OptionLayout["content"]) {
    this.length = length;
    this.content = content;
    this.#index = new Lazy(index);
  }

  get index(): Int32Array {
    return this.#index.get();
  }
}

/** Values that may be missing by their form, and of which none is. */
export class WholeOption implements OptionLayout {
  readonly kind = "option";
  readonly content: Layout;
  readonly #index: Lazy<Int32Array>;

  constructor(content: Layout) {
    this.content = content;
    this.#index = new Lazy(() => Int32Array.from({ length: content.length }, (_, i) => i));
  }

  get length(): number {
    return this.content.length;
  }

  get index(): Int32Array {
    return this.#index.get();
  }
}

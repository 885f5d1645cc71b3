import type { Form } from "../../awkward/index.ts";
import { compressionName } from "../file/file-header.ts";
import type { EntryColumn } from "../entry-table.ts";
import { columnsOfShape, type FieldShape, formOfShape } from "./field-shape.ts";
import type { ColumnStore, FieldNode } from "./field-tree.ts";
import { interpretField } from "./interpret-field.ts";
import type { PageList } from "./page-table.ts";
import { pageBytes } from "./column-type.ts";
import type { RNTuple } from "./rntuple.ts";

/** A field at the top of an RNTuple, with all that is in it. Sizes in bytes; what several fields share counts for each. */
export class Field implements EntryColumn {
  readonly holder: RNTuple;
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly typeName: string;
  readonly form: Form | null;
  readonly notReadable: string | null;
  /** How its values are put together, for the reader; null where they cannot be. */
  readonly shape: FieldShape | null;
  #sizes: Sizes | null = null;

  constructor(holder: RNTuple, node: FieldNode, columns: ColumnStore) {
    const { shape, notReadable } = interpretField(node, columns);
    this.holder = holder;
    this.name = node.name;
    this.path = node.name;
    this.title = node.description;
    this.typeName = node.typeName;
    this.notReadable = notReadable;
    this.shape = shape;
    this.form = shape === null ? null : formOfShape(shape);
  }

  get entries(): number {
    return this.holder.entries;
  }
  /** Number of pages. */
  get baskets(): number {
    return this.#measured().pages;
  }
  get compressedBytes(): number {
    return this.#measured().compressed;
  }
  get uncompressedBytes(): number {
    return this.#measured().raw;
  }
  get codecs(): readonly string[] {
    return this.#measured().codecs;
  }

  #measured(): Sizes {
    return (this.#sizes ??= measure(this));
  }
}

interface Sizes {
  readonly pages: number;
  readonly compressed: number;
  readonly raw: number;
  readonly codecs: readonly string[];
}

function measure({ shape, holder }: Field): Sizes {
  const codecs = new Set<string>();
  let [pages, compressed, raw] = [0, 0, 0];
  const add = (id: number, list: PageList): void => {
    codecs.add(compressionName(list.compression));
    pages += list.seeks.length;
    for (const size of list.sizes) compressed += size;
    for (let i = 0; i < list.seeks.length; i++) raw += pageBytes(holder.pages.columns[id]!, list.starts[i + 1]! - list.starts[i]!);
  };
  for (const { ids } of shape === null ? [] : columnsOfShape(shape))
    for (const id of ids)
      for (const cluster of holder.pages.table.clusters.keys()) {
        const list = holder.pages.table.pages(cluster, id);
        if (list !== null) add(id, list);
      }
  return { pages, compressed, raw, codecs: [...codecs] };
}

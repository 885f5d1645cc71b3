import { type EventSource, type Form, fromIter, type Layout, toLayout } from "../../awkward/index.ts";
import type { BufferKind } from "../access-log.ts";
import { recordedLayout } from "../recorded-layout.ts";

/** Events of which there are none, and which note what is looked at: what is computed from them touches the buffers that it would touch of any events. */
export class ProbeEvents implements EventSource {
  readonly description: string;
  readonly columns: ReadonlyMap<string, Form>;
  readonly length = 0;
  readonly #layouts = new Map<string, Layout>();
  readonly #touched = new Map<string, Set<BufferKind>>();

  constructor({ description, columns }: { readonly description: string; readonly columns: ReadonlyMap<string, Form> }) {
    this.description = description;
    this.columns = columns;
  }

  /** Columns that were touched, and which kinds of their buffers. Texts and missing values are looked at entry by entry, so theirs count as soon as they are asked for. */
  get touched(): ReadonlyMap<string, ReadonlySet<BufferKind>> {
    const touched = new Map<string, ReadonlySet<BufferKind>>(this.#touched);
    for (const column of this.#layouts.keys())
      if (!isNumbers(this.columns.get(column)!)) touched.set(column, new Set<BufferKind>(["offsets", "data"]));
    return touched;
  }

  load(column: string): Layout {
    let layout = this.#layouts.get(column);
    if (layout === undefined) this.#layouts.set(column, (layout = this.#recorded(column)));
    return layout;
  }

  #recorded(column: string): Layout {
    const form = this.columns.get(column)!;
    const load = (): Layout => toLayout(fromIter([], { type: form }));
    return recordedLayout({ form, length: 0, load }, column, (kind) => {
      const kinds = this.#touched.get(column);
      if (kinds === undefined) this.#touched.set(column, new Set([kind]));
      else kinds.add(kind);
    });
  }
}

/** Whether a column is numbers, in lists maybe: its evaluation reads whole buffers, whatever is in them. */
function isNumbers(form: Form): boolean {
  switch (form.kind) {
    case "numeric":
      return true;
    case "list":
    case "regular":
      return isNumbers(form.content);
    case "record":
      return [...form.fields.values()].every(isNumbers);
    case "string":
    case "option":
    case "union":
      return false;
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

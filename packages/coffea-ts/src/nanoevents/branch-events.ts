import type { EventSource, Form, Layout } from "../awkward/index.ts";
import { CoffeaError, hintFor } from "../base/index.ts";
import type { EntryColumn } from "../root/index.ts";
import { type Accessed, bufferKey, partitionKey } from "./access-log.ts";
import { bufferCount, recordedLayout, touch } from "./recorded-layout.ts";

/** The part of a tree that events come from. */
export interface EventRange {
  /** For messages: `tree "Events" of nano.root`. */
  readonly description: string;
  readonly uuid: string;
  readonly path: string;
  readonly cycle: number;
  readonly start: number;
  readonly stop: number; // exclusive
}

/** A branch as a column of events: the name of its field and its form. */
export interface BranchColumn {
  readonly name: string;
  readonly branch: EntryColumn;
  readonly form: Form;
}

/** Branches of a tree as the columns of one chunk of events. Each is read at most once, whole, when something of it is first touched. */
export class BranchEvents implements EventSource {
  readonly description: string;
  readonly length: number;
  readonly isLengthKnown = true;
  readonly columns: ReadonlyMap<string, Form>;
  readonly #branches: ReadonlyMap<string, BranchColumn>;
  readonly #layouts = new Map<string, Layout>();
  readonly #loaded = new Map<string, Layout>();
  /** Buffers that nobody looked at yet, by column; absent for columns that were never asked for. */
  readonly #untouched = new Map<string, number>();
  readonly #read: (branch: EntryColumn) => Layout;
  readonly #partition: string;
  readonly #range: EventRange;
  readonly #log: Accessed[];

  /** `read` gives the entries of the range of one branch, at once; `log` gets an entry for each buffer that is touched. */
  constructor(range: EventRange, columns: readonly BranchColumn[], access: { read(branch: EntryColumn): Layout; log: Accessed[] }) {
    this.description = range.description;
    this.length = range.stop - range.start;
    this.columns = new Map(columns.map(({ name, form }) => [name, form]));
    this.#branches = new Map(columns.map((column) => [column.name, column]));
    this.#read = (branch) => access.read(branch);
    this.#log = access.log;
    this.#range = range;
    this.#partition = partitionKey(range, range.start, range.stop);
  }

  /** Puts a column in place that was read ahead. */
  preload(name: string, layout: Layout): void {
    this.#loaded.set(name, layout);
  }

  /** Touches every buffer of every column, in order. */
  touchAll(): void {
    for (const name of this.columns.keys()) touch(this.load(name));
  }

  /** Whether every buffer of the column has been touched, so that looking at it reads and logs nothing more. */
  isLoaded(name: string): boolean {
    return this.#untouched.get(name) === 0;
  }

  load(name: string): Layout {
    let layout = this.#layouts.get(name);
    if (layout === undefined) this.#layouts.set(name, (layout = this.#recorded(this.#column(name))));
    return layout;
  }

  #recorded({ name, branch, form }: BranchColumn): Layout {
    const load = (): Layout => {
      let layout = this.#loaded.get(name);
      if (layout === undefined) this.#loaded.set(name, (layout = this.#read(branch)));
      return layout;
    };
    this.#untouched.set(name, bufferCount(form));
    return recordedLayout({ form, length: this.length, load }, `${name},!load`, (kind, formKey) => {
      this.#untouched.set(name, this.#untouched.get(name)! - 1);
      this.#log.push({ branch: name, bufferKey: bufferKey(this.#partition, kind, formKey) });
    });
  }

  #column(name: string): BranchColumn {
    const column = this.#branches.get(name);
    if (column !== undefined) return column;
    throw new CoffeaError(
      "BranchNotFound",
      `There is no branch "${name}" in ${this.#range.description}. ${hintFor(name, this.#branches.keys(), "branches")}`,
      { details: { branch: name } },
    );
  }
}

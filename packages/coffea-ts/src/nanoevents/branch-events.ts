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

interface ColumnMaps {
  readonly forms: ReadonlyMap<string, Form>;
  readonly branches: ReadonlyMap<string, BranchColumn>;
}

// The chunks of a file share their columns.
const mapsOf = new WeakMap<readonly BranchColumn[], ColumnMaps>();

function makeMaps(columns: readonly BranchColumn[]): ColumnMaps {
  return {
    forms: new Map(columns.map(({ name, form }) => [name, form])),
    branches: new Map(columns.map((column) => [column.name, column])),
  };
}

/** How the columns of events are read. */
export interface ColumnAccess {
  /** The entries of the range of one branch, at once. */
  read(branch: EntryColumn): Layout;
  /** The same column in memory that {@link ColumnAccess.release} does not take back. */
  own(layout: Layout): Layout;
  /** Gives the memory back of what was read. */
  release(): void;
  /** Gets an entry for each buffer that is touched. */
  readonly log: Accessed[];
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
  /** Columns that somebody may keep. */
  readonly #kept = new Set<string>();
  #isReleased = false;
  readonly #access: ColumnAccess;
  readonly #partition: string;
  readonly #range: EventRange;

  constructor(range: EventRange, columns: readonly BranchColumn[], access: ColumnAccess) {
    this.description = range.description;
    this.length = range.stop - range.start;
    let maps = mapsOf.get(columns);
    if (maps === undefined) mapsOf.set(columns, (maps = makeMaps(columns)));
    this.columns = maps.forms;
    this.#branches = maps.branches;
    this.#access = access;
    this.#range = range;
    this.#partition = partitionKey(range, range.start, range.stop);
  }

  /** Puts a column in place that was read ahead. */
  preload(name: string, layout: Layout): void {
    this.#loaded.set(name, layout);
  }

  /** Touches every buffer of every column, in order. */
  touchAll(): void {
    for (const name of this.columns.keys()) touch(this.borrow(name));
  }

  /** Whether every buffer of the column has been touched, so that looking at it reads and logs nothing more. */
  isLoaded(name: string): boolean {
    return this.#untouched.get(name) === 0 && this.#loaded.has(name);
  }

  load(name: string): Layout {
    if (!this.#kept.has(name)) {
      this.#kept.add(name);
      const loaded = this.#loaded.get(name);
      if (loaded !== undefined) this.#loaded.set(name, this.#access.own(loaded));
    }
    return this.borrow(name);
  }

  /** Says that the events are done with: the memory of columns that were only borrowed may be used again. Who looks at such a column later reads it anew. */
  release(): void {
    this.#isReleased = true;
    for (const name of this.#loaded.keys()) if (!this.#kept.has(name)) this.#loaded.delete(name);
    this.#access.release();
  }

  borrow(name: string): Layout {
    let layout = this.#layouts.get(name);
    if (layout === undefined) this.#layouts.set(name, (layout = this.#recorded(this.#column(name))));
    return layout;
  }

  #recorded({ name, branch, form }: BranchColumn): Layout {
    const load = (): Layout => {
      let layout = this.#loaded.get(name);
      if (layout === undefined) this.#loaded.set(name, (layout = this.#read(name, branch)));
      return layout;
    };
    this.#untouched.set(name, bufferCount(form));
    return recordedLayout({ form, length: this.length, load }, `${name},!load`, (kind, formKey) => {
      this.#untouched.set(name, this.#untouched.get(name)! - 1);
      this.#access.log.push({ branch: name, bufferKey: bufferKey(this.#partition, kind, formKey) });
    });
  }

  #read(name: string, branch: EntryColumn): Layout {
    const layout = this.#access.read(branch);
    if (!this.#isReleased && !this.#kept.has(name)) return layout;
    const own = this.#access.own(layout);
    // Nobody else will do it.
    if (this.#isReleased) this.#access.release();
    return own;
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

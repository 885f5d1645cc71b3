import { CoffeaError, type ErrorCode } from "../base/index.ts";
import { type ColumnPool, runReading, runReadingSync } from "../bytes/index.ts";
import type { EntryReader, EntryTable, RootFile } from "../root/index.ts";
import type { Accessed } from "./access-log.ts";
import { BaseSchema, type SchemaClass } from "./base-schema.ts";
import { branchColumns, type SkippedBranch } from "./branch-columns.ts";
import { type BranchColumn, BranchEvents, type ColumnAccess, type EventRange } from "./branch-events.ts";
import { type EventsPlan, eventsOver } from "./dask/symbolic-events.ts";
import type { LazyEvents } from "./dask/lazy-events.ts";
import { openLazily } from "./dask/open-lazily.ts";
import { entryRange } from "./entry-range.ts";
import { type FileArgument, onlyTree, openFileLike, parseFileArgument } from "./file-argument.ts";
import type { NanoEvents } from "./nano-events.ts";
import { OwnArrays, ownLayout } from "./own-layout.ts";
// Records of events have the behaviours of vectors and candidates.
import "../vector/index.ts";

/** When columns are read: each at its first touch, all before there are events, or none before `compute`. */
export type EventsMode = "virtual" | "eager" | "dask";

/** Options of {@link NanoEventsFactory.fromRoot}. */
export interface FromRootOptions {
  /**
   * Default `"virtual"`. `"eager"` needs no synchronous reads, so it works on a web page outside of workers.
   * `"dask"` takes many files and reads nothing: operations are plans, which `compute` of `coffea-ts/task-graph` carries out.
   */
  readonly mode?: EventsMode;
  /** The tree, where the file argument does not name it. May be left out when the file has only one. */
  readonly treepath?: string | null;
  /** First entry. Default 0; negative means 0. */
  readonly entryStart?: number | null;
  /** End of the entries, exclusive. Default and beyond the end: the end. */
  readonly entryStop?: number | null;
  /** Becomes `events.metadata`. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Default `BaseSchema`. */
  readonly schemaclass?: SchemaClass;
  /** Gets an entry for each buffer at its first touch. */
  readonly accessLog?: Accessed[];
  /** Branches to read in one go now; touching them later reads nothing, but is logged as ever. */
  readonly preload?: readonly string[];
  /** In mode `"dask"`, the number of parts in which each file is read that has no steps. Default 1. */
  readonly stepsPerFile?: number;
  /** In mode `"dask"`, go on without what cannot be read, and have it in the report (`readReport` of `coffea-ts/task-graph`); which errors those are, by code. Default false. */
  readonly allowReadErrorsWithReport?: boolean | readonly ErrorCode[];
  /** In mode `"dask"`, the form of the events as `preprocess` saves it (coffea's `known_base_form`): then not even the first file is opened, if the files have trees. */
  readonly knownBaseForm?: string | null;
  readonly signal?: AbortSignal;
  /** Memory for columns, which is used again after {@link NanoEventsFactory.release}. Without it columns are the garbage collector's. */
  readonly memory?: ColumnPool;
}

/** Makes events from a tree of a file (coffea's `NanoEventsFactory`). */
export class NanoEventsFactory {
  /** The buffers that were touched so far. */
  readonly accessLog: readonly Accessed[];
  /** Branches that are not among the fields, and why. */
  readonly skipped: readonly SkippedBranch[];
  readonly #source: BranchEvents | LazyEvents;
  readonly #parts: { readonly schema: BaseSchema; readonly metadata: Readonly<Record<string, unknown>>; close(): Promise<void> };
  #events: NanoEvents | null = null;

  private constructor(
    source: BranchEvents | LazyEvents,
    parts: { schema: BaseSchema; metadata: Readonly<Record<string, unknown>>; close(): Promise<void> } & Lists,
  ) {
    this.#source = source;
    this.#parts = parts;
    this.accessLog = parts.accessLog;
    this.skipped = parts.skipped;
  }

  /**
   * Opens a file and looks at its tree; no column is read in virtual mode. In dask mode the file may be many, as a list or an object of paths; only the first one is opened.
   *
   * @throws `FileNotFound`, `NotARootFile`, `TruncatedFile`; `KeyNotFound` when there is no such tree; `BadArgument` when none is named and there are several;
   * `NotSupported` in virtual mode where the source cannot be read synchronously; in eager mode whatever reading throws.
   */
  static async fromRoot(file: FileArgument | readonly FileArgument[], options: FromRootOptions = {}): Promise<NanoEventsFactory> {
    const mode = checkedMode(options.mode ?? "virtual");
    const schema = checkedSchema(options.schemaclass ?? BaseSchema);
    if (mode === "dask") {
      const { source, skipped } = await openLazily(file, options);
      const parts = { schema: new schema(), metadata: options.metadata ?? {}, close: async () => {}, accessLog: [], skipped };
      return new NanoEventsFactory(source, parts);
    }
    const parsed = parseFileArgument(file as FileArgument, options.treepath);
    const opened = await openFileLike(parsed.file);
    const { root } = opened;
    const close = (): Promise<void> => opened.close();
    let reader: EntryReader | null = null;
    try {
      const tree = await root.table(parsed.treepath ?? onlyTree(root));
      const { start, stop } = entryRange({ ...options, steps: parsed.steps }, tree.entries);
      const { columns, skipped } = branchColumns(tree);
      const accessLog = options.accessLog ?? [];
      const range: EventRange = { description: describeTree(tree, root), uuid: root.uuid, path: tree.path, cycle: tree.cycle, start, stop };
      const { memory } = options;
      reader = tree.reader({ entryStart: start, entryStop: stop }, memory);
      const source = new BranchEvents(range, columns, columnAccess(reader, root, { memory, accessLog }));
      const ahead = mode === "eager" ? columns : columnsNamed(columns, options.preload ?? []);
      if (mode === "virtual" && options.preload === undefined) checkSynchronous(root);
      const branches = ahead.map(({ branch }) => branch);
      const layouts = branches.length === 0 ? [] : await runReading(reader.read(branches), root.source, options.signal, memory?.reads);
      for (const [index, { name }] of ahead.entries()) source.preload(name, layouts[index]!);
      if (mode === "eager") source.touchAll();
      return new NanoEventsFactory(source, { schema: new schema(), metadata: options.metadata ?? {}, close, accessLog, skipped });
    } catch (error) {
      reader?.release();
      await close();
      throw error;
    }
  }

  /** Number of events. Throws `NeedsData` in dask mode where it is not known. */
  get length(): number {
    return this.#source.length;
  }

  /** The events; the same object at each call. */
  events<B = unknown>(): NanoEvents<B> {
    const { schema, metadata } = this.#parts;
    if (this.#events === null) {
      this.#events = eventsOver(this.#source, { metadata, schema, skipped: this.skipped });
    }
    return this.#events as NanoEvents<B>;
  }

  /** What is known of the events without reading a value: for `trace`. */
  get plan(): EventsPlan {
    const { description, columns } = this.#source;
    const length = this.#source.isLengthKnown ? this.#source.length : null;
    const { schema, metadata } = this.#parts;
    return { description, columns, length, metadata, schemaclass: schema.constructor as SchemaClass, skipped: this.skipped };
  }

  /**
   * Says that nobody looks at the events any more, so that the memory of columns that were only looked at while histograms were filled may be used again.
   * Columns that anything was made of, or that were given to somebody, stay.
   */
  release(): void {
    if ("release" in this.#source) this.#source.release();
  }

  /** Gives the file back, if the factory opened it; columns that are loaded stay. */
  close(): Promise<void> {
    return this.#parts.close();
  }
}

interface Lists {
  readonly accessLog: readonly Accessed[];
  readonly skipped: readonly SkippedBranch[];
}

function columnAccess(
  reader: EntryReader,
  root: RootFile,
  { memory, accessLog }: { readonly memory: ColumnPool | undefined; readonly accessLog: Accessed[] },
): ColumnAccess {
  const arrays = new OwnArrays((array) => memory?.isLent(array) === true);
  return {
    read: (branch) => {
      checkSynchronous(root);
      return runReadingSync(reader.read([branch]), root.source, memory?.staging)[0]!;
    },
    own: (layout) => (memory === undefined ? layout : ownLayout(layout, arrays)),
    release: () => {
      arrays.clear();
      reader.release();
    },
    log: accessLog,
  };
}

function checkSynchronous(root: RootFile): void {
  if (root.source.sync !== undefined) return;
  throw new CoffeaError(
    "NotSupported",
    `${root.source.name} cannot be read at the moment a column is touched, because this place has no synchronous reads (a web page outside of a worker). ` +
      `Use mode "eager", which reads all columns first, name the needed ones in preload, or open the file inside a worker.`,
    { details: { file: root.source.name } },
  );
}

function columnsNamed(columns: readonly BranchColumn[], names: readonly string[]): readonly BranchColumn[] {
  const wanted = new Set(names);
  return columns.filter(({ name }) => wanted.has(name));
}

function describeTree(tree: EntryTable, root: RootFile): string {
  return `tree "${tree.path.replace(/^\//, "")}" of ${root.name}`;
}

function checkedMode(mode: EventsMode): EventsMode {
  if (mode === "virtual" || mode === "eager" || mode === "dask") return mode;
  throw new CoffeaError("BadArgument", `mode is ${JSON.stringify(mode)}; it is "virtual", "eager" or "dask".`);
}

function checkedSchema(schema: SchemaClass): SchemaClass {
  if (typeof schema === "function" && (schema === BaseSchema || schema.prototype instanceof BaseSchema)) return schema;
  throw new CoffeaError("BadArgument", `schemaclass is ${String(schema)}; it has to be BaseSchema or a class that extends it.`);
}

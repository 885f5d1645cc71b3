import { type AwkwardForm, type Form, formFromAwkward, formToString } from "../../awkward/index.ts";
import { CoffeaError, type ErrorCode, isCoffeaError, shortText } from "../../base/index.ts";
import { badFileCodes, badFileset, decompressForm } from "../../fileset/index.ts";
import { branchColumns, type SkippedBranch } from "../branch-columns.ts";
import { entryRange, type WantedEntries } from "../entry-range.ts";
import {
  type FileArgument,
  fileNameOf,
  openFileLike,
  onlyTree,
  type ParsedFile,
  parseFileArguments,
  reopenable,
} from "../file-argument.ts";
import { LazyEvents, type Partition } from "./lazy-events.ts";

/** What lazy events are made of, beside the files. */
export interface LazyOptions extends WantedEntries {
  readonly treepath?: string | null;
  /** Parts of each file that has no steps. Default 1. */
  readonly stepsPerFile?: number;
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Which errors of reading cost only their partition; true for those of bad files. Default false. */
  readonly allowReadErrorsWithReport?: boolean | readonly ErrorCode[];
  /** Form of the events as filesets hold it. */
  readonly knownBaseForm?: string | null;
}

/** Lazy events, and the branches that are not among them. */
export interface OpenedLazily {
  readonly source: LazyEvents;
  readonly skipped: readonly SkippedBranch[];
}

/**
 * Events of one or many files of which nothing is read but the header of the first, whose branches are taken for those of all; with a known form not even that.
 * Throws what opening that file throws, unless such errors are tolerated: then the next file tells;
 * `BadArgument` for no files, `NotSupported` for a range of entries of several files.
 */
export async function openLazily(files: FileArgument | readonly FileArgument[], options: LazyOptions): Promise<OpenedLazily> {
  const parsed = parseFileArguments(files, options.treepath);
  if (parsed.length === 0)
    throw new CoffeaError("BadArgument", "There are no files. Name at least one: the first one tells which branches there are.");
  checkOptionsOfMany(parsed, options);
  const known = knownBranches(parsed, options);
  return lazyEvents(parsed, known ?? (await firstBranches(parsed, options)), options);
}

/** What one file tells about all. */
interface KnownBranches {
  /** For messages: `tree "Events" of nano.root`. */
  readonly name: string;
  readonly columns: ReadonlyMap<string, Form>;
  readonly skipped: readonly SkippedBranch[];
  readonly treepath: string;
  /** Which file was opened, and how many entries it has; null where none was. */
  readonly opened: { readonly index: number; readonly entries: number } | null;
}

function lazyEvents(parsed: readonly ParsedFile[], known: KnownBranches, options: LazyOptions): OpenedLazily {
  const cut = makeCutter({ ...options, treepath: known.treepath, stepsPerFile: options.stepsPerFile ?? 1 });
  const partitions = parsed.flatMap((file, i) => cut(file, known.opened?.index === i ? known.opened.entries : null));
  const source = new LazyEvents({
    description: parsed.length === 1 ? known.name : `${known.name} and ${parsed.length - 1} more file${parsed.length === 2 ? "" : "s"}`,
    columns: known.columns,
    partitions,
    dataset: typeof options.metadata?.["dataset"] === "string" ? options.metadata["dataset"] : null,
    length: totalLength(partitions),
    tolerated: toleratedErrors(options.allowReadErrorsWithReport),
  });
  return { source, skipped: known.skipped };
}

function knownBranches([first]: readonly ParsedFile[], { knownBaseForm, treepath }: LazyOptions): KnownBranches | null {
  const tree = first!.treepath ?? treepath ?? null;
  if (knownBaseForm === undefined || knownBaseForm === null || tree === null) return null;
  const form = formFromAwkward(JSON.parse(decompressForm(knownBaseForm)) as AwkwardForm);
  if (form.kind !== "record")
    throw badFileset(`The saved form of the events is ${formToString(form)}, and not a record of branches. Preprocess the fileset again.`);
  return {
    name: `tree "${tree.replace(/^\//, "")}" of ${fileNameOf(first!.file)}`,
    columns: form.fields,
    skipped: [],
    treepath: tree,
    opened: null,
  };
}

/** The branches of the first file that can be opened; of the very first, unless errors are tolerated. */
async function firstBranches(parsed: readonly ParsedFile[], options: LazyOptions): Promise<KnownBranches> {
  const tolerated = toleratedErrors(options.allowReadErrorsWithReport) ?? [];
  let failure: unknown;
  for (const [index, file] of parsed.entries()) {
    try {
      return await branchesOf(file, index, options);
    } catch (error) {
      failure ??= error;
      if (tolerated.length === 0 || !isCoffeaError(error, ...tolerated)) throw error;
    }
  }
  throw failure;
}

async function branchesOf({ file, treepath: own }: ParsedFile, index: number, { treepath: common }: LazyOptions): Promise<KnownBranches> {
  const opened = await openFileLike(reopenable(file));
  try {
    const { root } = opened;
    const treepath = own ?? common ?? onlyTree(root);
    const tree = await root.table(treepath);
    const { columns, skipped } = branchColumns(tree);
    const name = `tree "${tree.path.replace(/^\//, "")}" of ${root.name}`;
    return {
      name,
      columns: new Map(columns.map((column) => [column.name, column.form])),
      skipped,
      treepath,
      opened: { index, entries: tree.entries },
    };
  } finally {
    await opened.close();
  }
}

/** Errors that cost only their partition: those of bad files, or the ones that are named; a file that is not the one of its steps is as bad. */
function toleratedErrors(allow: LazyOptions["allowReadErrorsWithReport"]): readonly ErrorCode[] | null {
  if (allow === undefined || allow === false) return null;
  if (allow === true) return [...badFileCodes, "BadFileset"];
  if (Array.isArray(allow) && allow.every((code) => typeof code === "string")) return allow as readonly ErrorCode[];
  throw new CoffeaError(
    "BadArgument",
    `allowReadErrorsWithReport is ${shortText(allow)}; it is true, false or a list of error codes, such as ["FileNotFound"].`,
  );
}

function checkOptionsOfMany(parsed: readonly ParsedFile[], { entryStart, entryStop, stepsPerFile = 1 }: LazyOptions): void {
  if (!Number.isSafeInteger(stepsPerFile) || stepsPerFile < 1)
    throw new CoffeaError(
      "BadArgument",
      `stepsPerFile is ${stepsPerFile}; it is the number of parts that each file is read in, a whole number such as 4.`,
    );
  if (parsed.length === 1 || ((entryStart ?? null) === null && (entryStop ?? null) === null)) return;
  throw new CoffeaError(
    "NotSupported",
    `entryStart and entryStop choose entries of one file, and there are ${parsed.length}. Give the entries of each file as its steps: { "a.root": { objectPath: "Events", steps: [[0, 1000]] } }.`,
  );
}

/** The partitions of one file: its steps, or equal parts of it. `entries` is null for a file that was not opened. */
function makeCutter({ entryStart, entryStop, stepsPerFile, treepath }: LazyOptions & { treepath: string; stepsPerFile: number }) {
  return ({ file, treepath: own, steps, uuid }: ParsedFile, entries: number | null): Partition[] => {
    const common = { file: fileNameOf(file), content: reopenable(file), treepath: own ?? treepath, uuid: uuid ?? null };
    if (steps !== null && steps.length > 0) {
      if (entries !== null) entryRange({ steps: [steps[0]!], entryStart, entryStop }, entries);
      return steps.map(([start, stop]) => ({ ...common, start, stop, part: null }));
    }
    if (entries === null) {
      if (stepsPerFile === 1) return [{ ...common, start: null, stop: null, part: null }];
      return Array.from({ length: stepsPerFile }, (_, k) => ({ ...common, start: null, stop: null, part: [k, stepsPerFile] as const }));
    }
    const range = entryRange({ entryStart, entryStop }, entries);
    return partsOf(range, stepsPerFile).map((part) => Object.assign(part, common, { part: null }));
  };
}

/** Equal parts of a range, the last one shorter; parts that would be empty are left out, except that there is always one. */
export function partsOf(
  { start, stop }: { readonly start: number; readonly stop: number },
  count: number,
): { start: number; stop: number }[] {
  const size = Math.ceil((stop - start) / count);
  if (size === 0) return [{ start, stop }];
  const parts: { start: number; stop: number }[] = [];
  for (let at = start; at < stop; at += size) parts.push({ start: at, stop: Math.min(at + size, stop) });
  return parts;
}

function totalLength(partitions: readonly Partition[]): number | null {
  let total = 0;
  for (const { start, stop } of partitions) {
    if (start === null || stop === null) return null;
    total += stop - start;
  }
  return total;
}

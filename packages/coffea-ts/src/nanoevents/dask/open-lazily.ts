import { CoffeaError } from "../../base/index.ts";
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
}

/**
 * Events of one or many files of which nothing is read but the header of the first, whose branches are taken for those of all.
 * Throws what opening that file throws; `BadArgument` for no files, `NotSupported` for a range of entries of several files.
 */
export async function openLazily(
  files: FileArgument | readonly FileArgument[],
  options: LazyOptions,
): Promise<{ readonly source: LazyEvents; readonly skipped: readonly SkippedBranch[] }> {
  const parsed = parseFileArguments(files, options.treepath);
  const [first] = parsed;
  if (first === undefined)
    throw new CoffeaError("BadArgument", "There are no files. Name at least one: the first one tells which branches there are.");
  checkOptionsOfMany(parsed, options);
  const opened = await openFileLike(reopenable(first.file));
  try {
    const { root } = opened;
    const treepath = first.treepath ?? onlyTree(root);
    const tree = await root.tree(treepath);
    const { columns, skipped } = branchColumns(tree);
    const cut = makeCutter({ ...options, treepath, stepsPerFile: options.stepsPerFile ?? 1 });
    const partitions = parsed.flatMap((file, i) => cut(file, i === 0 ? tree.entries : null));
    const name = `tree "${tree.path.replace(/^\//, "")}" of ${root.name}`;
    const source = new LazyEvents({
      description: parsed.length === 1 ? name : `${name} and ${parsed.length - 1} more file${parsed.length === 2 ? "" : "s"}`,
      columns: new Map(columns.map((column) => [column.name, column.form])),
      partitions,
      dataset: typeof options.metadata?.["dataset"] === "string" ? options.metadata["dataset"] : null,
      length: totalLength(partitions),
    });
    return { source, skipped };
  } finally {
    await opened.close();
  }
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

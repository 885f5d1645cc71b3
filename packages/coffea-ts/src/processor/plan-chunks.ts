import { CoffeaError } from "../base/index.ts";
import { alignedRanges, checkedChunksize, chunkRanges, type EntryRange } from "./chunk-ranges.ts";
import type { FilesetFile } from "../fileset/index.ts";
import type { FileFacts } from "./file-facts.ts";
import { defaultChunksize, defaultRanges } from "./default-ranges.ts";
import type { WorkItem } from "./work-item.ts";

/** Events in an aligned chunk where nobody says how many: coffea's number. */
const coffeaChunksize = 100_000;

/** How files are cut into chunks. */
export interface ChunkRule {
  /** Wanted number of entries in a chunk; null cuts at clusters, see `defaultRanges`. */
  readonly chunksize: number | null;
  /** Chunks per dataset at most, or null. */
  readonly maxchunks: number | null;
  /** Cut only where clusters start. */
  readonly alignClusters: boolean;
}

interface KnownFile {
  readonly file: FilesetFile;
  readonly facts: Pick<FileFacts, "uuid" | "entries" | "clusters" | "rawBytes">;
}

/**
 * The chunks of all files, in order. Files with steps keep theirs. Without `maxchunks` another size may be sent on the way (`next(size)`),
 * which carries on to the files that follow (aligned chunks and steps ignore it); the size in force at the end is returned.
 */
export function* planChunks(files: readonly KnownFile[], rule: ChunkRule): Generator<WorkItem, number, number | undefined> {
  let chunksize = rule.chunksize === null ? null : checkedChunksize(rule.chunksize);
  const made = new Map<string, number>();
  for (const { file, facts } of files) {
    const left = rule.maxchunks === null ? Infinity : rule.maxchunks - (made.get(file.dataset) ?? 0);
    const ranges = rangesOf(file, facts, { ...rule, chunksize });
    let count = 0;
    for (let step = ranges.next(); count < left; count++) {
      if (step.done === true) {
        chunksize = step.value;
        break;
      }
      const sent = yield workItem(file, facts, step.value);
      step = ranges.next(rule.maxchunks === null ? sent : undefined);
    }
    made.set(file.dataset, (made.get(file.dataset) ?? 0) + count);
  }
  return chunksize ?? defaultChunksize;
}

/** The ranges of a file; returns the size in force at its end. */
function* rangesOf(
  file: FilesetFile,
  facts: KnownFile["facts"],
  rule: ChunkRule,
): Generator<EntryRange, number | null, number | undefined> {
  if (file.steps !== null) {
    yield* clippedSteps(file, file.steps, facts.entries);
    return rule.chunksize;
  }
  const clusters = facts.clusters ?? [facts.entries];
  if (rule.alignClusters) yield* alignedRanges(clusters, rule.chunksize ?? coffeaChunksize);
  else if (rule.chunksize === null) return yield* untilSized(defaultRanges(clusters, facts.rawBytes), facts.entries);
  else return yield* chunkRanges(facts.entries, rule.chunksize);
  return rule.chunksize;
}

/** The ranges, until a size is sent: then chunks of that size. */
function* untilSized(ranges: readonly EntryRange[], entries: number): Generator<EntryRange, number | null, number | undefined> {
  for (const range of ranges) {
    const sent = yield range;
    if (sent === undefined) continue;
    if (range.stop === entries) return checkedChunksize(sent);
    const rest = chunkRanges(entries - range.stop, sent);
    let step = rest.next();
    while (step.done !== true) {
      const { start, stop } = step.value;
      step = rest.next(yield { start: range.stop + start, stop: range.stop + stop });
    }
    return step.value;
  }
  return null;
}

function clippedSteps(file: FilesetFile, steps: NonNullable<FilesetFile["steps"]>, entries: number): EntryRange[] {
  const beyond = steps.find(([, stop]) => stop > entries);
  if (beyond !== undefined) {
    throw new CoffeaError(
      "BadFileset",
      `Step [${beyond.join(", ")}] of file "${file.filename}" in dataset "${file.dataset}" reaches past the ${entries} entries of its tree "${file.treename}". ` +
        `The file may have changed since the steps were made; preprocess the fileset again.`,
      { details: { dataset: file.dataset, file: file.filename } },
    );
  }
  return steps.map(([start, stop]) => ({ start, stop }));
}

function workItem(file: FilesetFile, facts: KnownFile["facts"], { start, stop }: EntryRange): WorkItem {
  const { dataset, filename, treename, metadata, preload } = file;
  const item = { dataset, filename, treename, entrystart: start, entrystop: stop, fileuuid: facts.uuid, usermeta: metadata, preload };
  return typeof file.file === "string" ? item : { ...item, file: file.file };
}

/** The files to look at: with `maxchunks` the first that many of each dataset, for no more can be needed. */
export function limitFiles(files: readonly FilesetFile[], maxchunks: number | null): readonly FilesetFile[] {
  if (maxchunks === null) return files;
  const counts = new Map<string, number>();
  return files.filter(({ dataset }) => {
    const count = (counts.get(dataset) ?? 0) + 1;
    counts.set(dataset, count);
    return count <= maxchunks;
  });
}

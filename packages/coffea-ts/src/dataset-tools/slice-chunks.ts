import { badFileset, type Fileset, type FileSpec, type Step } from "../fileset/index.ts";
import { editFiles, type FileEntry } from "./edit-files.ts";
import { checkedCount, type Slice, sliceOf } from "./slice-of.ts";

/** Options of {@link sliceChunks}. */
export interface SliceChunksOptions {
  /** Whether the slice counts through all files of a dataset, one after the other; else through each file on its own. Default true. */
  readonly bydataset?: boolean;
}

/**
 * The steps of a preprocessed fileset that a slice takes. Files without any step left are gone, `num_selected_entries` is counted anew,
 * and steps stay ascending whichever way the slice goes (coffea's `slice_chunks`).
 *
 * @throws `BadFileset` for files that have no steps yet
 */
export function sliceChunks<F extends Fileset>(fileset: F, slice: Slice = null, { bydataset = true }: SliceChunksOptions = {}): F {
  return editFiles(fileset, (files, dataset) => {
    if (files.kind === "list") {
      if (files.files.length === 0) return files;
      throw badFileset(`The files of dataset "${dataset}" have no steps that could be chosen from: they are a list of paths. ${wayOut}`, {
        dataset,
      });
    }
    const specs = files.files.map(([path, entry]) => ({ path, spec: specOf(entry), steps: stepsOf(path, entry, dataset) }));
    const all = specs.flatMap(({ steps }, file) => steps.map((step) => ({ file, step })));
    const groups = bydataset ? [all] : specs.map((_, file) => all.filter((item) => item.file === file));
    const kept = groups.flatMap((group) => sliceOf(group, slice, "sliceChunks"));
    const entries = specs.map(
      ({ path, spec }, file) =>
        [
          path,
          withSteps(
            spec,
            kept.filter((item) => item.file === file).map(({ step }) => step),
          ),
        ] as const,
    );
    return { kind: "object", files: entries.filter(([, spec]) => spec.steps!.length > 0) };
  });
}

/**
 * The first steps of each dataset, file after file (coffea's `max_chunks`).
 *
 * @param count steps per dataset at most; null keeps all
 */
export function maxChunks<F extends Fileset>(fileset: F, count: number | null = null): F {
  return sliceChunks(fileset, checkedCount(count, "maxChunks", "chunks per dataset"));
}

/**
 * The first steps of each file (coffea's `max_chunks_per_file`).
 *
 * @param count steps per file at most; null keeps all
 */
export function maxChunksPerFile<F extends Fileset>(fileset: F, count: number | null = null): F {
  return sliceChunks(fileset, checkedCount(count, "maxChunksPerFile", "chunks per file"), { bydataset: false });
}

/** What is known about a file, with other steps and, where it was counted, the number of entries in them. */
export function withSteps(spec: FileSpec, steps: readonly Step[]): FileSpec {
  const ascending = steps.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const count = ascending.reduce((sum, [start, stop]) => sum + stop - start, 0);
  return { ...spec, steps: ascending, ...("num_selected_entries" in spec ? { num_selected_entries: count } : {}) };
}

/** What is known about a file, also where only its tree is. */
export function specOf(entry: FileEntry): FileSpec {
  return typeof entry === "object" && entry !== null ? entry : { object_path: entry };
}

const wayOut = "Preprocess the fileset first: const [available] = await preprocess(fileset).";

function stepsOf(path: string, entry: FileEntry, dataset: string): readonly Step[] {
  const { steps, reason } = specOf(entry);
  if (steps !== null && steps !== undefined) return steps;
  const why =
    typeof reason === "string"
      ? `it could not be read: ${reason} Take the fileset of available files, the first of the two that preprocess gives.`
      : wayOut;
  throw badFileset(`File "${path}" of dataset "${dataset}" has no steps that could be chosen from: ${why}`, { dataset, file: path });
}

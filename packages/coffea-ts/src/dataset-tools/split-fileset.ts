import { CoffeaError, checkOptions } from "../base/index.ts";
import { badFileset, fileName, type DatasetSpec, type FileRef, type Fileset, isFilesByPath, parseDatasets } from "../fileset/index.ts";
import type { FileEntry } from "./edit-files.ts";
import { byCodePoints } from "./python-json.ts";

/** Options of {@link splitFileset}. */
export interface SplitOptions {
  /** `"by_dataset"`: each part has files of one dataset only. Default null: parts are mixed. */
  readonly strategy?: "by_dataset" | null;
  /** Only these datasets, by name or by what says so of a name. Default null: all. */
  readonly datasets?: readonly string[] | ((dataset: string) => unknown) | null;
  /** Percentage of each dataset's files in a part, a divisor of 100. Default null: all. */
  readonly percentage?: number | null;
  /** Tree of datasets that are lists of files and name none; each part carries it. */
  readonly treename?: string | null;
}

/**
 * Parts of a fileset, each a fileset of its own, so that one that fails costs only itself (coffea's `split_fileset`). Files are in the order of their names.
 *
 * @throws `BadArgument` for options that do not fit; `BadFileset` for lists of files without a tree
 */
export function splitFileset(fileset: Fileset, options: SplitOptions = {}): Fileset[] {
  checkOptions(options, { strategy: "any", datasets: "any", percentage: "any", treename: "any" }, "splitFileset");
  const { strategy = null, datasets = null, percentage = null, treename = null } = options;
  if (strategy !== null && strategy !== "by_dataset") {
    throw new CoffeaError("BadArgument", `strategy is ${JSON.stringify(strategy)}; it is "by_dataset", or null for mixed parts.`);
  }
  if (percentage !== null && !(Number.isInteger(percentage) && percentage >= 1 && 100 % percentage === 0)) {
    throw new CoffeaError("BadArgument", `percentage is ${percentage}; it is a whole number that divides 100, such as 10, 20, 25 or 50.`);
  }
  parseDatasets(fileset, "any");
  const chosen = chosenDatasets(fileset, datasets).map(([name, entry]) => [name, withTree(name, entry, treename)] as const);
  const groups = strategy === "by_dataset" ? chosen.map((dataset) => [dataset]) : [chosen];
  if (percentage === null) return groups.map((group) => Object.fromEntries(group));
  const parts = 100 / percentage;
  return groups
    .flatMap((group) => Array.from({ length: parts }, (_, part) => partOf(group, part, parts)))
    .filter((part) => Object.keys(part).length > 0);
}

type Named = readonly (readonly [name: string, spec: DatasetSpec])[];

function chosenDatasets(fileset: Fileset, datasets: SplitOptions["datasets"]): [string, Fileset[string]][] {
  if (datasets === null || datasets === undefined) return Object.entries(fileset);
  if (typeof datasets === "function") return Object.entries(fileset).filter(([name]) => datasets(name));
  return datasets.filter((name) => Object.hasOwn(fileset, name)).map((name) => [name, fileset[name]!]);
}

/** The long form of a dataset, with the tree that its files need. */
function withTree(name: string, entry: Fileset[string], treename: string | null): DatasetSpec {
  const isBare = Array.isArray(entry) || isFilesByPath(entry as Record<string, unknown>);
  const spec = (isBare ? { files: entry } : entry) as DatasetSpec;
  if (!Array.isArray(spec.files) || "treename" in spec) return spec;
  if (treename !== null) return { ...spec, treename };
  throw badFileset(
    `Dataset "${name}" is a list of files without a tree, so a part of it could not be run on its own. Pass the tree: splitFileset(fileset, { treename: "Events" }).`,
    { dataset: name },
  );
}

function partOf(group: Named, part: number, parts: number): Fileset {
  const datasets = group.flatMap(([name, spec]): [string, DatasetSpec][] => {
    const files: DatasetSpec["files"] = Array.isArray(spec.files)
      ? sliceOfPart(
          (spec.files as readonly FileRef[]).toSorted((a, b) => byCodePoints(fileName(a), fileName(b))),
          part,
          parts,
        )
      : Object.fromEntries(
          sliceOfPart(
            Object.entries(spec.files as Record<string, FileEntry>).sort(([a], [b]) => byCodePoints(a, b)),
            part,
            parts,
          ),
        );
    return Object.keys(files).length === 0 ? [] : [[name, { ...spec, files }]];
  });
  return Object.fromEntries(datasets);
}

function sliceOfPart<T>(items: readonly T[], part: number, parts: number): readonly T[] {
  const size = Math.max(1, Math.ceil(items.length / parts));
  return items.slice(part * size, (part + 1) * size);
}

import { CoffeaError, isPlainObject, nearestNames } from "../base/index.ts";
import type { ByteSource } from "../bytes/index.ts";
import { type FileRef, type FilesetFile, reservedMetadata } from "./fileset.ts";

/**
 * The files of a fileset in its order, each with its tree: the file's own, else the dataset's `treename`, else `treename`.
 *
 * @throws `BadFileset` naming the dataset, the file and what was expected there.
 */
export function parseFileset(fileset: unknown, treename: string | null = null): FilesetFile[] {
  if (!isPlainObject(fileset)) {
    throw bad(
      `A fileset is an object of datasets, { "DoubleMuon": ["file.root"] }, or the path of a JSON file that holds one; this is ${describe(fileset)}.`,
    );
  }
  return Object.entries(fileset).flatMap(([dataset, entry]) => parseDataset(dataset, entry, treename));
}

function parseDataset(dataset: string, entry: unknown, treename: string | null): FilesetFile[] {
  if (Array.isArray(entry)) return entry.map((file, index) => listed({ dataset, treename, metadata: {}, preload: null }, file, index));
  if (!isPlainObject(entry)) {
    throw bad(`Dataset "${dataset}" of the fileset is ${describe(entry)}. It has to be a list of files, or an object with "files".`, {
      dataset,
    });
  }
  checkFilesKey(dataset, entry);
  const common: Common = {
    dataset,
    treename: optionalText(entry["treename"], `"treename" of dataset "${dataset}"`) ?? treename,
    metadata: parseMetadata(dataset, entry["metadata"]),
    preload: parsePreload(dataset, entry["preload"]),
  };
  const files = entry["files"];
  if (Array.isArray(files)) return files.map((file, index) => listed(common, file, index));
  if (isPlainObject(files)) return Object.entries(files).map(([filename, spec]) => mapped(common, filename, spec));
  throw bad(
    `"files" of dataset "${dataset}" is ${describe(files)}. It has to be a list, ["file.root"], or an object with the tree of each file, { "file.root": "Events" }.`,
    { dataset },
  );
}

interface Common {
  readonly dataset: string;
  readonly treename: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly preload: readonly string[] | null;
}

function checkFilesKey(dataset: string, entry: Readonly<Record<string, unknown>>): void {
  if ("files" in entry) return;
  const near = nearestNames("files", Object.keys(entry))[0];
  const rootFile = Object.keys(entry).find((key) => key.endsWith(".root"));
  const hint =
    rootFile !== undefined
      ? `Put its files one level deeper: { "files": { "${rootFile}": … } }.`
      : near !== undefined
        ? `Did you mean "files" where it says "${near}"?`
        : `It has ${Object.keys(entry).length === 0 ? "nothing" : Object.keys(entry).join(", ")}.`;
  throw bad(`Dataset "${dataset}" of the fileset has no "files". ${hint}`, { dataset });
}

function listed(common: Common, file: unknown, index: number): FilesetFile {
  if (!isFileRef(file)) {
    throw bad(`File ${index} of dataset "${common.dataset}" is ${describe(file)}. It has to be a path, a File, a Blob or a byte source.`, {
      dataset: common.dataset,
    });
  }
  const filename = fileName(file);
  if (common.treename === null) throw noTree(common.dataset, filename);
  return { ...common, filename, file, treename: common.treename, steps: null };
}

function mapped(common: Common, filename: string, spec: unknown): FilesetFile {
  const { dataset } = common;
  const place = `file "${filename}" of dataset "${dataset}"`;
  if (spec !== null && typeof spec !== "string" && !isPlainObject(spec)) {
    throw bad(
      `The entry of ${place} is ${describe(spec)}. It has to be the name of a tree, "Events", or an object with "object_path" and "steps".`,
      {
        dataset,
        file: filename,
      },
    );
  }
  const own =
    spec === null || typeof spec === "string" ? spec : optionalText(spec["object_path"] ?? spec["objectPath"], `"object_path" of ${place}`);
  const treename = own ?? common.treename;
  if (treename === null) throw noTree(dataset, filename);
  const steps = isPlainObject(spec) ? parseSteps(spec["steps"], place) : null;
  return { ...common, filename, file: filename, treename, steps };
}

function parseSteps(steps: unknown, place: string): FilesetFile["steps"] {
  if (steps === null || steps === undefined) return null;
  const fault = `"steps" of ${place} has to be a list of [start, stop] pairs of entries, ascending and not overlapping, like [[0, 125000], [125000, 250000]]`;
  if (!Array.isArray(steps)) throw bad(`${fault}; it is ${describe(steps)}.`);
  let last = 0;
  return steps.map((step: unknown) => {
    if (!Array.isArray(step) || step.length !== 2) throw bad(`${fault}; one step is ${describe(step)}.`);
    const [start, stop] = step as [unknown, unknown];
    if (!isEntry(start) || !isEntry(stop) || start < last || stop < start)
      throw bad(`${fault}; one step is [${String(start)}, ${String(stop)}].`);
    last = stop;
    return [start, stop] as const;
  });
}

function isEntry(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseMetadata(dataset: string, metadata: unknown): Readonly<Record<string, unknown>> {
  if (metadata === null || metadata === undefined) return {};
  if (!isPlainObject(metadata))
    throw bad(`"metadata" of dataset "${dataset}" is ${describe(metadata)}; it has to be an object.`, { dataset });
  const reserved = reservedMetadata.find((word) => word in metadata);
  if (reserved !== undefined) {
    throw bad(
      `Reserved word "${reserved}" in the metadata of dataset "${dataset}": the runner sets it for each chunk. Rename this entry, for example to "my_${reserved}".`,
      { dataset, reserved },
    );
  }
  return metadata;
}

function parsePreload(dataset: string, preload: unknown): readonly string[] | null {
  if (preload === null || preload === undefined) return null;
  const names = preload instanceof Set ? [...preload] : preload;
  if (Array.isArray(names) && names.every((name) => typeof name === "string")) return names;
  throw bad(`"preload" of dataset "${dataset}" is ${describe(preload)}; it has to be a list of branch names.`, { dataset });
}

function optionalText(value: unknown, place: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && value !== "") return value;
  throw bad(`${place} is ${describe(value)}; it has to be the name of a tree, such as "Events".`);
}

/** Whether a value can be opened as a file. */
export function isFileRef(value: unknown): value is FileRef {
  if (typeof value === "string") return value !== "";
  if (value instanceof Blob) return true;
  return typeof value === "object" && value !== null && typeof (value as Partial<ByteSource>).read === "function" && "name" in value;
}

/** What a person would call this file. */
export function fileName(file: FileRef): string {
  if (typeof file === "string") return file;
  return "name" in file && typeof file.name === "string" ? file.name : "blob";
}

function noTree(dataset: string, file: string): CoffeaError {
  return bad(
    `The fileset does not say which tree to read from "${file}" of dataset "${dataset}". ` +
      `Pass a treename for all files, or name it in the fileset: { "${dataset}": { "files": { "${file}": "Events" } } }.`,
    { dataset, file },
  );
}

function bad(message: string, details: Record<string, unknown> = {}): CoffeaError {
  return new CoffeaError("BadFileset", message, { details });
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return JSON.stringify(value) ?? typeof value;
}

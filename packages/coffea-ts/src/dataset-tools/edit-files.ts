import { type DatasetSpec, type FileRef, type Fileset, type FileSpec, isFilesByPath, parseDatasets } from "../fileset/index.ts";

/** What stands beside a path: its tree, nothing, or what is known about the file. */
export type FileEntry = string | FileSpec | null;

/** The files of one dataset as they are written: a list, or entries of an object. */
export type WrittenFiles =
  | { readonly kind: "list"; readonly files: readonly FileRef[] }
  | { readonly kind: "object"; readonly files: readonly (readonly [path: string, entry: FileEntry])[] };

/**
 * A fileset with other files in its datasets, everything else as it was; nothing of the argument is changed.
 *
 * @throws `BadFileset` when it is none
 */
export function editFiles<F extends Fileset>(fileset: F, edit: (files: WrittenFiles, dataset: string) => WrittenFiles): F {
  // Trees that only the run names are no concern here.
  parseDatasets(fileset, "any");
  const edited = Object.entries(fileset).map(([name, entry]) => [name, editDataset(entry, (files) => edit(files, name))] as const);
  return Object.fromEntries(edited) as F;
}

function editDataset(entry: Fileset[string], edit: (files: WrittenFiles) => WrittenFiles): Fileset[string] {
  if (Array.isArray(entry)) return written(edit({ kind: "list", files: entry as readonly FileRef[] })) as readonly FileRef[];
  if (isFilesByPath(entry as Record<string, unknown>)) {
    return written(edit({ kind: "object", files: Object.entries(entry as Record<string, FileEntry>) })) as Record<string, FileEntry>;
  }
  const spec = entry as DatasetSpec;
  const files: WrittenFiles = Array.isArray(spec.files)
    ? { kind: "list", files: spec.files as readonly FileRef[] }
    : { kind: "object", files: Object.entries(spec.files as Record<string, FileEntry>) };
  return { ...spec, files: written(edit(files)) };
}

function written(files: WrittenFiles): DatasetSpec["files"] {
  return files.kind === "list" ? files.files : Object.fromEntries(files.files);
}

import { badFileset, type Fileset } from "../fileset/index.ts";
import { editFiles, type FileEntry } from "./edit-files.ts";
import { specOf } from "./slice-chunks.ts";

/**
 * The files of each dataset that pass a filter (coffea's `filter_files`). Everything else stays, and the argument is not changed.
 *
 * @param filter gets the path of a file and what the fileset says about it; by default files with entries pass, empty and unreadable ones do not
 * @throws `BadFileset` without a filter of your own, where entries are not known yet
 */
export function filterFiles<F extends Fileset>(fileset: F, filter?: (file: readonly [path: string, entry: FileEntry]) => boolean): F {
  return editFiles(fileset, (files, dataset) => {
    const passes = filter ?? ((file) => hasEntries(file, dataset));
    if (files.kind === "object") return { kind: "object", files: files.files.filter((file) => passes(file)) };
    const isKept = (file: (typeof files.files)[number]): boolean =>
      passes([typeof file === "string" ? file : file instanceof File ? file.name : "", null]);
    return { kind: "list", files: files.files.filter(isKept) };
  });
}

function hasEntries([path, entry]: readonly [string, FileEntry], dataset: string): boolean {
  const { num_entries: entries } = specOf(entry);
  if (entries !== undefined) return entries !== null && entries > 0;
  throw badFileset(
    `How many entries file "${path}" of dataset "${dataset}" has is not known yet, so empty files cannot be told. Preprocess the fileset first, or pass a filter: filterFiles(fileset, ([path, file]) => …).`,
    { dataset, file: path },
  );
}

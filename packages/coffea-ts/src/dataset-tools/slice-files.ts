import type { Fileset } from "../fileset/index.ts";
import { editFiles } from "./edit-files.ts";
import { checkedCount, type Slice, sliceOf } from "./slice-of.ts";

/** The files of each dataset that a slice takes, in its order. Everything else stays, and the argument is not changed (coffea's `slice_files`). */
export function sliceFiles<F extends Fileset>(fileset: F, slice: Slice = null): F {
  return editFiles(fileset, (files) =>
    files.kind === "list"
      ? { kind: "list", files: sliceOf(files.files, slice, "sliceFiles") }
      : { kind: "object", files: sliceOf(files.files, slice, "sliceFiles") },
  );
}

/**
 * The first files of each dataset (coffea's `max_files`).
 *
 * @param count files per dataset at most; null keeps all
 */
export function maxFiles<F extends Fileset>(fileset: F, count: number | null = null): F {
  return sliceFiles(fileset, checkedCount(count, "maxFiles", "files per dataset"));
}

import { isPlainObject } from "../base/index.ts";
import { badFileset, describe } from "./bad-fileset.ts";
import { fileName, isFileRef } from "./file-ref.ts";
import type { FilesetFile, Step } from "./fileset.ts";
import { splitObjectPath } from "./object-path.ts";
import { parseSteps } from "./parse-steps.ts";

/** What all files of a dataset share; `treename` is the tree of files that name none. */
export interface CommonFacts {
  readonly dataset: string;
  readonly treename: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly preload: readonly string[] | null;
}

/** A file of a list: a path, `path:tree`, or something else that can be opened. */
export function parseListedFile(common: CommonFacts, file: unknown, index: number): FilesetFile {
  const { dataset } = common;
  if (!isFileRef(file)) {
    throw badFileset(`File ${index} of dataset "${dataset}" is ${describe(file)}. It has to be a path, a File, a Blob or a byte source.`, {
      dataset,
    });
  }
  const { path, tree } = typeof file === "string" ? splitListed(file, common.treename) : { path: file, tree: null };
  return checkedFile(common, {
    filename: fileName(path),
    file: path,
    treename: tree ?? common.treename,
    steps: null,
    entries: null,
    uuid: null,
  });
}

/** With a tree for all files, a colon counts only after a name that ends as those of ROOT files do. */
function splitListed(text: string, treename: string | null): { readonly path: string; readonly tree: string | null } {
  const split = splitObjectPath(text);
  return treename === null || split.path.endsWith(".root") ? split : { path: text, tree: null };
}

/** A file of an object of files: the name of its tree, null for the dataset's, or what preprocess wrote. */
export function parseMappedFile(common: CommonFacts, filename: string, spec: unknown): FilesetFile {
  const { dataset } = common;
  const place = `file "${filename}" of dataset "${dataset}"`;
  const details = { dataset, file: filename };
  if (spec !== null && typeof spec !== "string" && !isPlainObject(spec)) {
    throw badFileset(
      `The entry of ${place} is ${describe(spec)}. It has to be the name of a tree, "Events", or an object with "object_path" and "steps".`,
      details,
    );
  }
  const known = isPlainObject(spec) ? spec : { object_path: spec };
  const format = known["format"] ?? "root";
  if (format !== "root")
    throw badFileset(`"format" of ${place} is ${describe(format)}; only files of the format "root" can be read.`, details);
  const treename = textOf(known["object_path"] ?? known["objectPath"], `"object_path" of ${place}`, 'the name of a tree, such as "Events"');
  const entries = entriesOf(known["num_entries"], `"num_entries" of ${place}`);
  return checkedFile(common, {
    filename,
    file: filename,
    treename: treename ?? common.treename,
    steps: parseSteps(known["steps"], place, entries),
    entries,
    uuid: textOf(known["uuid"], `"uuid" of ${place}`, "the UUID of the file"),
  });
}

interface FileFacts {
  readonly filename: string;
  readonly file: FilesetFile["file"];
  readonly treename: string | null;
  readonly steps: readonly Step[] | null;
  readonly entries: number | null;
  readonly uuid: string | null;
}

function checkedFile({ dataset, metadata, preload }: CommonFacts, facts: FileFacts): FilesetFile {
  const { filename, treename } = facts;
  if (/\.(?:parquet|parq|pq)$/.test(filename)) {
    throw badFileset(`"${filename}" of dataset "${dataset}" is a Parquet file by its name; only ROOT files can be read.`, {
      dataset,
      file: filename,
    });
  }
  if (treename !== null) return { dataset, ...facts, treename, metadata, preload };
  throw badFileset(
    `The fileset does not say which tree to read from "${filename}" of dataset "${dataset}". ` +
      `Pass a treename for all files, or name it in the fileset: { "${dataset}": { "files": { "${filename}": "Events" } } }.`,
    { dataset, file: filename },
  );
}

function textOf(value: unknown, place: string, expected: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && value !== "") return value;
  throw badFileset(`${place} is ${describe(value)}; it has to be ${expected}.`);
}

function entriesOf(value: unknown, place: string): number | null {
  if (value === null || value === undefined) return null;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw badFileset(`${place} is ${describe(value)}; it has to be the number of entries of its tree.`);
}

/**
 * Tools for filesets: which files make up which dataset, with which trees, steps and metadata. A fileset is plain JSON; all of coffea's forms are read,
 * also from a `.json` or `.json.gz` file, and a mistake in one is told with the dataset and file it is in.
 *
 * ```ts
 * import { parseFileset } from "coffea-ts/dataset-tools";
 *
 * const files = parseFileset({ DoubleMuon: { files: { "nano_dimuon.root": "Events" }, metadata: { year: 2012 } } });
 * console.log(files[0].treename); // Events
 * ```
 *
 * @module
 */
export {
  compressForm,
  decompressForm,
  parseDatasets,
  parseFileset,
  readFileset,
  reservedMetadata,
  writeFileset,
} from "../fileset/index.ts";
export type { Dataset, DatasetSpec, FileRef, FilesByPath, Fileset, FilesetFile, FileSpec, Step } from "../fileset/index.ts";

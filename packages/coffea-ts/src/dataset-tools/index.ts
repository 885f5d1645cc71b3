/**
 * Tools for filesets: which files make up which dataset, with which trees, steps and metadata. `preprocess` looks into every file and writes down entries,
 * UUIDs, steps and forms; the other functions choose files and steps, split filesets and find what failed. A fileset is plain JSON, in all of coffea's forms.
 *
 * ```ts
 * import { maxChunks, preprocess, writeFileset } from "coffea-ts/dataset-tools";
 *
 * const [available, updated] = await preprocess({ DoubleMuon: { files: { "nano_dimuon.root": "Events" } } }, { stepSize: 100_000, skipBadFiles: true });
 * await writeFileset("available.json.gz", available);
 * console.log(maxChunks(available, 3), updated.DoubleMuon.files);
 * ```
 *
 * @module
 */
export {
  badFileCodes,
  compressForm,
  decompressForm,
  parseDatasets,
  parseFileset,
  readFileset,
  reservedMetadata,
  writeFileset,
} from "../fileset/index.ts";
export type { Dataset, DatasetSpec, FileRef, FilesByPath, Fileset, FilesetFile, FileSpec, Step } from "../fileset/index.ts";
export type { FileFacts, MetadataCache, MetadataCacheOption } from "../processor/index.ts";
export type { FileEntry } from "./edit-files.ts";
export { filterFiles } from "./filter-files.ts";
export { preprocess } from "./preprocess.ts";
export type { PreprocessOptions, PreprocessWarning } from "./preprocess-options.ts";
export type { PreprocessedDataset, PreprocessedFile, PreprocessedFileset } from "./preprocessed-fileset.ts";
export { maxChunks, maxChunksPerFile, sliceChunks } from "./slice-chunks.ts";
export type { SliceChunksOptions } from "./slice-chunks.ts";
export { maxFiles, sliceFiles } from "./slice-files.ts";
export type { Slice } from "./slice-of.ts";
export { getFailedStepsForDataset, getFailedStepsForFileset } from "./failed-steps.ts";
export { hashFileset } from "./hash-fileset.ts";
export type { Report } from "./failed-steps.ts";
export type { StepReport } from "../task-graph/index.ts";
export { splitFileset } from "./split-fileset.ts";
export type { SplitOptions } from "./split-fileset.ts";
export { applyToDataset, applyToFileset } from "./apply-to-fileset.ts";
export type { ApplyOptions } from "./apply-to-fileset.ts";

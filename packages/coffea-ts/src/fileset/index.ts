/**
 * Filesets: which files make up which dataset, with which trees, steps and metadata, parsed once into typed values. Knows nothing about ROOT files;
 * `coffea-ts/dataset-tools` and `coffea-ts/processor` hand its names on.
 *
 * @module
 */
export { badFileCodes } from "./bad-file-codes.ts";
export { badFileset } from "./bad-fileset.ts";
export { compressForm, decompressForm } from "./compressed-form.ts";
export { fileIdentity, fileName, isFileRef } from "./file-ref.ts";
export type { FileRef } from "./file-ref.ts";
export { reservedMetadata } from "./fileset.ts";
export type { Dataset, DatasetSpec, FilesByPath, Fileset, FilesetFile, FileSpec, Step } from "./fileset.ts";
export { splitObjectPath } from "./object-path.ts";
export { isFilesByPath, parseDatasets, parseFileset } from "./parse-fileset.ts";
export { readFileset } from "./read-fileset.ts";
export { writeFileset } from "./write-fileset.ts";

/**
 * Filesets: which files make up which dataset, with which trees, steps and metadata, parsed once into typed values. Knows nothing about ROOT files;
 * `coffea-ts/dataset-tools` and `coffea-ts/processor` hand its names on.
 *
 * @module
 */
export { reservedMetadata } from "./fileset.ts";
export type { DatasetSpec, FileRef, Fileset, FilesetFile, FileSpec } from "./fileset.ts";
export { parseFileset } from "./parse-fileset.ts";
export { readFileset } from "./read-fileset.ts";

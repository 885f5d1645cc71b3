/**
 * Arrays to and from Parquet files: numbers, text, lists, records and missing values of any depth, compressed or not. pyarrow, awkward, pandas, DuckDB and Spark read them.
 *
 * @example
 * import { fromParquet, toParquet } from "coffea-ts/parquet";
 *
 * const events = await fromParquet("nano.parquet", { columns: ["Muon_pt", "Muon_eta"] });
 * await toParquet(events, "muons.parquet", { compression: "zstd" }); // in Python: ak.from_parquet("muons.parquet")
 *
 * @module
 */
export { fromParquet } from "./from-parquet.ts";
export type { FromParquetOptions } from "./from-parquet.ts";
export type { ParquetSource } from "./open-parquet.ts";
export { metadataFromParquet } from "./metadata-from-parquet.ts";
export type { ParquetMetadata, ParquetRowGroup } from "./metadata-from-parquet.ts";
export { toParquet } from "./to-parquet.ts";
export type { ToParquetOptions } from "./to-parquet.ts";

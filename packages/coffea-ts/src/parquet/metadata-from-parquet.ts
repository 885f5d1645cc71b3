import { type Form, formOf } from "../awkward/index.ts";
import { openParquet, type ParquetSource } from "./open-parquet.ts";

/** Rows that stand together in a file; sizes in bytes. */
export interface ParquetRowGroup {
  readonly rows: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
}

/** What a Parquet file says about itself. */
export interface ParquetMetadata {
  /** Number of rows. */
  readonly rows: number;
  /** Form of the array that `fromParquet` gives. */
  readonly form: Form;
  readonly rowGroups: readonly ParquetRowGroup[];
  /** Program that wrote it, or null. */
  readonly createdBy: string | null;
}

/** Rows, form and row groups of a file; no column is read. Throws as `fromParquet`. `ak.metadata_from_parquet`. */
export async function metadataFromParquet(source: ParquetSource): Promise<ParquetMetadata> {
  const { footer, empty, source: opened } = await openParquet(source);
  if (typeof source === "string") await opened.close();
  const rowGroups = footer.rowGroups.map(({ rows, compressedBytes, uncompressedBytes }) => ({ rows, compressedBytes, uncompressedBytes }));
  return { rows: footer.rows, form: formOf(empty), rowGroups, createdBy: footer.createdBy };
}
